package events

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Service is the place of those who run the service.
const Service = "service"

// Row says how one type of event is told to people, and to whom. The noun that appends
// events of the type has it.
type Row struct {
	Type  Type
	Thing string // what it happened to, for filters of lists: "need"
	// Lines are sentences for the people of each place to which the event belongs, the
	// fullest first; none if only those who run the service read of it. They are made of
	// facts, never of what somebody wrote.
	Lines func(Event) ([]Line, error)
}

// Line is what the people of one place may read of an event.
type Line struct {
	Place string // the id of the place
	// Also are roles in the place that may read the line where it stands beside the thing,
	// as those may who lead the place.
	Also []string
	Text string // a sentence, in which {person} and {place} stand for names
	Ref  string // what people call the thing: "N-2041"; "" if it has no such name
	Page string // kind of the thing whose page shows it, "need"; "" if no page does
	ID   string // id of that thing

	Known  string // id of an account that people of the place know by name, whoever it acted for
	Person string // id of the account for which {person} stands
	Other  string // id of the place for which {place} stands
}

// Say is the sentence with the names in it.
func (l Line) Say(person, place string) string {
	return strings.NewReplacer("{person}", person, "{place}", place).Replace(l.Text)
}

// Table has a row for every type of event.
type Table map[Type]Row

// TableOf makes one table of the rows of nouns. It fails if two are of one type.
func TableOf(rows ...[]Row) (Table, error) {
	all := Table{}
	for _, row := range slices.Concat(rows...) {
		if _, twice := all[row.Type]; twice {
			return nil, fmt.Errorf("events: %s is told twice", row.Type)
		}
		all[row.Type] = row
	}
	return all, nil
}

// Lines are what people may read of an event. Those who run the service read the first. An
// event of an unknown type has none.
func (t Table) Lines(e Event) ([]Line, error) {
	row, known := t[e.Type]
	if !known {
		return nil, nil
	}
	return row.Lines(e)
}

// placed is the event with what the table knows of it: the kind of thing, and the places.
func (t Table) placed(e Event) (Event, error) {
	lines, err := t.Lines(e)
	if err != nil {
		return e, err
	}
	e.Thing = t[e.Type].Thing
	e.Places = nil
	for _, l := range lines {
		if l.Place != Service && l.Place != "" && !slices.Contains(e.Places, l.Place) {
			e.Places = append(e.Places, l.Place)
		}
	}
	return e, nil
}

// LinesOf makes the Lines of a row from a function of the event's data.
func LinesOf[T any](tell func(T) []Line) func(Event) ([]Line, error) {
	return func(e Event) ([]Line, error) {
		var data T
		if err := json.Unmarshal(e.Data, &data); err != nil {
			return nil, fmt.Errorf("events: data of %s %s: %w", e.Type, e.ID, err)
		}
		return tell(data), nil
	}
}

// RowOf is the row of a type whose events have data of type T.
func RowOf[T any](what Type, thing string, lines func(T) []Line) Row {
	return Row{Type: what, Thing: thing, Lines: LinesOf(lines)}
}
