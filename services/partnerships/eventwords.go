package partnerships

import (
	"lateral/pkg/events"
	"lateral/services/register"
)

// EventTable says what people read of the events of partnerships, and who: both sides of
// a membership read of it.
func EventTable() []events.Row {
	return []events.Row{
		events.RowOf(PartnershipFounded, thing, func(p Partnership) []events.Line {
			return []events.Line{{Place: p.ID, Text: "The partnership was founded."}}
		}),
		events.RowOf(PartnershipChanged, thing, func(p Partnership) []events.Line {
			return []events.Line{{Place: p.ID, Text: "The entry or the terms of the partnership changed."}}
		}),
		events.RowOf(MemberJoined, thing, func(m Member) []events.Line {
			return between(m.PartnershipID, m.URN, "{place} joined the partnership.", "The school joined {place}.")
		}),
		events.RowOf(MemberLeft, thing, func(m Member) []events.Line {
			return between(m.PartnershipID, m.URN, "{place} left the partnership.", "The school left {place}.")
		}),
		request(JoinAsked, "{place} was asked to join the partnership.", "The school was asked to join {place}."),
		request(JoinDeclined, "{place} declined to join the partnership.", "The school declined to join {place}."),
		request(JoinWithdrawn, "{place} is no longer asked to join the partnership.",
			"The school is no longer asked to join {place}."),
		request(JoinExpired, "{place} did not answer whether to join the partnership.",
			"The school did not answer whether to join {place}."),
	}
}

const thing = "partnership"

// between are a line for the partnership and one for the school, each with the name of
// the other.
func between(partnershipID string, urn register.URN, there, here string) []events.Line {
	return []events.Line{
		{Place: partnershipID, Text: there, Other: string(urn)},
		{Place: string(urn), Text: here, Other: partnershipID},
	}
}

func request(what events.Type, there, here string) events.Row {
	return events.RowOf(what, thing, func(q Request) []events.Line {
		return between(q.PartnershipID, q.URN, there, here)
	})
}
