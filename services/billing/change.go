package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// change changes an invoice that the caller saw at a version. NotFound where there is none; else what
// may answers; Stale where it has changed since.
func (s *Service) change(ctx context.Context, id string, seen int64, may func(docdb.Tx, Invoice) error,
	fn func(docdb.Tx, *Invoice) error) (Invoice, error) {
	var i Invoice
	err := s.update(ctx, func(tx docdb.Tx) error {
		var err error
		if i, err = invoices.Get(ctx, tx, id); err != nil {
			return apperr.NotFoundIf(err, docdb.ErrNotFound, "invoice")
		}
		if err := may(tx, i); err != nil {
			return err
		}
		if !i.IsAt(seen) {
			return apperr.Stale("invoice")
		}
		if err := fn(tx, &i); err != nil {
			return err
		}
		return invoices.Replace(ctx, tx, &i)
	})
	return i, err
}

// forIssuer lets those change an invoice who record and take back for its issuer.
func forIssuer(actor people.Actor) func(docdb.Tx, Invoice) error {
	return func(_ docdb.Tx, i Invoice) error { return i.forIssuer(actor) }
}
