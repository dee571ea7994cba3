package reconciliation

import (
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// LinkInput says what a line, or a part of it, is for.
type LinkInput struct {
	LineID         string
	Kind           Kind
	InvoiceID      string       // for ToInvoice
	PaymentID      string       // for ToReceipt
	Party          parties.Ref  // for OnAccount
	Amount         money.Amount // with the sign of the line; nothing means all that is left
	IdempotencyKey string
}

func (in LinkInput) validate() error {
	var c apperr.Check
	c.That(slices.Contains([]Kind{ToInvoice, ToReceipt, OnAccount, Charges, Interest, Outside}, in.Kind), "kind",
		chooseWhatItIs)
	c.That(in.Kind != OnAccount || in.Party != "", "party", chooseWhoseItIs)
	c.That(in.Amount == (money.Amount{}) || in.Amount.Currency == money.GBP && in.Amount.Pence != 0, "amount.pence",
		enterAnAmount)
	return c.Err()
}
