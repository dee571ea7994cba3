package accounts

import (
	"lateral/pkg/events"
)

// StatementSent says that a statement of account was sent by letter.
const StatementSent events.Type = "accounts.statement-sent" // data: Told; subject: the sent statement

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
