package closing_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/closing"
	"lateral/services/register"
)

// What the book of a large seller has, and the aim for two cores. A delivery makes two entries, and its
// payment a third.
const (
	closeEntries = 500_000
	closeMonth   = 20_000 // of them, in the month that is closed
	closePayers  = 2_000
	closeMonths  = 25
	aimOfClosing = 2 * time.Second
)

// BenchmarkClose closes a month of 20,000 entries in a book of 500,000: the page, the first signature and
// the second, each of which works the figures out. It prints how long the second one takes, which closes,
// and all three together.
func BenchmarkClose(b *testing.B) {
	w := &filling{world: newWorld(b), b: b}
	w.fill()
	month := w.thisMonth()
	before := closing.MonthOf(month.First().AddDays(-1))
	w.closes(before)
	w.over()
	for b.Loop() {
		begun := time.Now()
		w.must(w.signs(month, "one"))
		seen := w.page(month, "two")
		second := time.Now()
		w.must(w.Sign(w.Ctx, w.officer("two"), closing.SignInput{
			Book: w.book, Month: month, Seen: seen.Digest, IdempotencyKey: w.key(),
		}))
		took := time.Since(second)
		b.ReportMetric(took.Seconds(), "close-s")
		b.ReportMetric(time.Since(begun).Seconds(), "all-s")
		b.ReportMetric(float64(seen.Figures.Entries), "entries")
		for _, f := range seen.Figures.All {
			if !f.Agrees && (f.Kind == closing.Receivable || f.Kind == closing.Payable) {
				b.Errorf("%+v", f)
			}
		}
		if took > aimOfClosing {
			b.Logf("%s is over the aim of %s", took, aimOfClosing)
		}
		w.must(w.reopens(month))
	}
	b.ReportMetric(0, "ns/op")
}

// filling fills a book with what many deliveries would have left.
type filling struct {
	*world
	b *testing.B
	n int
}

// fill writes the documents of deliveries, and posts their entries.
func (w *filling) fill() {
	w.b.Helper()
	earlier := (closeEntries - closeMonth) / 3 / (closeMonths - 1)
	last := w.today()
	for back := closeMonths - 1; back >= 0; back-- {
		first := closing.MonthOf(date.On(w.Clock.Now().AddDate(0, -back, 0))).First()
		count := earlier
		if back == 0 {
			count = closeMonth / 3
		}
		for some := range slices.Chunk(make([]struct{}, count), 500) {
			w.must(w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
				for range some {
					if err := w.delivery(w.Ctx, tx, min(first.AddDays(w.n%28), last)); err != nil {
						return err
					}
				}
				return nil
			}))
		}
	}
}

var (
	benchInvoices = docdb.Of[billing.Invoice]("invoices")
	benchBills    = docdb.Of[billing.SelfBill]("self_bills")
	benchPayments = docdb.Of[billing.Payment]("payments")
)

// delivery is an invoice, its self-bill and its payment, of a day.
func (w *filling) delivery(ctx context.Context, tx docdb.Tx, on date.Day) error {
	w.n++
	at, err := on.Start()
	if err != nil {
		return err
	}
	at = at.Add(12 * time.Hour)
	sum := money.Pounds(int64(175 * (1 + w.n%20)))
	urn := register.URN(fmt.Sprint(200000 + w.n*7919%closePayers))
	lines := []billing.Line{{VisitID: "visit", Description: "A day of support", HalfDays: 2, Net: sum}}
	i := billing.Invoice{
		Meta: docdb.Meta{ID: w.IDs.New("invoice")}, Number: fmt.Sprintf("X-%07d", w.n), Issuer: w.book,
		Payer: parties.School(urn), PayerName: "A school", Lines: lines, Sums: billing.Sums{Net: sum, Total: sum},
		State: billing.Paid, Paid: sum, IssuedAt: at, DueOn: on,
	}
	s := billing.SelfBill{
		Meta: docdb.Meta{ID: w.IDs.New("selfbill")}, Number: fmt.Sprintf("S-%07d", w.n), Issuer: w.book, HomeURN: urn,
		InvoiceID: i.ID, Lines: lines, Sums: i.Sums, IssuedAt: at,
	}
	p := billing.Payment{
		Meta: docdb.Meta{ID: w.IDs.New("payment")}, InvoiceID: i.ID, Issuer: w.book, Amount: sum,
		Method: billing.Transfer, ReceivedOn: on, RecordedAt: at,
	}
	if err := benchInvoices.Insert(ctx, tx, &i); err != nil {
		return err
	}
	if err := benchBills.Insert(ctx, tx, &s); err != nil {
		return err
	}
	if err := benchPayments.Insert(ctx, tx, &p); err != nil {
		return err
	}
	owed, owes := billing.Receivable(i.Payer), billing.Payable(i.Payer)
	for _, e := range []struct {
		kind, subject string
		debit, credit ledger.Account
	}{
		{billing.Invoiced, i.ID, owed, billing.Income(billing.OfSupport)},
		{billing.SelfBilled, s.ID, billing.Cost(billing.OfSupport), owes},
		{billing.Received, p.ID, billing.Transit, owed},
	} {
		_, err := w.books.Post(ctx, tx, ledger.Entry{
			Book: string(w.book), On: on, Kind: e.kind, Subject: e.subject, Postings: []ledger.Posting{
				{Account: e.debit, Amount: sum}, {Account: e.credit, Amount: money.Pence(-sum.Pence)},
			},
		})
		if err != nil {
			return err
		}
	}
	return nil
}
