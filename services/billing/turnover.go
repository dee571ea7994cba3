package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// Turned is what the documents of a seller moved on the days, both ends included, worked out from the
// documents alone.
func Turned(ctx context.Context, r docdb.Reader, seller parties.Ref, of ledger.Span) (Turnover, error) {
	t := turning{r: r, seller: seller, of: of, sum: Turnover{money.Pence(0), money.Pence(0), money.Pence(0)}}
	for _, add := range []func(context.Context) error{
		t.invoices, t.selfBills, t.creditNotes, t.payments, t.undone, t.writeOffs, t.paidOut,
		t.refunds,
	} {
		if err := add(ctx); err != nil {
			return t.sum, err
		}
	}
	return t.sum, nil
}

func (t *turning) invoices(ctx context.Context) error {
	q, err := t.since("by_issuer", true)
	if err != nil {
		return err
	}
	return invoices.Each(ctx, t.r, q, func(i Invoice) error {
		t.sum.Receivable = t.e.add(t.sum.Receivable, i.Total)
		return t.e.err
	})
}

func (t *turning) selfBills(ctx context.Context) error {
	q, err := t.since("by_issuer", true)
	if err != nil {
		return err
	}
	return selfBills.Each(ctx, t.r, q, func(b SelfBill) error {
		t.sum.Payable = t.e.sub(t.sum.Payable, b.Total)
		return t.e.err
	})
}

func (t *turning) creditNotes(ctx context.Context) error {
	q, err := t.since("by_issuer", true)
	if err != nil {
		return err
	}
	return creditNotes.Each(ctx, t.r, q, func(n CreditNote) error {
		if n.SelfBillID != "" {
			t.sum.Payable = t.e.sub(t.sum.Payable, n.Total)
			return t.e.err
		}
		t.sum.Receivable = t.e.add(t.sum.Receivable, t.e.add(n.Total, money.Pence(n.OnAccount.Pence)))
		return t.e.err
	})
}

// payments counts those that count on the days: a payment is recorded on its day or later.
func (t *turning) payments(ctx context.Context) error {
	q, err := t.since("by_issuer", false)
	if err != nil {
		return err
	}
	return payments.Each(ctx, t.r, q, func(p Payment) error {
		if t.has(p.CountsOn()) {
			t.paid(p, t.e.neg(p.Amount))
		}
		return t.e.err
	})
}

// writeOffs counts those that were made or undone on the days, of invoices of which one changed then or later.
func (t *turning) writeOffs(ctx context.Context) error {
	q, err := t.since("by_write_off", false)
	if err != nil {
		return err
	}
	return invoices.Each(ctx, t.r, fewOf(q), func(i Invoice) error {
		for _, w := range i.WriteOffs {
			was := w.State == WriteOffMade || w.State == WriteOffUndone
			if was && t.has(date.On(*w.DecidedAt)) {
				t.sum.Receivable = t.e.sub(t.sum.Receivable, w.Amount)
			}
			if w.State == WriteOffUndone && t.has(date.On(*w.EndedAt)) {
				t.sum.Receivable = t.e.add(t.sum.Receivable, w.Amount)
			}
		}
		return t.e.err
	})
}

// undone counts payments that were taken back on the days.
func (t *turning) undone(ctx context.Context) error {
	q, err := t.since("by_undone", true)
	if err != nil {
		return err
	}
	q = fewOf(q)
	return payments.Each(ctx, t.r, q, func(p Payment) error {
		if p.UndoneAt != nil && t.has(date.On(*p.UndoneAt)) {
			t.paid(p, p.Amount)
		}
		return t.e.err
	})
}

// paid adds to what is owed, and takes from what came by card where the payment did.
func (t *turning) paid(p Payment, owed money.Amount) {
	t.sum.Receivable = t.e.add(t.sum.Receivable, owed)
	if p.Method == Card {
		t.sum.Cards = t.e.sub(t.sum.Cards, owed)
	}
}
