package leaders

import (
	"lateral/pkg/events"
	"lateral/services/themes"
)

// EventTable says what people read of the events of leaders, and who: the home school,
// and of a designation also the partnership that verifies it.
func EventTable() []events.Row {
	return []events.Row{
		leaderRow(LeaderListed, "{person} entered their details as a leader."),
		leaderRow(LeaderChanged, "The details of {person} as a leader changed."),
		leaderRow(LeaderPaused, "{person} takes no enquiries for now."),
		leaderRow(LeaderRetired, "{person} is no longer a leader here."),
		designationRow(DesignationClaimed, "{person} says that they are ", "."),
		designationRow(DesignationVerified, "It was verified that {person} is ", "."),
		designationRow(DesignationRefused, "It was not accepted that {person} is ", "."),
		designationRow(DesignationRevoked, "{person} no longer counts as ", "."),
		designationRow(DesignationLapsed, "The last day has passed on which {person} was ", "."),
		serviceRow(ServiceOffered, "{person} published a service."),
		serviceRow(ServiceChanged, "{person} changed a service."),
		serviceRow(ServiceWithdrawn, "A service of {person} was withdrawn."),
		events.RowOf(ChecksConfirmed, "leader", func(d ChecksData) []events.Line {
			return []events.Line{d.Line("The checks of {person} before entering schools were confirmed.")}
		}),
		events.RowOf(ChecksEnded, "leader", func(d ChecksData) []events.Line {
			return []events.Line{d.Line("The checks of {person} before entering schools no longer hold.")}
		}),
	}
}

// Line says something about the leader to their home school, where {person} stands for
// the leader.
func (d LeaderData) Line(text string) events.Line {
	return events.Line{Place: string(d.HomeURN), Text: text, Page: "leader", ID: d.LeaderID, Person: d.AccountID}
}

func leaderRow(what events.Type, text string) events.Row {
	return events.RowOf(what, "leader", func(d LeaderData) []events.Line { return []events.Line{d.Line(text)} })
}

func designationRow(what events.Type, begin, end string) events.Row {
	return events.RowOf(what, "leader", func(d DesignationData) []events.Line {
		home := d.Line(begin + themes.OfDesignation(string(d.Kind)).One + end)
		there := home
		there.Place = d.PartnershipID
		return []events.Line{home, there}
	})
}

func serviceRow(what events.Type, text string) events.Row {
	return events.RowOf(what, "leader", func(d ServiceData) []events.Line {
		line := d.Line(text)
		line.Ref = d.Ref
		return []events.Line{line}
	})
}
