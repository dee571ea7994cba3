package privacy

import "lateral/pkg/events"

// EventTable says what people read of the events of privacy, and who: only those who run
// the service.
func EventTable() []events.Row {
	return []events.Row{
		rowOf(CopyTaken, "{person} took a copy of their data."),
		rowOf(ErasureAsked, "{person} asked to be erased."),
		rowOf(ErasureWithdrawn, "{person} took back their request to be erased."),
		rowOf(ErasureRefused, "{person} was told why they are not erased."),
		rowOf(ErasureBegun, "The erasure of a person was begun."),
		rowOf(ErasureDone, "The erasure of a person is done."),
	}
}

func rowOf(what events.Type, text string) events.Row {
	return events.RowOf(what, "account", func(d ErasureData) []events.Line {
		return []events.Line{{Place: events.Service, Text: text, Person: d.AccountID}}
	})
}
