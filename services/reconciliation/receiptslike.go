package reconciliation

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/billing"
)

// mostLike is how many receipts of one sum are looked at.
const mostLike = 50

// recordedLike are what people recorded by hand, that is in transit and comes to what is left of a line.
func (s *Service) recordedLike(ctx context.Context, l Line, rest money.Amount) ([]Candidate, error) {
	ids, err := s.books.Typed(ctx, l.Book, rest.Pence, mostLike)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	if rest.IsNegative() {
		return s.paymentsLike(ctx, ids, rest)
	}
	return s.receiptsLike(ctx, ids, rest)
}

func (s *Service) receiptsLike(ctx context.Context, ids []string, rest money.Amount) ([]Candidate, error) {
	typed, err := billing.GetPayments(ctx, s.db, ids)
	if err != nil {
		return nil, err
	}
	var all []Candidate
	for _, id := range ids {
		p := typed[id]
		if !p.InTransit() || p.Amount != rest {
			continue // a line shows it by now
		}
		i, err := billing.GetInvoice(ctx, s.db, p.InvoiceID)
		if err != nil {
			return nil, err
		}
		all = append(all, Candidate{
			Sentences: []string{isTheReceipt(p.ReceivedOn, i.Number)},
			Parts: []Part{{
				Kind: ToReceipt, PaymentID: p.ID, InvoiceID: i.ID, Number: i.Number, Party: i.Payer,
				PartyName: i.PayerName, Issued: date.On(i.IssuedAt), Recorded: p.ReceivedOn, Owed: p.Amount, Amount: p.Amount,
			}},
		})
	}
	return all, nil
}
