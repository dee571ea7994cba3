package parties

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// ConfirmPayee makes a change take effect now. A second person with a right to it confirms.
// NotFound if it does not concern the caller, Forbidden if they may only see it or asked
// for it themselves. Conflict if it no longer waits, if the one who asked no longer has a
// role, or if the role of one of the two began within the last three days.
func (s *Service) ConfirmPayee(ctx context.Context, actor people.Actor, id string) (PayeeChange, error) {
	return s.endWaiting(ctx, actor, id, "confirm", func(tx docdb.Tx, ch *PayeeChange) error {
		if err := s.mayConfirm(ctx, tx, actor, *ch); err != nil {
			return err
		}
		return s.applyPayee(ctx, tx, ch, "confirm", actor.AccountID)
	})
}

// StopPayee ends a change that waits. Everybody who handles the holder's money may stop it,
// also the one who asked, and operators. The errors are those of ConfirmPayee.
func (s *Service) StopPayee(ctx context.Context, actor people.Actor, id string) (PayeeChange, error) {
	return s.endWaiting(ctx, actor, id, "stop", func(tx docdb.Tx, ch *PayeeChange) error {
		return s.endPayeeChange(ctx, tx, ch, "stop", actor.AccountID)
	})
}

// endWaiting does what the verb says with a change that waits and that the caller may see.
func (s *Service) endWaiting(
	ctx context.Context, actor people.Actor, id, verb string, do func(docdb.Tx, *PayeeChange) error,
) (PayeeChange, error) {
	var ch PayeeChange
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if ch, err = GetPayeeChange(ctx, tx, id); err != nil {
			return err
		}
		if !ch.Ref().maySee(actor) {
			return apperr.NotFound("change")
		}
		if !PayeeSteps.Allows(ch.State, verb) {
			return apperr.Conflict("payee_change_ended", ch.over())
		}
		return do(tx, &ch)
	})
	return ch, err
}

// mayConfirm reads the roles of both again, since roles may have ended meanwhile.
func (s *Service) mayConfirm(ctx context.Context, r docdb.Reader, actor people.Actor, ch PayeeChange) error {
	if !ch.Ref().mayAsk(actor) {
		return apperr.Forbidden(onlySchoolConfirms)
	}
	if ch.AskedBy == actor.AccountID {
		return apperr.Forbidden(askedYourself)
	}
	me, err := people.OfficerAt(ctx, r, actor.AccountID, ch.Ref().Place())
	if err != nil {
		return err
	}
	if !me.Is {
		return apperr.NotFound("change")
	}
	asker, err := people.OfficerAt(ctx, r, ch.AskedBy, ch.Ref().Place())
	switch {
	case err != nil:
		return err
	case !asker.Is:
		return apperr.Conflict("asker_gone", askerGone)
	}
	return s.bothSettled(me, asker)
}

// bothSettled refuses two of whom one is new, whoever let them in. The later one decides
// from when they may.
func (s *Service) bothSettled(me, asker people.Officer) error {
	whose, from := yourRole, settles(me)
	if settles(asker).After(from) {
		whose, from = askersRole, settles(asker)
	}
	if s.now().Before(from) {
		return apperr.Conflict("let_in_lately", letInLately(whose, from))
	}
	return nil
}
