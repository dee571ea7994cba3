package reconciliation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation"
	"lateral/services/register"
)

// What the desk of a large seller has, and the aim for two cores.
const (
	deskInvoices = 20_000
	deskSchools  = 5_000
	deskLines    = 400
	aimOfDesk    = 50 * time.Millisecond
)

// BenchmarkDesk opens one line after another at the desk of a book with 20,000 open invoices, and links
// every second one, so that the book changes all the time. It prints how long the page of a line
// takes, with its candidates, and how long the first one takes, which reads the book.
func BenchmarkDesk(b *testing.B) {
	d := newDesk(b)
	begun := time.Now()
	d.page(0)
	first := time.Since(begun)
	var took []time.Duration
	for b.Loop() {
		for n := range d.lines {
			begun := time.Now()
			v := d.page(n)
			took = append(took, time.Since(begun))
			if n%2 == 0 && v.State == reconciliation.Unexplained && len(v.Candidates) > 0 {
				_, err := d.LinkTogether(b.Context(), d.actor, reconciliation.TogetherInput{
					LineID: v.ID, Parts: partsOf(v.Candidates[0]), IdempotencyKey: fmt.Sprint("link ", n),
				})
				d.must(err)
			}
		}
	}
	slices.Sort(took)
	p99 := took[len(took)*99/100]
	b.ReportMetric(float64(p99.Microseconds())/1000, "p99-ms")
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
	b.ReportMetric(first.Seconds(), "first-s")
	b.ReportMetric(0, "ns/op")
	if p99 > aimOfDesk {
		b.Logf("%s is over the aim of %s", p99, aimOfDesk)
	}
}

type desk struct {
	*enquiriestest.World
	*reconciliation.Service
	b        *testing.B
	actor    people.Actor
	invoices []billing.Invoice
	lines    []reconciliation.Line
}

// newDeskOf is a desk with so many open invoices of so many schools.
func newDeskOf(b *testing.B, invoices, schools int) *desk {
	b.Helper()
	d := &desk{b: b, World: enquiriestest.New(b, slices.Concat(billing.Schemas(), reconciliation.Schemas(),
		[]docdb.Schema{idempotency.Schema()})...)}
	d.Service = reconciliation.New(d.DB, d.Log, d.Clock.Now, d.IDs,
		billing.New(d.DB, d.Log, d.Clock.Now, d.IDs))
	d.actor = people.Actor{AccountID: "acct_finance", Name: "Finance", Held: []people.Held{
		{Role: people.Finance, Place: people.Partnership(d.Partnership.ID)},
	}}
	d.invoices = d.issues(invoices, schools)
	return d
}

func newDesk(b *testing.B) *desk {
	b.Helper()
	d := newDeskOf(b, deskInvoices, deskSchools)
	all := d.invoices
	a, err := d.OpenAccount(b.Context(), d.actor, reconciliation.AccountInput{
		Book: parties.Partnership(d.Partnership.ID), Name: "Current", SortCode: "000000", Number: "12345678",
		From: date.On(d.Clock.Now()).AddDays(-1), Opening: money.Pounds(0), IdempotencyKey: "open",
	})
	d.must(err)
	rows, balance := []string{"Date,Description,Amount,Balance"}, int64(0)
	for n := range deskLines {
		i := all[n*37%len(all)]
		came := i.Total.Pence - int64(n%3)
		balance += came
		rows = append(rows, fmt.Sprintf("%s,%s %s,%s,%s", date.On(d.Clock.Now()), i.PayerName, i.Number, pounds(came),
			pounds(balance)))
	}
	_, err = d.Import(b.Context(), d.actor, reconciliation.ImportInput{Account: a.ID, IdempotencyKey: "import",
		Upload: reconciliation.Upload{Name: "bank.csv", Order: "ymd", File: []byte(strings.Join(rows, "\n"))}})
	d.must(err)
	d.lines, _, err = d.Lines(b.Context(), d.actor, reconciliation.LinesInput{Account: a.ID, Limit: 1000})
	d.must(err)
	return d
}

func (d *desk) must(err error) {
	d.b.Helper()
	if err != nil {
		d.b.Fatal(err)
	}
}

func (d *desk) page(n int) reconciliation.LineView {
	d.b.Helper()
	v, err := d.Line(d.b.Context(), d.actor, d.lines[n].ID)
	d.must(err)
	return v
}

// issues stores open invoices as they would be issued; of the ledger, their payments alone need a book.
func (d *desk) issues(invoices, schools int) []billing.Invoice {
	d.b.Helper()
	stored := docdb.Of[billing.Invoice]("invoices")
	all := make([]billing.Invoice, invoices)
	for n := range all {
		payer := n * 7919 % schools
		sum := money.Pounds(int64(175 * (1 + n%20)))
		all[n] = billing.Invoice{
			Meta: docdb.Meta{ID: d.IDs.New("invoice")}, Number: fmt.Sprintf("INV-%06d", n+1),
			Issuer: parties.Partnership(d.Partnership.ID), Payer: parties.School(register.URN(fmt.Sprint(200000 + payer))),
			PayerName: fmt.Sprintf("%s %s Primary School", deskName(payer), deskName(payer/17+3)),
			Lines:     []billing.Line{{VisitID: "visit", Description: "A day of support", HalfDays: 2, Net: sum}},
			Sums:      billing.Sums{Net: sum, Total: sum}, State: billing.Issued, Unpaid: true, Paid: money.Pence(0),
			IssuedAt: d.Clock.Now().AddDate(0, 0, -n%90-1), DueOn: date.On(d.Clock.Now()),
		}
	}
	for some := range slices.Chunk(all, 1000) {
		d.must(d.DB.Update(d.b.Context(), func(tx docdb.Tx) error {
			for n := range some {
				if err := stored.Insert(d.b.Context(), tx, &some[n]); err != nil {
					return err
				}
			}
			return nil
		}))
	}
	return all
}

// deskName is a word that is made of a number.
func deskName(n int) string {
	starts := []string{"Oak", "Ash", "Elm", "Birch", "Fern", "Holly", "Thorn", "Black", "White", "Green"}
	ends := []string{"field", "ham", "ton", "bury", "ford", "ley", "wick", "brook", "dale", "bourne", "hurst", "mere"}
	return starts[n%len(starts)] + ends[n/len(starts)%len(ends)]
}
