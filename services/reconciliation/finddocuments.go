package reconciliation

import (
	"context"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/people"
)

// mostFound is how many documents a person is shown who looks for one.
const mostFound = 12

// FindDocuments are the invoices of a line's book on which something is owed and whose number or payer
// has a text, for a person who knows better than the candidates. NotFound to those who do not handle the
// book's money.
func (s *Service) FindDocuments(ctx context.Context, actor people.Actor, line, text string) ([]Part, error) {
	l, _, err := lineFor(ctx, s.db, actor, line)
	if err != nil || strings.TrimSpace(text) == "" {
		return nil, err
	}
	rest, err := l.Rest()
	if err != nil || rest.Pence <= 0 {
		return nil, err
	}
	ids, err := s.books.Find(ctx, l.Book, text, mostFound)
	if err != nil {
		return nil, err
	}
	found, err := billing.GetInvoices(ctx, s.db, ids)
	if err != nil {
		return nil, err
	}
	var all []Part
	for _, id := range ids {
		i, there := found[id]
		if !there {
			continue
		}
		owed, err := i.Owed()
		if err != nil {
			return nil, err
		}
		all = append(all, Part{
			Kind: ToInvoice, InvoiceID: i.ID, Number: i.Number, Party: i.Payer, PartyName: i.PayerName,
			Issued: date.On(i.IssuedAt), Owed: owed, Amount: money.Pence(min(owed.Pence, rest.Pence)),
		})
	}
	return all, nil
}
