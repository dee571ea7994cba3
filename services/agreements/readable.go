package agreements

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/people"
)

// WithInvoices tells who may read the invoices of visits. Without it nobody may.
func WithInvoices(may Invoices) Option { return func(s *Service) { s.invoices = may } }

// Readable are the ids of the invoices that one person may read.
type Readable map[string]bool

// Readable returns the invoices of the visits that the actor may read. It is for
// other nouns too, within their transactions.
func (s *Service) Readable(ctx context.Context, r docdb.Reader, actor people.Actor, visits []Visit) (Readable, error) {
	all := Readable{}
	for _, v := range visits {
		if _, known := all[v.InvoiceID]; known || v.InvoiceID == "" || s.invoices == nil {
			continue
		}
		var err error
		if all[v.InvoiceID], err = s.invoices(ctx, r, actor, v.InvoiceID); err != nil {
			return nil, err
		}
	}
	return all, nil
}
