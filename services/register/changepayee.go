package register

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/pace"
)

// changesOfPayee is how often the payee of one holder may be changed: each is a
// letter to all its officers.
func changesOfPayee() pace.Pace {
	return pace.Pace{What: "payee-change", Often: 8, Per: 24 * time.Hour}
}

// ChangePayee asks for another payee, for those who handle the holder's money and,
// of a partnership, for operators. The address holds at once. The account and the
// VAT number wait until a second person confirms them, or three days are over, also
// where there was none before: a thief would fill in an empty one. A change that
// waits is replaced, and the time begins anew; the same again by the same person
// changes nothing. NotFound to others, Stale where the document is at another
// version than the seen one, TooMany where it is changed again and again.
func (s *Service) ChangePayee(ctx context.Context, c Caller, h Holder, seen int64, to Payee) (PayeeStanding, error) {
	if !h.mayAsk(c) {
		return PayeeStanding{}, notOfTheirs(h)
	}
	to = to.clean()
	if h.URN != "" {
		to.Address = nil
	}
	if err := to.validate(); err != nil {
		return PayeeStanding{}, err
	}
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		p, err := paidOf(ctx, tx, h)
		if err != nil {
			return err
		}
		if meta := p.meta(); !meta.IsAt(seen) {
			return apperr.Stale("payee")
		}
		now := p.payee()
		if err := s.askPayee(ctx, tx, c, h, now, to); err != nil {
			return err
		}
		now.Address = to.Address
		return p.put(ctx, tx, now) // also where nothing changed: who asks at the same moment meets here
	})
	if err != nil {
		return PayeeStanding{}, err
	}
	return s.PayeeOf(ctx, c, h)
}

// askPayee lets the account and VAT number wait where they are others than now.
func (s *Service) askPayee(ctx context.Context, tx docdb.Tx, c Caller, h Holder, now, to Payee) error {
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
	err = pace.Check(ctx, tx, s.now(), "This was changed often today. Please wait, or ask an operator.", changesOfPayee().Of(h.id()))
	if err != nil {
		return err
	}
	return s.newPayeeChange(ctx, tx, c, h, before, to)
}

func (s *Service) newPayeeChange(ctx context.Context, tx docdb.Tx, c Caller, h Holder, before *PayeeChange, to Payee) error {
	now := s.now()
	ch := PayeeChange{
		Meta: docdb.Meta{ID: s.ids.New("payee")}, Holder: h, To: to, State: PayeeWaiting, Live: true,
		AskedBy: c.Account(), AskedAt: now, EffectiveAt: now.Add(payeeWaits),
	}
	data := ch.data()
	if before != nil {
		data.Replaces = before.ID
		if err := s.endPayeeChange(ctx, tx, before, PayeeReplaced, c.Account()); err != nil {
			return err
		}
	}
	if err := payeeChanges.Insert(ctx, tx, &ch); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, PayeeChangeAsked, h.id(), data)
}
