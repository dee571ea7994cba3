package privacy

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/text"
	"lateral/services/people"
)

// Refuse turns a request down, for a reason that the person reads. It is for operators, who
// see the request at a version. NotFound to others; Conflict if it does not wait.
func (s *Service) Refuse(ctx context.Context, actor people.Actor, id string, seen int64,
	reason string) (Erasure, error) {
	var c apperr.Check
	reason, err := text.Clean(reason, text.Short)
	c.Add("reason", err)
	c.That(err != nil || reason != "", "reason", sayWhy)
	if err := c.Err(); err != nil {
		return Erasure{}, err
	}
	var e Erasure
	err = s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if e, err = s.decided(ctx, tx, actor, id); err != nil {
			return err
		}
		return s.end(ctx, tx, &e, seen, "refuse", ErasureRefused, actor.AccountID, reason)
	})
	return e, err
}

// decided returns a request that the actor may decide on. It must not be their own.
func (s *Service) decided(ctx context.Context, tx docdb.Tx, actor people.Actor, id string) (Erasure, error) {
	if !actor.IsOperator() {
		return Erasure{}, apperr.NotFound("request")
	}
	e, err := GetErasure(ctx, tx, id)
	if err == nil && e.AccountID == actor.AccountID {
		err = apperr.Forbidden(anotherOperatorDecides)
	}
	return e, err
}

func (s *Service) end(ctx context.Context, tx docdb.Tx, e *Erasure, seen int64, verb string, told events.Type,
	by, reason string) error {
	if !e.IsAt(seen) {
		return apperr.Stale("request")
	}
	if !ErasureSteps.Allows(e.State, verb) {
		return apperr.Conflict("erasure_decided", noLongerWaits)
	}
	var err error
	if e.State, err = ErasureSteps.After(e.State, verb); err != nil {
		return err
	}
	now := s.now()
	e.EndedAt, e.EndedBy, e.Reason = &now, by, reason
	if err := erasures.Replace(ctx, tx, e); err != nil {
		return err
	}
	return s.tell(ctx, tx, told, *e)
}

func (s *Service) tell(ctx context.Context, tx docdb.Tx, what events.Type, e Erasure) error {
	return s.events.Append(ctx, tx, what, e.AccountID, ErasureData{ErasureID: e.ID, AccountID: e.AccountID})
}
