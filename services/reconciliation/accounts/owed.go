package accounts

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
)

// Owed is an invoice of which something is owed.
type Owed struct {
	InvoiceID, Number, Order string
	For                      string // the school that was supported; "" where it is the payer
	Issued, Due              date.Day
	Total, Owed              money.Amount
	Queried                  bool // the payer asked about it, and waits for an answer
	Said                     bool // the payer said that it paid, and no money was recorded since
}

func owedOf(i billing.Invoice) (Owed, error) {
	owed, err := i.Owed()
	_, queried := i.Queried()
	_, said := i.SaidPaid()
	one := Owed{InvoiceID: i.ID, Number: i.Number, Order: i.PurchaseOrder, Issued: date.On(i.IssuedAt), Due: i.DueOn,
		Total: i.Total, Owed: owed, Queried: queried, Said: said}
	if i.Payer != parties.School(i.BuyerURN) {
		one.For = i.BuyerName
	}
	return one, err
}
