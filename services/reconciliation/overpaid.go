package reconciliation

import (
	"context"
	"slices"

	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
)

// mostNext is how many next invoices of a payer what came too much may pay, and mostOpen how many are looked at: those
// that the line pays itself are among them.
const (
	mostNext = 12
	mostOpen = 200
)

// addNext says of candidates that would put money on account which next invoices of its payer it may pay instead.
func (s *Service) addNext(ctx context.Context, l Line, all []Candidate) error {
	open := map[parties.Ref][]billing.Invoice{}
	for i := range all {
		c := &all[i]
		over := slices.IndexFunc(c.Parts, func(p Part) bool { return p.Kind == OnAccount })
		if over < 0 {
			continue
		}
		payer := c.Parts[over].Party
		if _, read := open[payer]; !read {
			var err error
			if open[payer], err = s.nextOf(ctx, l.Book, payer); err != nil {
				return err
			}
		}
		if err := c.payNext(c.Parts[over], open[payer]); err != nil {
			return err
		}
	}
	return nil
}

// nextOf are the invoices of a book on which a payer owes something, those first that are due first.
func (s *Service) nextOf(ctx context.Context, book, payer parties.Ref) ([]billing.Invoice, error) {
	ids, err := s.books.Next(ctx, book, payer, mostOpen)
	if err != nil {
		return nil, err
	}
	found, err := billing.GetInvoices(ctx, s.db, ids)
	var all []billing.Invoice
	for _, id := range ids {
		if i, there := found[id]; there && i.Unpaid {
			all = append(all, i)
		}
	}
	return all, err
}

// payNext notes which of the open invoices the part that would stand on account may pay.
func (c *Candidate) payNext(over Part, open []billing.Invoice) error {
	left := over.Amount.Pence
	for _, i := range open {
		if left == 0 || len(c.Next) == mostNext {
			break
		}
		if slices.ContainsFunc(c.Parts, func(p Part) bool { return p.InvoiceID == i.ID }) {
			continue
		}
		owed, err := i.Owed()
		if err != nil {
			return err
		}
		part := ofInvoice(i, owed, money.Pence(min(owed.Pence, left)))
		if left -= part.Amount.Pence; part.Amount.Pence > 0 {
			c.Next = append(c.Next, part)
		}
	}
	if len(c.Next) > 0 && left > 0 {
		over.Amount = money.Pence(left)
		c.Next = append(c.Next, over)
	}
	return nil
}
