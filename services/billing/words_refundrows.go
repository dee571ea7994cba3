package billing

import (
	"lateral/pkg/events"
	"lateral/services/people"
)

// refundRows are the events of refunds. The payer reads of what comes to it.
func refundRows() []events.Row {
	row := func(what events.Type, text func(RefundData) string, payer bool) events.Row {
		return events.RowOf(what, "refund", func(d RefundData) []events.Line {
			line := events.Line{
				Place: d.Issuer.Place().ID, Also: officers(), Text: text(d), Ref: d.Number, Page: "refund", ID: d.RefundID,
			}
			all := []events.Line{line}
			if at := d.Party.Place(); payer && d.Approved && at.ID != "" {
				line.Place, line.Also = at.ID, []string{string(people.Senior), string(people.Finance)}
				all = append(all, line)
			}
			return all
		})
	}
	about := func(d RefundData) string {
		return "Refund " + d.Number + " of " + d.Amount.String() + " to " + d.PartyName
	}
	return []events.Row{
		row(RefundWanted, func(d RefundData) string { return about(d) + " was asked for." }, false),
		row(RefundAllowed, func(d RefundData) string { return about(d) + " was approved." }, true),
		row(RefundDenied, func(d RefundData) string { return about(d) + " was refused." }, false),
		row(RefundGivenUp, func(d RefundData) string { return about(d) + " was withdrawn." }, true),
		row(RefundSent, func(d RefundData) string { return about(d) + " was paid." }, true),
		row(RefundUnpaid, func(d RefundData) string {
			return "The payment of refund " + d.Number + " was taken back."
		}, true),
	}
}
