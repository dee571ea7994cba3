package enquiries

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
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
}

// timeline is the list of the thread's events, oldest first. Names of the asking
// school's people are left out unless known; the home head's notes are left out
// where private.
func timeline(ctx context.Context, r docdb.Reader, d dossier, known, private bool) ([]Moment, error) {
	all, err := events.Of(ctx, r, d.subjects()...)
	if err != nil {
		return nil, err
	}
	moments := make([]Moment, 0, len(all))
	for _, e := range all {
		var h agreements.Happened
		if err := e.Decode(&h); err != nil {
			return nil, err
		}
		sentence, ours := sentenceOf(e.Type, h)
		if !ours {
			continue
		}
		m := Moment{At: e.At, What: e.Type, Subject: e.Subject, Side: h.Side, Name: h.Name, Note: h.Note, Sentence: sentence}
		if h.Side == agreements.SchoolSide && !known {
			m.Name = ""
		}
		if h.Side == agreements.HomeSide && private {
			m.Note = ""
		}
		moments = append(moments, m)
	}
	return moments, nil
}
