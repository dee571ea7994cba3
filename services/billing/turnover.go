package billing

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// Turnover is what the documents of a seller moved on some days, signed as its book is.
type Turnover struct {
	Receivable money.Amount // what payers owe: invoices less credit notes, payments and write-offs
	Payable    money.Amount // what home schools are owed: self-bills less credit notes and payments, below nothing
	Cards      money.Amount // what came by card
}

// Turned is what the documents of a seller moved on the days, both ends included, worked out from the
// documents alone.
func Turned(ctx context.Context, r docdb.Reader, seller parties.Ref, of ledger.Span) (Turnover, error) {
	t := turning{r: r, seller: seller, of: of, sum: Turnover{money.Pence(0), money.Pence(0), money.Pence(0)}}
	for _, add := range []func(context.Context) error{
		t.invoices, t.selfBills, t.creditNotes, t.payments, t.undone, t.writeOffs, t.paidOut,
	} {
		if err := add(ctx); err != nil {
			return t.sum, err
		}
	}
	return t.sum, nil
}

type turning struct {
	r      docdb.Reader
	seller parties.Ref
	of     ledger.Span
	sum    Turnover
	e      errs
}

// since finds a seller's documents whose time is on the first of the days or later; soon leaves out those
// after the last.
func (t *turning) since(index string, soon bool) (docdb.Query, error) {
	q := docdb.Query{Index: index, Equal: []any{t.seller}, Limit: docdb.MaxLimit}
	if t.of.From != "" {
		from, err := t.of.From.Start()
		if err != nil {
			return q, err
		}
		q.From = from
	}
	if soon {
		to, err := t.of.To.AddDays(1).Start()
		if err != nil {
			return q, err
		}
		q.To = to
	}
	return q, nil
}

func (t *turning) has(on date.Day) bool { return on >= t.of.From && on <= t.of.To }

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

// fewOf leaves out the many documents that have no such time.
func fewOf(q docdb.Query) docdb.Query {
	if q.From == nil {
		q.From = time.Unix(0, 0).UTC()
	}
	return q
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
