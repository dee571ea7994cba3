package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// refundFor is a refund for those who handle the seller's money. NotFound to others; Forbidden to those who also
// act for who gets it.
func refundFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Refund, error) {
	f, err := refunds.Get(ctx, r, id)
	if err == nil && !issues(actor, f.Issuer) {
		err = docdb.ErrNotFound
	}
	if err != nil {
		return f, apperr.NotFoundIf(err, docdb.ErrNotFound, "refund")
	}
	if f.getsItself(actor) {
		return f, apperr.Forbidden(youActForWhoGetsIt)
	}
	return f, nil
}

// changeRefund changes a refund that the caller saw at a version. Stale where it has changed since.
func (s *Service) changeRefund(ctx context.Context, actor people.Actor, id string, seen int64,
	fn func(docdb.Tx, *Refund) error) (Refund, error) {
	var f Refund
	err := s.update(ctx, func(tx docdb.Tx) error {
		var err error
		if f, err = refundFor(ctx, tx, actor, id); err != nil {
			return err
		}
		if !f.IsAt(seen) {
			return apperr.Stale("refund")
		}
		if err := fn(tx, &f); err != nil {
			return err
		}
		return refunds.Replace(ctx, tx, &f)
	})
	return f, err
}

// step is a Conflict where the refund cannot take the step now.
func (f *Refund) step(verb string) error {
	if !RefundSteps.Allows(f.State, verb) {
		return apperr.Conflict("refund_moved", refundIs(*f))
	}
	var err error
	f.State, err = RefundSteps.After(f.State, verb)
	return err
}
