package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// EachOnAccount calls fn for all that documents put on account of a payer of a seller or, below nothing, take
// from it. What lines of the bank put there, it does not know. For nouns above.
func EachOnAccount(ctx context.Context, r docdb.Reader,
	fn func(book, party parties.Ref, amount money.Amount) error) error {
	all := docdb.Query{Limit: docdb.MaxLimit}
	payers := map[string]parties.Ref{}
	err := invoices.Each(ctx, r, all, func(i Invoice) error {
		payers[i.ID] = i.Payer
		if i.OnAccount.IsZero() {
			return nil
		}
		return fn(i.Issuer, i.Payer, i.OnAccount)
	})
	if err != nil {
		return err
	}
	err = payments.Each(ctx, r, all, func(p Payment) error {
		if p.Method != FromAccount || !p.Stands() {
			return nil
		}
		return fn(p.Issuer, payers[p.InvoiceID], money.Pence(-p.Amount.Pence))
	})
	if err != nil {
		return err
	}
	return refunds.Each(ctx, r, all, func(f Refund) error {
		if f.State != RefundApproved && f.State != RefundPaid {
			return nil
		}
		return fn(f.Issuer, f.Party, money.Pence(-f.Amount.Pence))
	})
}
