package agreements

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/text"
	"lateral/services/diary"
	"lateral/services/people"
)

// moveFor returns a waiting move at the version seen, its agreement, and the
// actor's side: the first of those that may. NotFound, Forbidden, Stale, or
// Conflict "move_over".
func moveFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string, seen int64,
	may func(Move) []Side) (Move, Agreement, Side, error) {
	m, err := GetMove(ctx, r, id)
	if err != nil {
		return m, Agreement{}, "", err
	}
	a, err := GetAgreement(ctx, r, m.AgreementID)
	if err != nil {
		return m, a, "", err
	}
	by, err := a.Parties().MayAct(actor, "move", may(m)...)
	switch {
	case err != nil:
		return m, a, by, err
	case MoveSteps.Ends(m.State):
		return m, a, by, apperr.Conflict("move_over", theRequestToMove)
	case !m.IsAt(seen):
		return m, a, by, apperr.Stale("move")
	}
	return m, a, by, nil
}

// asker is the side that asked for the move; answerers are those whose yes it
// needs.
func asker(m Move) []Side     { return []Side{m.By} }
func answerers(m Move) []Side { return []Side{m.By.Opposite(), HomeSide} }

// AgreeMove records the yes of the other side, or of the home head, to a move
// that is still at the version seen. The second yes moves the visit: its
// half-days are given back and the new ones taken, all or nothing. Conflict
// "move_answered" where the side has already said yes, "dates_past",
// "day_taken", or "half_day_taken" with a field for each half-day that somebody
// else now has.
func (s *Service) AgreeMove(ctx context.Context, actor people.Actor, id string, seen int64) (Move, error) {
	var m Move
	err := s.update(ctx, func(tx docdb.Tx) error {
		var a Agreement
		var err error
		if m, a, _, err = moveFor(ctx, tx, actor, id, seen, answerers); err != nil {
			return err
		}
		side := m.say(a.Parties(), actor, s.yes(actor))
		if side == "" {
			return apperr.Conflict("move_answered", yourSideHasSaidYes)
		}
		a.acted(side, actor)
		if err := agreements.Replace(ctx, tx, &a); err != nil { // so two changes of its days never happen at once
			return err
		}
		v, err := GetVisit(ctx, tx, m.VisitID)
		if err != nil {
			return err
		}
		h := a.happened(side, actor).on(v).to(m)
		if m.Other == nil || m.Home == nil {
			if err := moves.Replace(ctx, tx, &m); err != nil {
				return err
			}
			return s.Tell(ctx, tx, MoveAgreed, m.ID, h)
		}
		return s.move(ctx, tx, &m, v, h)
	})
	return m, err
}

// say records the yes on each of the actor's sides that the move waits for, and
// returns the first; "" where there is none.
func (m *Move) say(p Parties, actor people.Actor, yes *Yes) Side {
	var said Side
	if m.waitsFor(HomeSide) && p.IsOn(HomeSide, actor) {
		m.Home, said = yes, HomeSide
	}
	if other := m.By.Opposite(); m.waitsFor(other) && p.IsOn(other, actor) {
		m.Other, said = yes, other
	}
	return said
}

// move gives the visit the half-days of the move.
func (s *Service) move(ctx context.Context, tx docdb.Tx, m *Move, v Visit, h Happened) error {
	now := s.now()
	if m.To[0].Date <= date.On(now) {
		return apperr.Conflict("dates_past",
			theNewDayHasCome(m))
	}
	if err := dayIsOpen(ctx, tx, v, m.To[0].Date); err != nil {
		return err
	}
	if v.Date > date.On(now) {
		if err := diary.GiveBack(ctx, tx, v.LeaderID, v.Slots, v.AgreementID); err != nil {
			return err
		}
	}
	if err := diary.Take(ctx, tx, v.LeaderID, m.To, v.AgreementID); err != nil {
		return err
	}
	if err := m.end("move", now); err != nil {
		return err
	}
	if err := moves.Replace(ctx, tx, m); err != nil {
		return err
	}
	if len(v.AgreedSlots) == 0 {
		v.AgreedSlots = v.Slots
	}
	v.Slots, v.Date = m.To, m.To[0].Date
	return s.putVisit(ctx, tx, &v, VisitMoved, h)
}

// DeclineMove records the no of the other side, or of the home head, to a move
// that is still at the version seen: the visit stays where it is.
func (s *Service) DeclineMove(ctx context.Context, actor people.Actor, id string, seen int64,
	why string) (Move, error) {
	note, err := text.Reason("reason", why, sayBrieflyWhy)
	if err != nil {
		return Move{}, err
	}
	return s.endMove(ctx, actor, id, seen, note, "decline", MoveDeclined, answerers)
}

// WithdrawMove takes a move back for the side that asked. The move must still be
// at the version seen.
func (s *Service) WithdrawMove(ctx context.Context, actor people.Actor, id string, seen int64) (Move, error) {
	return s.endMove(ctx, actor, id, seen, "", "withdraw", MoveWithdrawn, asker)
}

// endMove ends a move without a change, for one of the sides that may.
func (s *Service) endMove(ctx context.Context, actor people.Actor, id string, seen int64, note, verb string,
	what events.Type, may func(Move) []Side) (Move, error) {
	var m Move
	err := s.update(ctx, func(tx docdb.Tx) error {
		var a Agreement
		var by Side
		var err error
		if m, a, by, err = moveFor(ctx, tx, actor, id, seen, may); err != nil {
			return err
		}
		v, err := GetVisit(ctx, tx, m.VisitID)
		if err != nil {
			return err
		}
		if err := m.end(verb, s.now()); err != nil {
			return err
		}
		m.EndedByName, m.EndedBecause = actor.Name, note
		if err := moves.Replace(ctx, tx, &m); err != nil {
			return err
		}
		return s.Tell(ctx, tx, what, m.ID, a.happened(by, actor).on(v).to(m).Saying(note))
	})
	return m, err
}

// lapseMove ends a waiting move because its visit is over.
func (s *Service) lapseMove(ctx context.Context, tx docdb.Tx, visitID string) error {
	m, err := moveOf(ctx, tx, visitID)
	if err != nil || m.ID == "" {
		return err
	}
	if err := m.end("lapse", s.now()); err != nil {
		return err
	}
	return moves.Replace(ctx, tx, &m)
}
