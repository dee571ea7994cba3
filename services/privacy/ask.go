package privacy

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/pace"
	"lateral/services/people"
)

// Standing is the state of somebody's erasure.
type Standing struct {
	Request   *Erasure // the last one; nil if there was none
	Obstacles []string // what must be finished first, in sentences
}

// Standing returns the state of the caller's erasure.
func (s *Service) Standing(ctx context.Context, actor people.Actor) (Standing, error) {
	var st Standing
	err := s.db.View(ctx, func(r docdb.Reader) error {
		e, err := latest(ctx, r, actor.AccountID)
		if err == nil {
			st.Request = &e
		} else if !apperr.Is(err, apperr.KindNotFound) {
			return err
		}
		st.Obstacles, err = obstacles(ctx, r, actor.AccountID, youAre)
		return err
	})
	return st, err
}

// Ask asks to erase the person who calls. Asking again returns the request that waits.
// People may ask even if something must be finished first: the month of the law begins now.
// TooMany if they ask again and again.
func (s *Service) Ask(ctx context.Context, actor people.Actor) (Erasure, error) {
	var e Erasure
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		before, err := latest(ctx, tx, actor.AccountID)
		if err == nil && before.State == Asked {
			e = before
			return nil
		}
		if err != nil && !apperr.Is(err, apperr.KindNotFound) {
			return err
		}
		often := pace.Pace{What: "ask-erasure", Often: 3, Per: 24 * time.Hour}
		if err := pace.Check(ctx, tx, s.now(), askedSeveralTimes,
			often.Of(actor.AccountID)); err != nil {
			return err
		}
		now := s.now()
		e = Erasure{
			Meta: docdb.Meta{ID: s.ids.New("erasure")}, AccountID: actor.AccountID, State: Asked, AskedAt: now,
			DueOn: date.On(now.AddDate(0, 1, 0)),
		}
		if err := erasures.Insert(ctx, tx, &e); err != nil {
			return err
		}
		return s.tell(ctx, tx, ErasureAsked, e)
	})
	return e, err
}

// Withdraw takes the caller's request back. Conflict if none waits.
func (s *Service) Withdraw(ctx context.Context, actor people.Actor) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		e, err := latest(ctx, tx, actor.AccountID)
		if err != nil {
			return err
		}
		return s.end(ctx, tx, &e, docdb.AnyVersion, "withdraw", ErasureWithdrawn, actor.AccountID, "")
	})
}
