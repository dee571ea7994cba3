package billing

import (
	"context"

	"lateral/pkg/date"
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
