package billing

import (
	"lateral/pkg/events"
)

func (d InvoiceDraft) drafted() Drafted {
	return Drafted{d.ID, d.Seller, d.BuyerURN, d.BuyerName, d.AgreementRef, len(d.VisitIDs)}
}

// draftRows are of drafts of invoices: their seller's people alone read of them.
func draftRows() []events.Row {
	row := func(what events.Type, text func(Drafted) string) events.Row {
		return events.RowOf(what, "invoice", func(d Drafted) []events.Line {
			return []events.Line{{Place: d.Seller.Place().ID, Also: officers(), Text: text(d)}}
		})
	}
	return []events.Row{
		row(InvoiceDrafted, wasDrafted), row(DraftChanged, draftWasChanged), row(DraftDropped, draftWasDropped),
		row(DraftFellDue, draftFellDue),
		events.RowOf(RaisingChosen, "invoice", func(r Raised) []events.Line {
			return []events.Line{{Place: r.Seller.Place().ID, Also: officers(), Text: raisingWasChosen(r)}}
		}),
	}
}
