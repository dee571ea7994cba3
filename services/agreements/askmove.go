package agreements

import (
	"context"
	"fmt"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/calendar"
	"lateral/services/people"
)

// MoveInput names the new half-days of a visit.
type MoveInput struct {
	Slots []calendar.Slot // on one day, as many as the visit has
	Note  string
}

// AskMove asks, for one side, to move a planned visit, still at the version
// seen, to other half-days that are free in the leader's diary. The other side
// and the home head must say yes. Invalid names each half-day that cannot be
// used. Conflict "visit_not_planned", or "move_asked" while another move of the
// visit waits.
func (s *Service) AskMove(ctx context.Context, actor people.Actor, visitID string, seen int64,
	in MoveInput) (Move, error) {
	var c apperr.Check
	note := text.Optional(&c, "note", in.Note, text.Short)
	CheckSlots(&c, in.Slots, date.On(s.now()))
	if err := c.Err(); err != nil {
		return Move{}, err
	}
	var m Move
	err := s.update(ctx, func(tx docdb.Tx) error {
		v, a, by, err := visitFor(ctx, tx, actor, visitID, seen, LeaderSide, SchoolSide)
		if err != nil {
			return err
		}
		if err := s.movable(ctx, tx, v, in.Slots); err != nil {
			return err
		}
		m = Move{
			Meta: docdb.Meta{ID: s.ids.New("move")}, VisitID: v.ID, Origin: v.Origin, AgreementID: v.AgreementID,
			BuyerURN: a.BuyerURN, HomeURN: a.HomeURN, AccountID: a.AccountID, By: by, From: v.Slots,
			To: slices.SortedFunc(slices.Values(in.Slots), calendar.Slot.Compare), Note: note,
			State: AskedMove, AskedBy: actor.AccountID, AskedByName: actor.Name, AskedAt: s.now(),
		}
		if by == LeaderSide && a.Parties().IsOn(HomeSide, actor) {
			m.Home = s.yes(actor) // a leader who heads the home school needs no other yes
		}
		if err := moves.Insert(ctx, tx, &m); err != nil {
			return err
		}
		return s.Tell(ctx, tx, MoveAsked, m.ID, a.happened(by, actor).on(v).to(m).Saying(note))
	})
	return m, err
}

func (s *Service) yes(actor people.Actor) *Yes {
	return &Yes{By: actor.AccountID, Name: actor.Name, At: s.now()}
}

// movable says whether the visit can move to the half-days.
func (s *Service) movable(ctx context.Context, r docdb.Reader, v Visit, slots []calendar.Slot) error {
	if v.State != PlannedVisit {
		return apperr.Conflict("visit_not_planned",
			visitCannotBeMoved(v))
	}
	before, err := moveOf(ctx, r, v.ID)
	if err != nil {
		return err
	}
	if before.ID != "" {
		return apperr.Conflict("move_asked",
			somebodyHasAlreadyAsked(before))
	}
	sorted := slices.SortedFunc(slices.Values(slots), calendar.Slot.Compare)
	if err := v.fits(slots, sorted); err != nil {
		return err
	}
	var c apperr.Check
	if err := dayIsOpen(ctx, r, v, sorted[0].Date); apperr.Is(err, apperr.KindConflict) {
		c.Add("slots[0]", err)
	} else if err != nil {
		return err
	}
	if err := c.Err(); err != nil {
		return err
	}
	return AreFree(ctx, r, v.LeaderID, slots, sorted)
}

// fits says whether the half-days are on one day, as many as the visit's, and
// different.
func (v Visit) fits(sent, sorted []calendar.Slot) error {
	var c apperr.Check
	c.That(len(sent) == v.HalfDays, "slots", chooseAsManyHalfDays(v))
	c.That(!slices.Equal(sorted, v.Slots), "slots", theVisitIsOnThese)
	for i, slot := range sent {
		c.That(slot.Date == sent[0].Date, fmt.Sprintf("slots[%d]", i), chooseHalfDaysOnOneDay)
	}
	return c.Err()
}

// dayIsOpen is Conflict "day_taken" where another visit of the agreement is on
// the day.
func dayIsOpen(ctx context.Context, r docdb.Reader, v Visit, on date.Day) error {
	all, err := VisitsOf(ctx, r, v.AgreementID)
	for _, other := range all {
		if other.ID != v.ID && other.Date == on && other.State != CancelledVisit {
			return apperr.Conflict("day_taken", anotherVisitOfThisAgreement(on))
		}
	}
	return err
}

// moveOf returns the waiting move of a visit; the zero Move where none waits.
func moveOf(ctx context.Context, r docdb.Reader, visitID string) (Move, error) {
	found, _, err := moves.Find(ctx, r, docdb.Query{Index: "one_asked", Equal: []any{visitID}, Limit: 1})
	if err != nil || len(found) == 0 {
		return Move{}, err
	}
	return found[0], nil
}
