package reconciliation

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/billing"
)

// receiptsLike are the receipts in transit that come to what is left of a line.
func receiptsLike(ctx context.Context, r docdb.Reader, l Line, rest money.Amount) ([]Candidate, error) {
	typed, err := billing.ReceiptsInTransit(ctx, r, l.Book)
	if err != nil {
		return nil, err
	}
	var all []Candidate
	for _, p := range typed {
		if p.Amount != rest {
			continue
		}
		i, err := billing.GetInvoice(ctx, r, p.InvoiceID)
		if err != nil {
			return nil, err
		}
		all = append(all, Candidate{
			Sentences: []string{isTheReceipt(i.Number)},
			Parts: []Part{{
				Kind: ToReceipt, PaymentID: p.ID, InvoiceID: i.ID, Number: i.Number, Party: i.Payer,
				PartyName: i.PayerName, Issued: date.On(i.IssuedAt), Owed: p.Amount, Amount: p.Amount,
			}},
		})
	}
	return all, nil
}
