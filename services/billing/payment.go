package billing

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// Method says how a payment came.
type Method string

// The methods of payment.
const (
	Transfer Method = "transfer"
	Card     Method = "card"

	FromAccount Method = "on_account" // what its payer had on account
)

// Payment is money that came for an invoice.
type Payment struct {
	docdb.Meta
	InvoiceID  string       `json:"invoiceId"`
	Issuer     parties.Ref  `json:"issuerId"`
	Amount     money.Amount `json:"amount"`
	Method     Method       `json:"method"`
	ReceivedOn date.Day     `json:"receivedOn"` // 2006-01-02
	Reference  string       `json:"reference"`
	RecordedBy string       `json:"recordedBy"`
	RecordedAt time.Time    `json:"recordedAt"`

	// the day on which it counts in the book, where that was closed when it was recorded; else "", and it counts on
	// the day on which it was received
	PostedOn date.Day `json:"postedOn,omitempty"`

	// of a bank statement that shows it; "" while none does
	LineID string `json:"lineId,omitempty"`
	// the account that the money was taken out of, where a line explained it; else transit, or the gateway's
	From ledger.Account `json:"from,omitempty"`

	UndoneAt  *time.Time `json:"undoneAt,omitempty"` // nil while it stands
	UndoneBy  string     `json:"undoneBy,omitempty"` // account
	UndoneWhy string     `json:"undoneWhy,omitempty"`
}

// CountsOn is the day on which the payment counts in the book.
func (p Payment) CountsOn() date.Day {
	if p.PostedOn != "" {
		return p.PostedOn
	}
	return p.ReceivedOn
}
