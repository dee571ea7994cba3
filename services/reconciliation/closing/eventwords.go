package closing

import (
	"lateral/pkg/events"
	"lateral/services/people"
)

// EventTable says what people read of the events of closing: those who handle the money of the book, and
// nobody else.
func EventTable() []events.Row {
	return []events.Row{
		row(PeriodSigned, func(d Data) string { return "One person signed " + d.month() + ". A second one has to." }),
		row(SignatureFell, func(d Data) string {
			return "The signature under " + d.month() + " no longer counts, since a figure changed."
		}),
		row(PeriodClosed, func(d Data) string { return "A second person signed " + d.month() + ", and they are closed." }),
		row(PeriodReopened, func(d Data) string { return "Somebody reopened " + d.month() + "." }),
	}
}

func row(what events.Type, words func(Data) string) events.Row {
	return events.RowOf(what, "month", func(d Data) []events.Line {
		return []events.Line{{Place: d.Book.Place().ID, Also: []string{string(people.Finance)}, Text: words(d)}}
	})
}

func (d Data) month() string {
	if d.Month == "" {
		return "the month"
	}
	return "the books of " + d.Month.Words()
}
