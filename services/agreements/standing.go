package agreements

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/calendar"
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// Standing is an agreement as it stands: with its visits, and the requests to
// move them.
type Standing struct {
	Agreement Agreement
	Visits    []Visit // by date
	Moves     []Move  // oldest first
}

// StandingOf returns an agreement as it stands, or NotFound. It is for other
// nouns, within their transactions.
func StandingOf(ctx context.Context, r docdb.Reader, agreementID string) (Standing, error) {
	var s Standing
	var err error
	if s.Agreement, err = GetAgreement(ctx, r, agreementID); err != nil {
		return s, err
	}
	err = s.read(ctx, r)
	return s, err
}

// read adds the visits and moves of the agreement.
func (s *Standing) read(ctx context.Context, r docdb.Reader) error {
	var err error
	if s.Visits, err = VisitsOf(ctx, r, s.Agreement.ID); err != nil {
		return err
	}
	s.Moves, err = moves.All(ctx, r, docdb.Query{Index: "by_enquiry", Equal: []any{s.Agreement.Origin.ID}})
	return err
}

// Subjects are the ids under which the events of the agreement, its visits and
// its moves are kept.
func (s Standing) Subjects() []string {
	ids := []string{s.Agreement.ID}
	for _, v := range s.Visits {
		ids = append(ids, v.ID)
	}
	for _, m := range s.Moves {
		ids = append(ids, m.ID)
	}
	return ids
}

// Changes are the differences from what was agreed, oldest first.
func (s Standing) Changes() []Change { return changesOf(s.Agreement, s.Visits, s.Moves) }

// Quotes are the prices of an agreement and its visits, and in a thread of its
// proposals too, by id.
type Quotes map[string]partnerships.Quote

// AddQuotes adds the prices of the agreement and of its visits: agreed amounts,
// and VAT as it is known today.
func (s Standing) AddQuotes(ctx context.Context, t *parties.Tables, to Quotes) error {
	a := s.Agreement
	var err error
	for _, v := range s.Visits {
		if to[v.ID], err = a.Quoted(ctx, t, v); err != nil {
			return err
		}
	}
	to[a.ID], err = a.Quoted(ctx, t, Counted(s.Visits)...)
	return err
}

// Slots are the present half-days: those of visits that are not cancelled, by
// time.
func (s Standing) Slots() []calendar.Slot { return SlotsOf(s.Visits) }

// SlotsOf are the half-days of the visits that are not cancelled, by time.
func SlotsOf(visits []Visit) []calendar.Slot {
	slots := []calendar.Slot{}
	for _, v := range Held(visits) {
		slots = append(slots, v.Slots...)
	}
	slices.SortFunc(slots, calendar.Slot.Compare)
	return slots
}

// MoveID is the id of the waiting move of a visit; "" where none waits.
func (s Standing) MoveID(visitID string) string {
	m, _ := s.moveOf(visitID)
	return m.ID
}

// Tally counts the visits of an agreement.
type Tally struct {
	Held      int // that took place or will
	SignedOff int // of those
	Cancelled int
}

// Tally counts the visits.
func (s Standing) Tally() Tally {
	var t Tally
	for _, v := range s.Visits {
		switch v.State {
		case CancelledVisit:
			t.Cancelled++
		case SignedOffVisit:
			t.SignedOff++
			t.Held++
		case PlannedVisit, RecordedVisit, QueriedVisit:
			t.Held++
		}
	}
	return t
}

// moveOf returns the waiting move of a visit.
func (s Standing) moveOf(visitID string) (Move, bool) {
	for _, m := range s.Moves {
		if m.VisitID == visitID && m.State == AskedMove {
			return m, true
		}
	}
	return Move{}, false
}
