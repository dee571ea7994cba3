package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// PaidFor is what a payment that left is for.
type PaidFor struct {
	Number string // of the self-bill or the refund
	Name   string // of who gets it
}

// billFor is a self-bill for those who handle the money of who drew it up. NotFound to others; Forbidden
// to those who also act for the home school.
func billFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (SelfBill, error) {
	b, err := selfBills.Get(ctx, r, id)
	if err == nil && !issues(actor, b.Issuer) {
		err = docdb.ErrNotFound
	}
	if err != nil {
		return b, apperr.NotFoundIf(err, docdb.ErrNotFound, "self-bill")
	}
	if b.paysItself(actor) {
		return b, apperr.Forbidden(youActForTheHomeSchool)
	}
	return b, nil
}

// paidOutFor is a payment and what it is for, for those who record for its issuer.
func paidOutFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (PaidOut, PaidFor, error) {
	p, err := paidOuts.Get(ctx, r, id)
	if err == nil && !issues(actor, p.Issuer) {
		err = docdb.ErrNotFound
	}
	if err != nil {
		return p, PaidFor{}, apperr.NotFoundIf(err, docdb.ErrNotFound, "payment")
	}
	if p.RefundID != "" {
		f, err := refundFor(ctx, r, actor, p.RefundID)
		return p, PaidFor{f.Number, f.PartyName}, err
	}
	b, err := billFor(ctx, r, actor, p.SelfBillID)
	return p, PaidFor{b.Number, b.HomeName}, err
}
