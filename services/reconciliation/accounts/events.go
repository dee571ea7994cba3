package accounts

import (
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// StatementSent says that a statement of account was sent by letter.
const StatementSent events.Type = "accounts.statement-sent" // data: Told; subject: the sent statement

// Told is the data of StatementSent.
type Told struct {
	SentID     string       `json:"sentId"`
	Seller     parties.Ref  `json:"seller"`
	SellerName string       `json:"sellerName"`
	Payer      parties.Ref  `json:"payer"`
	PayerName  string       `json:"payerName"`
	From       date.Day     `json:"from"`
	To         date.Day     `json:"to"`
	Owed       money.Amount `json:"owed"`    // in all
	Overdue    money.Amount `json:"overdue"` // of it
}

// EventTable says what people read of the events of accounts: both sides read that a statement was sent.
func EventTable() []events.Row {
	return []events.Row{events.RowOf(StatementSent, "invoice", func(t Told) []events.Line {
		text := statementWasSent(t.SellerName, t.PayerName, t.From, t.To)
		also := []string{"finance"}
		lines := []events.Line{{Place: t.Seller.Place().ID, Also: also, Text: text, Other: t.Payer.Place().ID}}
		if at := t.Payer.Place().ID; at != "" {
			lines = append(lines, events.Line{Place: at, Also: also, Text: text, Other: t.Seller.Place().ID})
		}
		return lines
	})}
}
