package parties

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// PayeeStanding is how a party is paid, and the change that waits.
type PayeeStanding struct {
	Version int64 // the version to change; 0 if nothing was said yet
	Payee   Payee
	MaySee  bool       // the payee; else only what waits
	MayAsk  bool       // for another
	Handles bool       // the party's money: its VAT, its payers, its agreements
	Waiting *PayeeView // nil if none waits
}

// PayeeView is a change with the names that people read, and what the caller may do with
// it.
type PayeeView struct {
	PayeeChange
	HolderName  string
	AskedByName string
	EndedByName string
	Whole       bool // To has the whole account number; else only its last digits
	MayConfirm  bool
	WhyNot      string // tells the caller why they may not confirm it
	AskerGone   bool   // it waits, but who asked has no role there any more: it does not take effect
	MayStop     bool
}

// PayeeOf returns how a party is paid, to those who handle its money; of a partnership, also to
// heads and finance officers of its members, without what waits, and to operators, who see only
// what waits. NotFound to others.
func (s *Service) PayeeOf(ctx context.Context, actor people.Actor, of Ref) (PayeeStanding, error) {
	return s.payeeOf(ctx, s.db, actor, of)
}

func (s *Service) payeeOf(ctx context.Context, r docdb.Reader, actor people.Actor, of Ref) (PayeeStanding, error) {
	sees, err := s.maySee(ctx, actor, of)
	if err != nil {
		return PayeeStanding{}, err
	}
	if !sees && !of.mayAsk(actor) {
		return PayeeStanding{}, notOfTheirs(of)
	}
	p, err := partyOf(ctx, r, of)
	if err != nil {
		return PayeeStanding{}, err
	}
	now := PayeeStanding{Version: p.Version, Payee: p.Payee, MaySee: sees, MayAsk: of.mayAsk(actor),
		Handles: of.Handles(actor)}
	if !sees {
		now.Payee = Payee{}
	}
	if !of.maySee(actor) {
		return now, nil
	}
	ch, err := waitingChange(ctx, r, of)
	if err != nil || ch == nil {
		return now, err
	}
	v, err := s.viewPayeeChange(ctx, r, actor, *ch)
	now.Waiting = &v
	return now, err
}

// PayeeChange returns a change. NotFound if it does not concern the caller.
func (s *Service) PayeeChange(ctx context.Context, actor people.Actor, id string) (PayeeView, error) {
	ch, err := GetPayeeChange(ctx, s.db, id)
	if err != nil {
		return PayeeView{}, err
	}
	return s.ViewPayeeChange(ctx, actor, ch)
}

// ViewPayeeChange returns a change as the caller sees it. NotFound as PayeeChange.
func (s *Service) ViewPayeeChange(ctx context.Context, actor people.Actor, ch PayeeChange) (PayeeView, error) {
	return s.viewPayeeChange(ctx, s.db, actor, ch)
}

func (s *Service) viewPayeeChange(ctx context.Context, r docdb.Reader, actor people.Actor,
	ch PayeeChange) (PayeeView, error) {
	if !ch.Ref().maySee(actor) {
		return PayeeView{}, apperr.NotFound("change")
	}
	name, err := people.NameOf(ctx, r, ch.Ref().Place())
	if err != nil {
		return PayeeView{}, err
	}
	v := PayeeView{PayeeChange: ch, HolderName: name, MayStop: ch.Live, Whole: ch.Ref().Handles(actor)}
	if v.AskedByName, err = s.nameOf(ctx, r, ch.AskedBy, ch.Ref()); err != nil {
		return v, err
	}
	if v.EndedByName, err = s.nameOf(ctx, r, ch.EndedBy, ch.Ref()); err != nil {
		return v, err
	}
	if ch.Live {
		asker, err := people.OfficerAt(ctx, r, ch.AskedBy, ch.Ref().Place())
		if err != nil {
			return v, err
		}
		v.AskerGone = !asker.Is
		refused := s.mayConfirm(ctx, r, actor, ch)
		why, is := apperr.Reason(refused)
		if refused != nil && !is {
			return v, refused
		}
		v.MayConfirm, v.WhyNot = refused == nil, why
	}
	v.Whole = v.Whole || v.MayConfirm
	if !v.Whole {
		v.To.AccountNumber = v.To.Ends()
	}
	return v, nil
}

func (s *Service) nameOf(ctx context.Context, r docdb.Reader, account string, of Ref) (string, error) {
	if account == "" {
		return "", nil
	}
	o, err := people.OfficerAt(ctx, r, account, of.Place())
	return o.Name, err
}
