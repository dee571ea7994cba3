package support

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/diary"
	"lateral/services/people"
)

// moveFor returns a waiting move at the version seen, its thread, and those of
// the actor's sides whose yes it waits for. NotFound, Forbidden, Stale, or
// Conflict "move_over".
func moveFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string, seen int64, may ...Side) (Move, Enquiry, error) {
	m, err := get(ctx, r, moves, id, "move")
	if err != nil {
		return m, Enquiry{}, err
	}
	e, err := get(ctx, r, enquiries, m.EnquiryID, "move")
	if err != nil {
		return m, e, err
	}
	if len(may) == 0 {
		may = []Side{m.By.opposite(), HomeSide}
	}
	if _, err := e.mayAct(actor, "move", may...); err != nil {
		return m, e, err
	}
	switch {
	case m.State != MoveAsked:
		return m, e, apperr.Conflict("move_over", "The request to move this visit is no longer open.")
	case !m.IsAt(seen):
		return m, e, apperr.Stale("move")
	}
	return m, e, nil
}

// AgreeMove records the yes of the other side, or of the home head, to a move
// that is still at the version seen. The second yes moves the visit: its
// half-days are given back and the new ones taken, all or nothing. Conflict
// "move_answered" where the side has already said yes, "dates_past",
// "day_taken", or "half_day_taken" with a field for each half-day that somebody
// else now has.
func (s *Service) AgreeMove(ctx context.Context, actor people.Actor, id string, seen int64) (Move, error) {
	var m Move
	err := s.update(ctx, func(tx docdb.Tx) error {
		var e Enquiry
		var err error
		if m, e, err = moveFor(ctx, tx, actor, id, seen); err != nil {
			return err
		}
		side := m.say(e, actor, s.yes(actor))
		if side == "" {
			return apperr.Conflict("move_answered", "Your side has said yes already.")
		}
		e.acted(side, actor)
		if err := enquiries.Replace(ctx, tx, &e); err != nil {
			return err
		}
		v, err := GetVisit(ctx, tx, m.VisitID)
		if err != nil {
			return err
		}
		h := e.happened(side, actor).on(v).to(m)
		if m.Other == nil || m.Home == nil {
			if err := moves.Replace(ctx, tx, &m); err != nil {
				return err
			}
			return s.tell(ctx, tx, VisitMoveWasAgreed, m.ID, h)
		}
		return s.move(ctx, tx, &m, v, h)
	})
	return m, err
}

// say records the yes on each of the actor's sides that the move waits for, and
// returns the first; "" where there is none.
func (m *Move) say(e Enquiry, actor people.Actor, yes *Yes) Side {
	var said Side
	if m.waitsFor(HomeSide) && e.isOn(HomeSide, actor) {
		m.Home, said = yes, HomeSide
	}
	if other := m.By.opposite(); m.waitsFor(other) && e.isOn(other, actor) {
		m.Other, said = yes, other
	}
	return said
}

// move gives the visit the half-days of the move.
func (s *Service) move(ctx context.Context, tx docdb.Tx, m *Move, v Visit, h Happened) error {
	now := s.now()
	if m.To[0].Date <= today(now) {
		return apperr.Conflict("dates_past", "The new day, "+day(m.To[0].Date)+", has come. Please ask for another.")
	}
	if err := dayIsOpen(ctx, tx, v, m.To[0].Date); err != nil {
		return err
	}
	if v.Date > today(now) {
		if err := diary.GiveBack(ctx, tx, v.LeaderID, v.Slots, v.AgreementID); err != nil {
			return err
		}
	}
	if err := diary.Take(ctx, tx, v.LeaderID, m.To, v.AgreementID); err != nil {
		return err
	}
	m.State, m.EndedAt = MoveDone, &now
	if err := moves.Replace(ctx, tx, m); err != nil {
		return err
	}
	if len(v.AgreedSlots) == 0 {
		v.AgreedSlots = v.Slots
	}
	v.Slots, v.Date = m.To, m.To[0].Date
	if err := s.touch(ctx, tx, v.AgreementID); err != nil {
		return err
	}
	return s.putVisit(ctx, tx, &v, VisitWasMoved, h)
}

// touch prevents two changes of one agreement's days at once.
func (s *Service) touch(ctx context.Context, tx docdb.Tx, agreementID string) error {
	a, err := GetAgreement(ctx, tx, agreementID)
	if err != nil {
		return err
	}
	return agreements.Replace(ctx, tx, &a)
}

// DeclineMove records the no of the other side, or of the home head, to a move
// that is still at the version seen: the visit stays where it is.
func (s *Service) DeclineMove(ctx context.Context, actor people.Actor, id string, seen int64, why string) (Move, error) {
	note, err := reason("reason", why, "Say briefly why.")
	if err != nil {
		return Move{}, err
	}
	return s.endMove(ctx, actor, id, seen, note, MoveDeclined)
}

// WithdrawMove takes a move back for the side that asked. The move must still be
// at the version seen.
func (s *Service) WithdrawMove(ctx context.Context, actor people.Actor, id string, seen int64) (Move, error) {
	return s.endMove(ctx, actor, id, seen, "", MoveWithdrawn)
}

func (s *Service) endMove(ctx context.Context, actor people.Actor, id string, seen int64, note string, state MoveState) (Move, error) {
	var m Move
	err := s.update(ctx, func(tx docdb.Tx) error {
		var err error
		if m, err = get(ctx, tx, moves, id, "move"); err != nil {
			return err
		}
		may, what := []Side{m.By.opposite(), HomeSide}, VisitMoveWasDeclined
		if state == MoveWithdrawn {
			may, what = []Side{m.By}, VisitMoveWasWithdrawn
		}
		var e Enquiry
		if m, e, err = moveFor(ctx, tx, actor, id, seen, may...); err != nil {
			return err
		}
		by, err := e.mayAct(actor, "move", may...)
		if err != nil {
			return err
		}
		v, err := GetVisit(ctx, tx, m.VisitID)
		if err != nil {
			return err
		}
		now := s.now()
		m.State, m.EndedAt, m.EndedByName, m.EndedBecause = state, &now, actor.Name, note
		if err := moves.Replace(ctx, tx, &m); err != nil {
			return err
		}
		return s.tell(ctx, tx, what, m.ID, e.happened(by, actor).on(v).to(m).saying(note))
	})
	return m, err
}

// lapseMove ends a waiting move because its visit is over.
func (s *Service) lapseMove(ctx context.Context, tx docdb.Tx, visitID string) error {
	m, err := moveOf(ctx, tx, visitID)
	if err != nil || m.ID == "" {
		return err
	}
	now := s.now()
	m.State, m.EndedAt = MoveLapsed, &now
	return moves.Replace(ctx, tx, &m)
}
