package operations

import "lateral/pkg/events"

// EventTable says what people read of the events of operations, and who: only those who
// run the service.
func EventTable() []events.Row {
	return []events.Row{events.RowOf(PageWritten, "page", func(p Page) []events.Line {
		return []events.Line{{Place: events.Service, Text: "The page “" + Name(p.ID).Title() + "” was written."}}
	})}
}
