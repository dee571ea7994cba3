package exports

import (
	"strconv"

	"lateral/pkg/events"
	"lateral/services/people"
)

// EventTable says what people read of the events of exports: those who handle the money of the book.
func EventTable() []events.Row {
	return []events.Row{
		rowOf(Made, func(d Data) string {
			return "Export " + strconv.FormatInt(d.Number, 10) + " was made, with " + counted(d.Entries) + "."
		}),
		rowOf(LayoutAdded, func(Data) string { return "A layout for exports was added." }),
		rowOf(LayoutChanged, func(Data) string { return "A layout for exports was changed." }),
		rowOf(CodesChanged, func(Data) string { return "The codes for exports were changed." }),
	}
}

func rowOf(what events.Type, words func(Data) string) events.Row {
	return events.RowOf(what, "export", func(d Data) []events.Line {
		return []events.Line{{Place: d.Book.Place().ID, Also: []string{string(people.Finance)}, Text: words(d)}}
	})
}

func counted(entries int) string {
	if entries == 1 {
		return "1 entry"
	}
	return strconv.Itoa(entries) + " entries"
}
