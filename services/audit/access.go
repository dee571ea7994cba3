package audit

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// reader is a person who reads the record of a place.
type reader struct {
	actor people.Actor
	place people.Place    // the zero Place is everywhere
	ever  map[string]bool // accounts that have or had a role in the place
}

// MayRead says whether the actor may read the record of the place. That of the
// service is of everything.
func MayRead(actor people.Actor, place people.Place) bool {
	return actor.IsOperator() || actor.In(place, people.Head, people.Broker)
}

// readerOf is NotFound if the actor does not lead the place.
func readerOf(ctx context.Context, r docdb.Reader, actor people.Actor, place people.Place) (reader, error) {
	reads := reader{actor: actor, place: place}
	everywhere := place == people.Place{}
	switch {
	case everywhere && !actor.IsOperator():
		return reads, apperr.NotFound("record")
	case everywhere:
		return reads, nil
	case !MayRead(actor, place):
		return reads, apperr.NotFound(string(place.Kind))
	}
	if _, err := people.NameOf(ctx, r, place); err != nil {
		return reads, err
	}
	var err error
	reads.ever, err = people.EverAt(ctx, r, place)
	return reads, err
}

// line is what the reader reads of an event; false if it is not for them.
func (r reader) line(lines []events.Line) (events.Line, bool) {
	if r.place == (people.Place{}) {
		return append(lines, events.Line{})[0], len(lines) > 0
	}
	i := slices.IndexFunc(lines, func(l events.Line) bool { return l.Place == r.place.Key() })
	if i < 0 {
		return events.Line{}, false
	}
	return lines[i], true
}

// knows says whether the reader may know the person who caused the event, of which l is
// their line.
func (r reader) knows(e events.Event, l events.Line) bool {
	switch {
	case e.Actor == events.System:
		return false
	case r.actor.IsOperator(), e.Actor == r.actor.AccountID, e.Actor == l.Known:
		return true
	case len(e.From) == 0: // an earlier program, or a link in a letter
		return r.ever[e.Actor]
	case slices.Contains(e.From, r.place.Key()):
		return true
	}
	other := people.InPartnership
	if r.place.Kind == people.InPartnership {
		other = people.InSchool
	}
	return slices.ContainsFunc(e.From, func(key string) bool { return people.PlaceAt(key).Kind == other })
}

// who are words for whoever caused the event, for a reader who may not know the person.
func (r reader) who(e events.Event) string {
	switch {
	case e.Actor == events.System:
		return theService
	case slices.Contains(e.From, events.Service):
		return anOperator
	case r.place.Kind == people.InSchool:
		return somebodyAtAnotherSchool
	}
	return somebodyElsewhere
}
