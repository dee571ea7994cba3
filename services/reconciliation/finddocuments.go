package reconciliation

import (
	"context"
	"slices"
	"strings"

	"lateral/pkg/money"
	"lateral/services/people"
)

// mostFound is how many documents a person is shown who looks for one.
const mostFound = 12

// FindDocuments are the documents of a line's book on which something is owed in its direction and whose
// number or party has a text, for a person who knows better than the candidates; and for money that came, parties on
// whose account it may stand. NotFound to those who do not
// handle the book's money.
func (s *Service) FindDocuments(ctx context.Context, actor people.Actor, line, text string) ([]Part, error) {
	l, _, err := lineFor(ctx, s.db, actor, line)
	if err != nil || strings.TrimSpace(text) == "" {
		return nil, err
	}
	rest, err := l.Rest()
	if err != nil || rest.IsZero() {
		return nil, err
	}
	ids, err := s.books.Find(ctx, l.Book, text, rest.IsNegative(), mostFound)
	if err != nil {
		return nil, err
	}
	found, err := readNamed(ctx, s.db, ids)
	if err != nil {
		return nil, err
	}
	var all []Part
	for _, id := range ids {
		if i, there := found.invoices[id]; there {
			owed, err := i.Owed()
			if err != nil {
				return nil, err
			}
			all = append(all, ofInvoice(i, owed, money.Pence(min(owed.Pence, rest.Pence))))
		}
		if f, there := found.refunds[id]; there && f.Amount.Pence <= -rest.Pence {
			all = append(all, ofRefund(f))
		}
		if b, there := found.bills[id]; there {
			p := ofBill(b, rest)
			p.Amount = nearest(p.Owed, rest)
			all = append(all, p)
		}
	}
	if rest.IsNegative() {
		return all, nil
	}
	return s.withParties(ctx, l, text, all)
}

// withParties adds parties on whose account money may stand, but for the payers of what was found: what was found
// offers that for them.
func (s *Service) withParties(ctx context.Context, l Line, text string, found []Part) ([]Part, error) {
	called, err := s.partiesCalled(ctx, l.Book, strings.TrimSpace(text), mostFound)
	for _, p := range called {
		known := slices.ContainsFunc(found, func(f Part) bool { return f.Kind == ToInvoice && f.Party == p.Party })
		if !known {
			p.Amount, err = l.Rest()
			found = append(found, p)
		}
	}
	return found, err
}
