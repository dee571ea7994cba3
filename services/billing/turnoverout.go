package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// paidOut counts payments of self-bills, and those that were taken back.
func (t *turning) paidOut(ctx context.Context) error {
	q, err := t.since("by_issuer", false)
	if err != nil {
		return err
	}
	err = paidOuts.Each(ctx, t.r, q, func(p PaidOut) error {
		if t.has(p.CountsOn()) {
			t.sum.Payable = t.e.add(t.sum.Payable, p.Amount)
		}
		return t.e.err
	})
	if err != nil {
		return err
	}
	if q, err = t.since("by_undone", true); err != nil {
		return err
	}
	return paidOuts.Each(ctx, t.r, fewOf(q), func(p PaidOut) error {
		if p.UndoneAt != nil && t.has(date.On(*p.UndoneAt)) {
			t.sum.Payable = t.e.sub(t.sum.Payable, p.Amount)
		}
		return t.e.err
	})
}

// refunds counts those that were approved, or given up after that: what is approved is owed to the payer.
func (t *turning) refunds(ctx context.Context) error {
	q := docdb.Query{Index: "by_issuer", Equal: []any{t.seller}, Limit: docdb.MaxLimit}
	return refunds.Each(ctx, t.r, q, func(f Refund) error {
		if f.wasApproved() && t.has(date.On(*f.DecidedAt)) {
			t.sum.Payable = t.e.sub(t.sum.Payable, f.Amount)
		}
		if f.wasApproved() && f.State == RefundWithdrawn && t.has(date.On(*f.EndedAt)) {
			t.sum.Payable = t.e.add(t.sum.Payable, f.Amount)
		}
		return t.e.err
	})
}
