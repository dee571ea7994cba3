package enquiries

import (
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/diary"
)

// thingOfThreads is what the events of this noun happen to, in lists of events.
const thingOfThreads = "enquiry"

// EventTable says what people read of the events of enquiries, and who: the school and
// its partnership; of a release also the home school, which knows of nothing before.
func EventTable() []events.Row {
	var rows []events.Row
	for _, what := range []events.Type{
		EnquirySent, EnquiryDeclined, EnquiryExpired, EnquiryWithdrawn,
		ProposalMade, ProposalCountered, ProposalWithdrawn, ProposalDeclined, ProposalTakenUp,
	} {
		rows = append(rows, rowOf(what, func(h agreements.Happened) []string {
			return []string{string(h.URN), h.PartnershipID}
		}))
	}
	for _, what := range []events.Type{diary.ReleaseAsked, diary.ReleaseGranted, diary.ReleaseRefused} {
		rows = append(rows, rowOf(what, func(h agreements.Happened) []string {
			return []string{string(h.URN), h.PartnershipID, string(h.HomeURN)}
		}))
	}
	return rows
}

func rowOf(what events.Type, places func(agreements.Happened) []string) events.Row {
	return events.RowOf(what, thingOfThreads, func(h agreements.Happened) []events.Line {
		text, _ := sentenceOf(what, h)
		return h.Lines(text, places(h)...)
	})
}
