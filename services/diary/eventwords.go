package diary

import (
	"strconv"

	"lateral/pkg/events"
)

// EventTable says what people read of the events of diaries, and who: the home school.
func EventTable() []events.Row {
	return []events.Row{events.RowOf(DiaryChanged, "leader", func(d Data) []events.Line {
		return []events.Line{d.Line("{person} " + changedWords(len(d.Opened), len(d.Closed)) + " in their diary.")}
	})}
}

// changedWords count what was opened and closed: "opened 2 half-days and closed one".
func changedWords(opened, closed int) string {
	switch {
	case opened == 0 && closed == 0:
		return "changed nothing"
	case closed == 0:
		return "opened " + countWords(opened)
	case opened == 0:
		return "closed " + countWords(closed)
	}
	return "opened " + countWords(opened) + " and closed " + strconv.Itoa(closed)
}

func countWords(n int) string {
	if n == 1 {
		return "one half-day"
	}
	return strconv.Itoa(n) + " half-days"
}
