package register

import (
	"fmt"

	"lateral/pkg/events"
)

// EventTable says what people read of the events of the register, and who.
func EventTable() []events.Row {
	return []events.Row{
		events.RowOf(SchoolsChanged, "school", func(d ChangedData) []events.Line {
			return []events.Line{{Place: events.Service, Text: changedWords(len(d.URNs))}}
		}),
		events.RowOf(SchoolSucceeded, "school", func(d SucceededData) []events.Line {
			return []events.Line{
				{Place: string(d.From), Text: "The school closed, and {place} follows it.", Other: string(d.To)},
				{Place: string(d.To), Text: "The school follows {place}, which closed.", Other: string(d.From)},
			}
		}),
	}
}

func changedWords(n int) string {
	if n == 1 {
		return "One entry of the register changed."
	}
	return fmt.Sprintf("%d entries of the register changed.", n)
}
