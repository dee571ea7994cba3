package parties

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/pace"
	"lateral/services/people"
)

// changesOfPayee is how often a day the payee of one party may be changed. Each change is
// a letter to all its officers.
func changesOfPayee() pace.Pace {
	return pace.Pace{What: "payee-change", Often: 8, Per: 24 * time.Hour}
}

// ChangePayee asks for another payee. Those who handle the party's money may ask, and for
// a partnership operators too. The address changes at once. The account and the VAT number
// wait until a second person confirms them or three days have passed. A first payee waits
// too: a thief would fill in an empty one. Taking an account away waits as well, and the
// caller must say that it is meant. A new change replaces the one that waits, and
// the time starts again. The same change by the same person does nothing. NotFound to
// others, Invalid if the ask tells nothing, Stale if the document is no longer at the seen
// version, TooMany if it is changed again and again.
func (s *Service) ChangePayee(ctx context.Context, actor people.Actor, of Ref, seen int64,
	ask PayeeAsk) (PayeeStanding, error) {
	if !of.mayAsk(actor) {
		return PayeeStanding{}, notOfTheirs(of)
	}
	ask, err := ask.clean(of)
	if err != nil {
		return PayeeStanding{}, err
	}
	var standing PayeeStanding
	err = s.db.Update(ctx, func(tx docdb.Tx) error {
		p, err := partyOf(ctx, tx, of)
		if err != nil {
			return err
		}
		if !p.IsAt(seen) {
			return apperr.Stale("payee")
		}
		now := p.Payee
		if err := s.askPayee(ctx, tx, actor, of, now, ask); err != nil {
			return err
		}
		now.Address = ask.address(now)
		if err := p.put(ctx, tx, now); err != nil { // even if nothing changed: two who ask at once collide here
			return err
		}
		standing, err = s.payeeOf(ctx, tx, actor, of)
		return err
	})
	return standing, err
}

// askPayee makes the account and VAT number wait if they differ from the present ones.
func (s *Service) askPayee(ctx context.Context, tx docdb.Tx, actor people.Actor, of Ref, now Payee,
	ask PayeeAsk) error {
	if err := ask.isMeant(now); err != nil {
		return err
	}
	to := ask.Payee
	to.Address, now.Address = nil, nil
	if to.equals(now) {
		return nil
	}
	me, err := people.OfficerAt(ctx, tx, actor.AccountID, of.Place())
	if err != nil {
		return err
	}
	if !me.Is {
		return notOfTheirs(of)
	}
	before, err := waitingChange(ctx, tx, of)
	if err != nil {
		return err
	}
	if before != nil && before.AskedBy == actor.AccountID && before.To.equals(to) {
		return nil
	}
	err = pace.Check(ctx, tx, s.now(), changedOften, changesOfPayee().Of(of.ID()))
	if err != nil {
		return err
	}
	return s.newPayeeChange(ctx, tx, actor, of, before, to)
}

func (s *Service) newPayeeChange(ctx context.Context, tx docdb.Tx, actor people.Actor, of Ref, before *PayeeChange,
	to Payee) error {
	now := s.now()
	ch := PayeeChange{
		Meta: docdb.Meta{ID: s.ids.New("payee")}, Holder: of.holder(), To: to, State: PayeeWaiting, Live: true,
		AskedBy: actor.AccountID, AskedAt: now, EffectiveAt: now.Add(payeeWaits),
	}
	data := ch.data()
	if before != nil {
		data.Replaces = before.ID
		if err := s.endPayeeChange(ctx, tx, before, "replace", actor.AccountID); err != nil {
			return err
		}
	}
	if err := payeeChanges.Insert(ctx, tx, &ch); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, PayeeChangeAsked, of.ID(), data)
}
