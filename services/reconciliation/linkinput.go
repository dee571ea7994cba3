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
	SelfBillID     string       // for ToSelfBill
	RefundID       string       // for ToRefund
	PaidOutID      string       // for ToPayment
	Party          parties.Ref  // for OnAccount
	Refund         bool         // for OnAccount: another person is asked to send it back
	OtherID        string       // for Returned: the line that takes it back, or that it takes back
	Amount         money.Amount // with the sign of the line; nothing means all that is left
	IdempotencyKey string
}

var kinds = []Kind{ToInvoice, ToReceipt, ToSelfBill, ToRefund, ToPayment, OnAccount, Charges, Interest, Outside,
	Returned}

func (in LinkInput) validate() error {
	var c apperr.Check
	c.That(slices.Contains(kinds, in.Kind), "kind",
		chooseWhatItIs)
	c.That(in.Kind != OnAccount || in.Party != "", "party", chooseWhoseItIs)
	c.That(in.Kind != Returned || in.OtherID != "" && in.OtherID != in.LineID, "otherLine", chooseTheOtherLine)
	c.That(in.Amount == (money.Amount{}) || in.Amount.Currency == money.GBP && in.Amount.Pence != 0, "amount.pence",
		enterAnAmount)
	return c.Err()
}
