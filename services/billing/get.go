package billing

import (
	"context"

	"lateral/services/people"
)

// Invoice returns an invoice with its payments and its credit note, or NotFound.
func (s *Service) Invoice(ctx context.Context, actor people.Actor, id string) (Detail, error) {
	d, err := s.InvoicePaper(ctx, id)
	if err != nil || !d.mayRead(actor) {
		return Detail{}, orAbsent(err, "invoice")
	}
	if !issues(actor, d.Issuer) {
		d.forgetStrangers()
	}
	if d.ToCredit, err = d.takeBacks(ctx, s.db); err != nil {
		return d, err
	}
	if d.May, err = d.may(ctx, s.db, actor); err != nil {
		return d, err
	}
	if d.May.Record {
		if d.HasOnAccount, err = onAccountOf(ctx, s.db, d.Issuer, d.Payer); err != nil {
			return d, err
		}
		d.May.SetOnAccount = d.HasOnAccount.Pence > 0
	}
	if !d.May.Credit {
		return d, nil
	}
	before, err := takenFrom(ctx, s.db, d.Invoice)
	if err == nil {
		d.Left, err = before.left(d.Lines)
	}
	return d, err
}

// SelfBill returns a self-bill with its credit notes, or NotFound.
func (s *Service) SelfBill(ctx context.Context, actor people.Actor, id string) (BillDetail, error) {
	d, err := s.SelfBillPaper(ctx, id)
	if err != nil || !d.mayRead(actor) {
		return BillDetail{}, orAbsent(err, "self-bill")
	}
	d.May, err = d.may(ctx, s.db, actor)
	return d, err
}

// CreditNote returns a credit note to those who may read what it takes back from;
// NotFound to everybody else.
func (s *Service) CreditNote(ctx context.Context, actor people.Actor, id string) (CreditDetail, error) {
	d, err := s.CreditNotePaper(ctx, id)
	may := d.Invoice.mayRead(actor)
	if d.SelfBillID != "" {
		may = d.SelfBill.mayRead(actor)
	}
	if err != nil || !may {
		return CreditDetail{}, orAbsent(err, "credit note")
	}
	return d, nil
}
