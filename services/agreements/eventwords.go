package agreements

import (
	"lateral/pkg/events"
)

// Thing is what the events of this noun happen to, in lists of events.
const Thing = "agreement"

// EventTable says what people read of the events of agreements, and who: both schools and
// the partnership.
func EventTable() []events.Row {
	var rows []events.Row
	for _, what := range []events.Type{
		AgreementMade, PurchaseOrderSet, AgreementCancelled, AgreementCompleted,
		VisitRecorded, VisitSignedOff, VisitQueried, ExpensesRefused, VisitCancelled, VisitMoved, ChecksFoundLacking,
		MoveAsked, MoveAgreed, MoveDeclined, MoveWithdrawn,
	} {
		rows = append(rows, events.RowOf(what, Thing, func(h Happened) []events.Line {
			text, shown := Sentence(what, h)
			if !shown {
				text = lackWords(h)
			}
			return h.Lines(text, string(h.URN), h.PartnershipID, string(h.HomeURN))
		}))
	}
	return rows
}

// lackWords are for what a thread shows elsewhere than in its timeline.
func lackWords(h Happened) string {
	return "The visit of " + h.Date.Words() + " is near, and checks of the leader are missing."
}

// Lines are lines with the text for the people of the places. The page of an agreement is
// the thread that led to it. All of them know the leader by name.
func (h Happened) Lines(text string, places ...string) []events.Line {
	ref := h.AgreementRef
	if ref == "" {
		ref = h.OriginRef
	}
	var lines []events.Line
	for _, place := range places {
		lines = append(lines, events.Line{
			Place: place, Text: text, Ref: ref, Page: "enquiry", ID: h.Origin.ID, Known: h.AccountID,
		})
	}
	return lines
}
