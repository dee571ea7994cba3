package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/people"
)

// postPaidOut writes a payment that left, and its entry.
func (s *Service) postPaidOut(ctx context.Context, tx docdb.Tx, p *PaidOut) error {
	var err error
	if p.PostedOn, err = s.postedOn(ctx, tx, p.Issuer, p.PaidOn, p.PostedOn); err != nil {
		return err
	}
	p.ID, p.RecordedAt = s.ids.New("paidout"), s.now()
	if err := paidOuts.Insert(ctx, tx, p); err != nil {
		return err
	}
	entry, err := p.entry()
	if err != nil {
		return err
	}
	return Post(ctx, tx, s.ledger, entry)
}

// turnPaidOut takes a payment back that left: its entry is turned today.
func (s *Service) turnPaidOut(ctx context.Context, tx docdb.Tx, actor people.Actor, p *PaidOut, reason string) error {
	now := s.now()
	p.UndoneAt, p.UndoneBy, p.UndoneWhy = &now, actor.AccountID, reason
	if err := paidOuts.Replace(ctx, tx, p); err != nil {
		return err
	}
	entry, err := p.entry()
	if err != nil {
		return err
	}
	entry.Kind, entry.On = PaidAwayUndone, date.On(now)
	if entry.Postings, err = ledger.Turned(entry.Postings); err != nil {
		return err
	}
	return Post(ctx, tx, s.ledger, entry)
}
