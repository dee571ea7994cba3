package reconciliation

import (
	"context"
	"maps"
	"slices"

	"lateral/pkg/money"
	"lateral/services/billing"
)

// paymentsLike are those of the payments that were recorded by hand that come to what is left of a line.
func (s *Service) paymentsLike(ctx context.Context, ids []string, rest money.Amount) ([]Candidate, error) {
	typed, err := billing.GetPaidOuts(ctx, s.db, ids)
	if err != nil {
		return nil, err
	}
	var of []string
	for _, p := range typed {
		of = append(of, p.SelfBillID+p.RefundID)
	}
	named, err := readNamed(ctx, s.db, of)
	if err != nil {
		return nil, err
	}
	var all []Candidate
	for _, id := range slices.Sorted(maps.Keys(typed)) {
		p := typed[id]
		if !p.InTransit() || p.Amount.Pence != -rest.Pence {
			continue // a line shows it by now
		}
		part := ofBill(named.bills[p.SelfBillID], rest)
		if p.RefundID != "" {
			part = ofRefund(named.refunds[p.RefundID])
		}
		part.Recorded = p.PaidOn
		part.Kind, part.PaidOutID, part.Owed, part.Amount = ToPayment, p.ID, rest, rest
		all = append(all, Candidate{Sentences: []string{isThePayment(p.PaidOn, part.Number)}, Parts: []Part{part}})
	}
	return all, nil
}
