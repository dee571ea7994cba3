package reconciliation

import (
	"context"
	"maps"
	"slices"

	"lateral/pkg/date"
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
		of = append(of, p.SelfBillID)
	}
	bills, err := billing.GetSelfBills(ctx, s.db, of)
	if err != nil {
		return nil, err
	}
	var all []Candidate
	for _, id := range slices.Sorted(maps.Keys(typed)) {
		p := typed[id]
		if !p.InTransit() || p.Amount.Pence != -rest.Pence {
			continue // a line shows it by now
		}
		b := bills[p.SelfBillID]
		all = append(all, Candidate{
			Sentences: []string{isThePayment(b.Number)},
			Parts: []Part{{
				Kind: ToPayment, PaidOutID: p.ID, SelfBillID: b.ID, Number: b.Number, Party: p.Party, PartyName: b.HomeName,
				Issued: date.On(b.IssuedAt), Owed: rest, Amount: money.Pence(rest.Pence),
			}},
		})
	}
	return all, nil
}
