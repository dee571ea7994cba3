package agreements

import (
	"cmp"
	"slices"
	"time"
)

// Change is a difference from what was agreed: a visit that was cancelled or
// moved.
type Change struct {
	VisitID  string
	At       time.Time // the zero time for changes from before we kept it
	Sentence string
	Note     string // the person's note
}

// changesOf are the changes of an agreement, the oldest first.
func changesOf(a Agreement, visits []Visit, moves []Move) []Change {
	var all []Change
	for _, v := range visits {
		if v.State == CancelledVisit {
			all = append(all, a.cancelled(v))
		}
	}
	for _, m := range moves {
		if m.State == DoneMove && m.EndedAt != nil {
			all = append(all, a.moved(m))
		}
	}
	slices.SortStableFunc(all,
		func(x, y Change) int { return cmp.Or(x.At.Compare(y.At), cmp.Compare(x.Sentence, y.Sentence)) })
	return all
}

func (a Agreement) cancelled(v Visit) Change {
	c := Change{VisitID: v.ID, Note: v.Note, Sentence: visitWasCancelled(v, a)}
	if v.CancelledAt != nil {
		c.At = *v.CancelledAt
	}
	return c
}

func (a Agreement) moved(m Move) Change {
	return Change{VisitID: m.VisitID, At: *m.EndedAt, Note: m.Note, Sentence: visitWasMoved(m, a)}
}
