package billing

import (
	"lateral/pkg/events"
	"lateral/services/people"
	"lateral/services/register"
)

func (d InvoiceDraft) drafted() Drafted {
	return Drafted{d.ID, d.Seller, d.BuyerURN, d.BuyerName, d.AgreementRef, len(d.VisitIDs)}
}

// lines tell the seller and both schools when an agreement is drafted.
func (r Raised) lines() []events.Line {
	text := raisingWasChosen(r)
	lines := []events.Line{{Place: r.Seller.Place().ID, Also: officers(), Text: text}}
	for _, school := range []register.URN{r.BuyerURN, r.HomeURN} {
		if at := string(school); at != "" && at != lines[0].Place {
			also := []string{string(people.Senior), string(people.Finance)}
			lines = append(lines, events.Line{Place: at, Also: also, Text: text})
		}
	}
	return lines
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
		events.RowOf(CreditDue, "invoice", func(d ToTakeBack) []events.Line {
			return []events.Line{{
				Place: d.Seller.Place().ID, Also: officers(), Text: d.Words(), Ref: d.Number, Page: "invoice", ID: d.InvoiceID,
			}}
		}),
		events.RowOf(RaisingChosen, "invoice", func(r Raised) []events.Line {
			return r.lines()
		}),
	}
}
