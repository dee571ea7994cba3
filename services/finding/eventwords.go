package finding

import "lateral/pkg/events"

// EventTable says what people read of the events of finding, and who: those who run the service.
// What somebody looks for is their own.
func EventTable() []events.Row {
	return []events.Row{
		events.RowOf(SearchesAnswered, "search", func(d NewsData) []events.Line {
			return []events.Line{{
				Place: events.Service, Text: "{person} is told of support that is new to their saved searches.",
				Person: d.AccountID,
			}}
		}),
	}
}
