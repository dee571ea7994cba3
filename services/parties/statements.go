package parties

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// Statements says whether a seller sends its payers a statement of their account each month, to those who handle its
// money. NotFound to others.
func (s *Service) Statements(ctx context.Context, actor people.Actor, seller Ref) (bool, error) {
	if !seller.Handles(actor) {
		return false, notOfTheirs(seller)
	}
	p, err := partyOf(ctx, s.db, seller)
	return p.StatementsSince != "", err
}

// SetStatements says whether a seller sends its payers a statement of their account each month from now on. Those who
// handle the seller's money may; to others it looks absent.
func (s *Service) SetStatements(ctx context.Context, actor people.Actor, seller Ref, monthly bool) (bool, error) {
	if !seller.Handles(actor) {
		return false, notOfTheirs(seller)
	}
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		p, err := partyOf(ctx, tx, seller)
		if err != nil || monthly == (p.StatementsSince != "") {
			return err
		}
		p.StatementsSince = ""
		if monthly {
			p.StatementsSince = date.On(s.now())
		}
		if err := p.put(ctx, tx, p.Payee); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, StatementsChanged, seller.ID(), StatementsData{Seller: seller, Monthly: monthly})
	})
	return monthly, err
}

// EachSendingStatements calls fn for every seller that sends statements of account each month, with the day since
// which it does, until fn returns an error.
func EachSendingStatements(ctx context.Context, r docdb.Reader, fn func(seller Ref, since date.Day) error) error {
	return parties.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(p Party) error {
		if p.StatementsSince == "" {
			return nil
		}
		return fn(Ref(p.ID), p.StatementsSince)
	})
}
