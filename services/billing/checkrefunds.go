package billing

import (
	"context"

	"lateral/pkg/docdb"
)

// refunds compares refunds with their payments. What is approved and not paid, the payer is owed.
func (p *checking) refunds(ctx context.Context, r docdb.Reader) error {
	return refunds.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(f Refund) error {
		p.number(series{f.Issuer, "RF", "refunds"}, f.ID, f.Number)
		paid, want := p.paid[f.ID], int64(0)
		if f.State == RefundPaid {
			want = f.Amount.Pence
		}
		if paid.Pence != want {
			p.wrong("%s is %s, its payments come to %s", f.Number, f.State, sterling(paid))
		}
		if f.State != RefundApproved {
			return nil
		}
		owed, err := f.Amount.Neg()
		if err != nil {
			return err
		}
		return p.owes(string(f.Issuer), Payable(f.Party), owed)
	})
}
