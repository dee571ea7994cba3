package accounts

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/parties"
	"lateral/services/people"
)

// longest is how many days a statement has at most.
const longest = 3 * 366

func validate(days ledger.Span) error {
	var c apperr.Check
	c.That(days.From.Meant(), "from", enterTheFirstDay)
	c.That(days.To.Meant() && days.To >= days.From, "to", enterTheLastDay)
	c.That(!days.From.Meant() || !days.To.Meant() || days.To.Since(days.From) < longest, "to", chooseFewerDays)
	return c.Err()
}

// Statement is the statement of an account for some days, both ends with them. NotFound to those who
// may not see it, and where nothing ever stood between the two; Invalid for days that are none.
func (s *Service) Statement(ctx context.Context, actor people.Actor, of Of, days ledger.Span) (Statement, error) {
	if err := of.maySee(actor); err != nil {
		return Statement{}, err
	}
	if err := validate(days); err != nil {
		return Statement{}, err
	}
	var made Statement
	err := s.db.View(ctx, func(r docdb.Reader) error {
		var err error
		made, err = s.statement(ctx, r, of, days)
		return err
	})
	return made, err
}

func (s *Service) statement(ctx context.Context, r docdb.Reader, of Of, days ledger.Span) (Statement, error) {
	made := Statement{Of: of, Days: days, Today: date.On(s.now())}
	if there, err := of.exists(ctx, r); err != nil || !there {
		return made, orAbsent(err)
	}
	if err := made.name(ctx, r); err != nil {
		return made, err
	}
	var err error
	if made.Opening, err = of.balance(ctx, r, days.From.AddDays(-1)); err != nil {
		return made, err
	}
	moves, err := of.moves(ctx, r, days)
	if err != nil {
		return made, err
	}
	if err := made.add(ctx, r, moves); err != nil {
		return made, err
	}
	err = made.open(ctx, r)
	return made, err
}

func orAbsent(err error) error {
	if err != nil {
		return err
	}
	return absent()
}

// name says who both are as of today.
func (s *Statement) name(ctx context.Context, r docdb.Reader) error {
	seller, err := parties.Identify(ctx, r, s.Seller)
	if err != nil {
		return err
	}
	s.SellerName, s.Payee = seller.Name, seller.Payee
	payer, err := parties.Identify(ctx, r, s.Payer)
	s.PayerName, s.Address = payer.Name, payer.Address
	return err
}
