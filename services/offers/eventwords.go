package offers

import "lateral/pkg/events"

// EventTable says what people read of the events of offers, and who: the school and the
// partnership of the need. The leader's home school reads that its leader offered, and what
// became of it, but not which school it was for.
func EventTable() []events.Row {
	return []events.Row{
		row(OfferMade, func(Data) string { return "{person} offered support for the need." },
			func(Data) string { return "{person} offered support for a need." }),
		row(OfferAccepted, func(Data) string { return "The school accepted the offer of {person}." },
			func(Data) string { return "An offer of {person} was accepted." }),
		row(OfferDeclined, func(Data) string { return "The school declined the offer of {person}." },
			func(Data) string { return "An offer of {person} was declined." }),
		row(OfferLapsed, func(d Data) string { return "The offer of {person} ended: " + d.Why.Words() },
			func(d Data) string { return "An offer of {person} ended: " + d.Why.Words() }),
	}
}

func row(what events.Type, toSchool, toHome func(Data) string) events.Row {
	return events.RowOf(what, "offer", func(d Data) []events.Line {
		own := events.Line{
			Place: string(d.URN), Text: toSchool(d), Ref: d.NeedRef, Page: "need", ID: d.NeedID,
			Known: d.AccountID, Person: d.AccountID,
		}
		brokers, home := own, events.Line{
			Place: string(d.HomeURN), Text: toHome(d), Known: d.AccountID, Person: d.AccountID,
		}
		brokers.Place = d.PartnershipID
		return []events.Line{own, brokers, home}
	})
}
