package audit

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/security"
)

// tell puts events into words for the reader.
func (s *Service) tell(ctx context.Context, r docdb.Reader, reads reader, found []events.Event) ([]Entry, error) {
	lines := make([]events.Line, len(found))
	var asked named
	for i, e := range found {
		all, err := s.table.Lines(e)
		if err != nil {
			return nil, err
		}
		lines[i], _ = reads.line(all)
		asked.people = append(asked.people, e.Actor, lines[i].Person)
		asked.places = append(asked.places, lines[i].Other)
		if reads.actor.IsOperator() {
			asked.places = append(asked.places, e.Places...)
		}
	}
	names, err := asked.names(ctx, r)
	if err != nil {
		return nil, err
	}
	origins, err := security.OriginsOf(ctx, r, reads.actor, found)
	if err != nil {
		return nil, err
	}
	entries := make([]Entry, len(found))
	for i, e := range found {
		entries[i] = entryOf(e, lines[i], names, reads)
		entries[i].Origin = origins[e.ID]
	}
	return entries, nil
}

func entryOf(e events.Event, l events.Line, names map[string]string, reads reader) Entry {
	entry := Entry{
		ID: e.ID, At: e.At, What: e.Type, Thing: e.Thing, Subject: e.Subject, Ref: l.Ref, Page: l.Page, PageID: l.ID,
		Text: l.Say(or(names[l.Person], somebody), or(names[l.Other], anotherPlace)), Who: reads.who(e),
	}
	if reads.knows(e, l) {
		entry.Who, entry.PersonID = or(names[e.Actor], somebody), e.Actor
	}
	if reads.actor.IsOperator() {
		for _, key := range e.Places {
			entry.Places = append(entry.Places, or(names[key], key))
		}
	}
	return entry
}

// or is the text, or else the other one: of somebody whose account is gone.
func or(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// named are the people and places that a page of entries names.
type named struct{ people, places []string }

// names reads the names, by ids of accounts and keys of places.
func (n named) names(ctx context.Context, r docdb.Reader) (map[string]string, error) {
	names, err := people.NamesOf(ctx, r, n.people)
	if err != nil {
		return nil, err
	}
	var urns []register.URN
	for _, key := range n.places {
		place := people.PlaceAt(key)
		if place.Kind == people.InSchool {
			urns = append(urns, register.URN(key))
			continue
		}
		if key == "" || names[key] != "" {
			continue
		}
		if names[key], err = people.NameIfThere(ctx, r, place); err != nil {
			return nil, err
		}
	}
	schools, err := register.GetSchools(ctx, r, urns)
	for urn, school := range schools {
		names[string(urn)] = school.Name
	}
	return names, err
}

// List returns a page of the entries that the filter wants, the latest first, and the next
// cursor. A page may be short, or empty, and not be the last. NotFound if the actor does
// not lead the place; Invalid for days that are none.
func (s *Service) List(ctx context.Context, actor people.Actor, f Filter) ([]Entry, string, error) {
	q, err := f.query()
	if err != nil {
		return nil, "", err
	}
	var all []Entry
	var next string
	err = s.db.View(ctx, func(r docdb.Reader) error {
		reads, err := readerOf(ctx, r, actor, f.Place)
		if err != nil {
			return err
		}
		known, err := reads.find(ctx, r, f.Person, &q)
		if err != nil || !known {
			return err
		}
		var found []events.Event
		if found, next, err = events.List(ctx, r, q, s.keep(reads, f)); err != nil {
			return err
		}
		all, err = s.tell(ctx, r, reads, found)
		return err
	})
	return all, next, err
}
