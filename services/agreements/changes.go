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
	c := Change{VisitID: v.ID, Note: v.Note, Sentence: visitWasCancelled(v)}
	if v.CancelledAt != nil {
		c.At = *v.CancelledAt
		c.Sentence += " by " + a.by(v.CancelledSide, v.CancelledByName)
	}
	c.Sentence += "."
	return c
}

func (a Agreement) moved(m Move) Change {
	sentence := visitWasMoved(m, a.by(m.By, m.AskedByName))
	if m.Other != nil {
		sentence += "; agreed by " + a.by(m.By.Opposite(), m.Other.Name)
	}
	if m.Home != nil {
		sentence += " and by " + a.by(HomeSide, m.Home.Name)
	}
	return Change{VisitID: m.VisitID, At: *m.EndedAt, Note: m.Note, Sentence: sentence + "."}
}

// by names a person and their side.
func (a Agreement) by(side Side, name string) string {
	of := map[Side]string{SchoolSide: a.BuyerName, LeaderSide: "the leader", HomeSide: a.HomeName,
		BrokerSide: "the broker"}[side]
	switch {
	case name == "":
		return of
	case of == "":
		return name
	}
	return name + " (" + of + ")"
}
