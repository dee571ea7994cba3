package enquiries

import (
	"context"
	"slices"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/people"
)

// Moment is one event of a thread, as one person may see it.
type Moment struct {
	At       time.Time
	What     events.Type
	Subject  string          // id of its object
	Side     agreements.Side // the side that did it
	Name     string          // of the person; "" where this person may not know it
	Sentence string
	Note     string // the person's note

	Page, PageID string // kind and id of the thing whose page says more; "" where this thread does
}

// WithRecord makes timelines show also the events of later nouns, to those who may read
// them.
func WithRecord(record Record) Option { return func(s *Service) { s.record = record } }

// timeline is the list of the thread's events, oldest first. Names of the asking
// school's people are left out unless known; the home head's notes are left out
// where private.
func (s *Service) timeline(ctx context.Context, r docdb.Reader, actor people.Actor, d dossier,
	known, private bool) ([]Moment, error) {
	subjects, err := s.subjects(ctx, r, d)
	if err != nil {
		return nil, err
	}
	all, err := events.Of(ctx, r, subjects...)
	if err != nil {
		return nil, err
	}
	moments := make([]Moment, 0, len(all))
	for _, e := range all {
		m, shown, err := s.moment(e, actor, d, known, private)
		if err != nil {
			return nil, err
		}
		if shown {
			moments = append(moments, m)
		}
	}
	return moments, nil
}

// subjects are the ids under which the events of the thread are kept, and of what followed
// from its agreement.
func (s *Service) subjects(ctx context.Context, r docdb.Reader, d dossier) ([]string, error) {
	own := d.subjects()
	if d.agreed == nil || s.record.Subjects == nil {
		return own, nil
	}
	later, err := s.record.Subjects(ctx, r, d.agreed.Agreement.ID)
	return append(own, later...), err
}

// moment is the event as the actor may see it; false where they do not.
func (s *Service) moment(e events.Event, actor people.Actor, d dossier, known, private bool) (Moment, bool, error) {
	if s.isLater(e.Type) {
		return s.laterMoment(e, actor, d)
	}
	var h agreements.Happened
	if err := e.Decode(&h); err != nil {
		return Moment{}, false, err
	}
	sentence, shown := sentenceOf(e.Type, h)
	m := Moment{At: e.At, What: e.Type, Subject: e.Subject, Side: h.Side, Name: h.Name, Note: h.Note, Sentence: sentence}
	if h.Side == agreements.SchoolSide && !known {
		m.Name = ""
	}
	if h.Side == agreements.HomeSide && private {
		m.Note = ""
	}
	return m, shown, nil
}

// isLater says whether a later noun appends the event. Whoever may look at the thread sees
// the others.
func (s *Service) isLater(what events.Type) bool {
	row, known := s.record.Table[what]
	return known && row.Thing != thingOfThreads && row.Thing != agreements.Thing
}

// laterMoment is an event of a later noun: the first line of its row that the actor may
// read.
func (s *Service) laterMoment(e events.Event, actor people.Actor, d dossier) (Moment, bool, error) {
	lines, err := s.record.Table.Lines(e)
	if err != nil {
		return Moment{}, false, err
	}
	i := slices.IndexFunc(lines, actor.Reads)
	if i < 0 {
		return Moment{}, false, nil
	}
	l := lines[i]
	return Moment{
		At: e.At, What: e.Type, Subject: e.Subject, Side: d.sideOf(e), Sentence: l.Text, Page: l.Page, PageID: l.ID,
	}, true, nil
}

// sideOf is the side for which the actor of an event acted.
func (d dossier) sideOf(e events.Event) agreements.Side {
	p := d.parties()
	for _, at := range []struct {
		place string
		side  agreements.Side
	}{
		{p.PartnershipID, agreements.BrokerSide}, {string(p.URN), agreements.SchoolSide},
		{string(p.HomeURN), agreements.HomeSide},
	} {
		if at.place != "" && slices.Contains(e.From, at.place) {
			return at.side
		}
	}
	return agreements.NoSide
}
