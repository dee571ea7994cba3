package partnerships

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// ConfirmPayee makes a change take effect now. A second person with a right to it confirms.
// NotFound if it does not concern the caller, Forbidden if they may only see it or asked
// for it themselves. Conflict if it no longer waits, if the one who asked no longer has a
// role, or if the role of one of the two began within the last three days.
func (s *Service) ConfirmPayee(ctx context.Context, c Caller, id string) (PayeeChange, error) {
	return s.endWaiting(ctx, c, id, "confirm", func(tx docdb.Tx, ch *PayeeChange) error {
		if err := s.mayConfirm(ctx, tx, c, *ch); err != nil {
			return err
		}
		return s.applyPayee(ctx, tx, ch, "confirm", c.Account())
	})
}

// StopPayee ends a change that waits. Everybody who handles the holder's money may stop it,
// also the one who asked, and operators. The errors are those of ConfirmPayee.
func (s *Service) StopPayee(ctx context.Context, c Caller, id string) (PayeeChange, error) {
	return s.endWaiting(ctx, c, id, "stop", func(tx docdb.Tx, ch *PayeeChange) error {
		return s.endPayeeChange(ctx, tx, ch, "stop", c.Account())
	})
}

// endWaiting does what the verb says with a change that waits and that the caller may see.
func (s *Service) endWaiting(
	ctx context.Context, c Caller, id, verb string, do func(docdb.Tx, *PayeeChange) error,
) (PayeeChange, error) {
	var ch PayeeChange
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if ch, err = GetPayeeChange(ctx, tx, id); err != nil {
			return err
		}
		if !ch.maySee(c) {
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
func (s *Service) mayConfirm(ctx context.Context, r docdb.Reader, c Caller, ch PayeeChange) error {
	if !ch.mayAsk(c) {
		return apperr.Forbidden(onlySchoolConfirms)
	}
	if ch.AskedBy == c.Account() {
		return apperr.Forbidden(askedYourself)
	}
	me, err := s.people.Officer(ctx, r, c.Account(), ch.Holder)
	if err != nil {
		return err
	}
	if !me.Is {
		return apperr.NotFound("change")
	}
	asker, err := s.people.Officer(ctx, r, ch.AskedBy, ch.Holder)
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
func (s *Service) bothSettled(me, asker Officer) error {
	whose, from := yourRole, me.settles()
	if asker.settles().After(from) {
		whose, from = askersRole, asker.settles()
	}
	if s.now().Before(from) {
		return apperr.Conflict("let_in_lately", letInLately(whose, from))
	}
	return nil
}
