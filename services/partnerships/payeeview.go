package partnerships

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// PayeeStanding is how a holder is paid, and the change that waits.
type PayeeStanding struct {
	Holder
	Version int64 // the version to change; 0 if a school has said nothing yet
	Payee   Payee
	MaySee  bool       // the payee; else only what waits
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

// PayeeOf returns how a holder is paid, to those who handle its money. Operators may ask it
// of a partnership, and see only what waits. NotFound to others.
func (s *Service) PayeeOf(ctx context.Context, c Caller, h Holder) (PayeeStanding, error) {
	if !h.mayAsk(c) {
		return PayeeStanding{}, notOfTheirs(h)
	}
	return s.payeeOf(ctx, s.db, c, h)
}

func (s *Service) payeeOf(ctx context.Context, r docdb.Reader, c Caller, h Holder) (PayeeStanding, error) {
	p, err := paidOf(ctx, r, h)
	if err != nil {
		return PayeeStanding{}, err
	}
	now := PayeeStanding{Holder: h, Version: p.meta().Version, Payee: p.payee(), MaySee: h.handles(c)}
	if !now.MaySee {
		now.Payee = Payee{}
	}
	ch, err := waitingChange(ctx, r, h)
	if err != nil || ch == nil {
		return now, err
	}
	v, err := s.viewPayeeChange(ctx, r, c, *ch)
	now.Waiting = &v
	return now, err
}

// PayeeChange returns a change. NotFound if it does not concern the caller.
func (s *Service) PayeeChange(ctx context.Context, c Caller, id string) (PayeeView, error) {
	ch, err := GetPayeeChange(ctx, s.db, id)
	if err != nil {
		return PayeeView{}, err
	}
	return s.ViewPayeeChange(ctx, c, ch)
}

// ViewPayeeChange returns a change as the caller sees it. NotFound as PayeeChange.
func (s *Service) ViewPayeeChange(ctx context.Context, c Caller, ch PayeeChange) (PayeeView, error) {
	return s.viewPayeeChange(ctx, s.db, c, ch)
}

func (s *Service) viewPayeeChange(ctx context.Context, r docdb.Reader, c Caller, ch PayeeChange) (PayeeView, error) {
	if !ch.maySee(c) {
		return PayeeView{}, apperr.NotFound("change")
	}
	p, err := paidOf(ctx, r, ch.Holder)
	if err != nil {
		return PayeeView{}, err
	}
	v := PayeeView{PayeeChange: ch, HolderName: p.name, MayStop: ch.Live, Whole: ch.handles(c)}
	if v.AskedByName, err = s.nameOf(ctx, r, ch.AskedBy, ch.Holder); err != nil {
		return v, err
	}
	if v.EndedByName, err = s.nameOf(ctx, r, ch.EndedBy, ch.Holder); err != nil {
		return v, err
	}
	if ch.Live {
		asker, err := s.people.Officer(ctx, r, ch.AskedBy, ch.Holder)
		if err != nil {
			return v, err
		}
		v.AskerGone = !asker.Is
		refused := s.mayConfirm(ctx, r, c, ch)
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

func (s *Service) nameOf(ctx context.Context, r docdb.Reader, account string, h Holder) (string, error) {
	if account == "" {
		return "", nil
	}
	o, err := s.people.Officer(ctx, r, account, h)
	return o.Name, err
}

// PayeeWaits returns the id of the change that waits for a partnership, to those who may
// see it.
func (s *Service) PayeeWaits(ctx context.Context, c Caller, partnershipID string) (string, error) {
	h := Holder{PartnershipID: partnershipID}
	if !h.maySee(c) {
		return "", nil
	}
	ch, err := waitingChange(ctx, s.db, h)
	if ch == nil {
		return "", err
	}
	return ch.ID, err
}
