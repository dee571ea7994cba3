package partnerships

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/pace"
)

// changesOfPayee is how often a day the payee of one holder may be changed. Each change is
// a letter to all its officers.
func changesOfPayee() pace.Pace {
	return pace.Pace{What: "payee-change", Often: 8, Per: 24 * time.Hour}
}

// ChangePayee asks for another payee. Those who handle the holder's money may ask, and for
// a partnership operators too. The address changes at once. The account and the VAT number
// wait until a second person confirms them or three days have passed. A first payee waits
// too: a thief would fill in an empty one. Taking an account away waits as well, and the
// caller must say that it is meant. A new change replaces the one that waits, and
// the time starts again. The same change by the same person does nothing. NotFound to
// others, Invalid if the ask tells nothing, Stale if the document is no longer at the seen
// version, TooMany if it is changed again and again.
func (s *Service) ChangePayee(ctx context.Context, c Caller, h Holder, seen int64,
	ask PayeeAsk) (PayeeStanding, error) {
	if !h.mayAsk(c) {
		return PayeeStanding{}, notOfTheirs(h)
	}
	ask, err := ask.clean(h)
	if err != nil {
		return PayeeStanding{}, err
	}
	var standing PayeeStanding
	err = s.db.Update(ctx, func(tx docdb.Tx) error {
		p, err := paidOf(ctx, tx, h)
		if err != nil {
			return err
		}
		if meta := p.meta(); !meta.IsAt(seen) {
			return apperr.Stale("payee")
		}
		now := p.payee()
		if err := s.askPayee(ctx, tx, c, h, now, ask); err != nil {
			return err
		}
		now.Address = ask.address(now)
		if err := p.put(ctx, tx, now); err != nil { // even if nothing changed: two who ask at once collide here
			return err
		}
		standing, err = s.payeeOf(ctx, tx, c, h)
		return err
	})
	return standing, err
}

// askPayee makes the account and VAT number wait if they differ from the present ones.
func (s *Service) askPayee(ctx context.Context, tx docdb.Tx, c Caller, h Holder, now Payee, ask PayeeAsk) error {
	if err := ask.isMeant(now); err != nil {
		return err
	}
	to := ask.Payee
	to.Address, now.Address = nil, nil
	if to.equals(now) {
		return nil
	}
	me, err := s.people.Officer(ctx, tx, c.Account(), h)
	if err != nil {
		return err
	}
	if !me.Is {
		return notOfTheirs(h)
	}
	before, err := waitingChange(ctx, tx, h)
	if err != nil {
		return err
	}
	if before != nil && before.AskedBy == c.Account() && before.To.equals(to) {
		return nil
	}
	err = pace.Check(ctx, tx, s.now(), changedOften, changesOfPayee().Of(h.id()))
	if err != nil {
		return err
	}
	return s.newPayeeChange(ctx, tx, c, h, before, to)
}

func (s *Service) newPayeeChange(ctx context.Context, tx docdb.Tx, c Caller, h Holder, before *PayeeChange,
	to Payee) error {
	now := s.now()
	ch := PayeeChange{
		Meta: docdb.Meta{ID: s.ids.New("payee")}, Holder: h, To: to, State: PayeeWaiting, Live: true,
		AskedBy: c.Account(), AskedAt: now, EffectiveAt: now.Add(payeeWaits),
	}
	data := ch.data()
	if before != nil {
		data.Replaces = before.ID
		if err := s.endPayeeChange(ctx, tx, before, "replace", c.Account()); err != nil {
			return err
		}
	}
	if err := payeeChanges.Insert(ctx, tx, &ch); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, PayeeChangeAsked, h.id(), data)
}
