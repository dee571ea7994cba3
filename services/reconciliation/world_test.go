package reconciliation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/faulty"
	"lateral/pkg/idempotency"
	"lateral/pkg/ids"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

// world is a small world of support, with two invoices that are owed and a bank account.
type world struct {
	*enquiriestest.World
	*reconciliation.Service
	t        testing.TB
	trigger  faulty.Trigger // of the store of the service
	billing  *billing.Service
	invoices []billing.Invoice
	account  string
	keys     *ids.Source
	rows     []string // of the bank: day, text and pence
	balance  []int64  // after each
}

func newWorld(t testing.TB) *world {
	t.Helper()
	w := &world{t: t}
	w.World = enquiriestest.New(t, slices.Concat(billing.Schemas(), reconciliation.Schemas(),
		[]docdb.Schema{idempotency.Schema()})...)
	db := faulty.DB(w.DB, &w.trigger)
	w.keys = ids.New(w.Clock.Now)
	w.billing = billing.New(db, w.Log, w.Clock.Now, w.IDs)
	w.Service = reconciliation.New(db, w.Log, w.Clock.Now, w.IDs, w.billing)
	w.Settle()
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	for n, v := range w.Visits(a.ID) {
		w.Until(v.Date)
		w.SignedOff(v)
		i, err := w.billing.Issue(w.Ctx, w.finance(), billing.IssueInput{
			AgreementID: a.ID, VisitIDs: []string{v.ID}, IdempotencyKey: fmt.Sprint("issue ", n),
		})
		w.must(err)
		w.invoices = append(w.invoices, i)
	}
	w.account = w.open("12345678").ID
	return w
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) key() string { return w.keys.New("key") }

// finance is the finance officer of the partnership.
func (w *world) finance() people.Actor {
	return people.Actor{AccountID: "acct_finance", Name: "Finance", Held: []people.Held{
		{Role: people.Finance, Place: people.Partnership(w.Partnership.ID)},
	}}
}

func (w *world) today() date.Day { return date.On(w.Clock.Now()) }

func (w *world) open(number string) reconciliation.BankAccount {
	w.t.Helper()
	a, err := w.OpenAccount(w.Ctx, w.finance(), reconciliation.AccountInput{
		Book: parties.Partnership(w.Partnership.ID), Name: "Current", SortCode: "00-00-00", Number: number,
		From: w.today().AddDays(-30), Opening: money.Pounds(100), IdempotencyKey: w.key(),
	})
	w.must(err)
	return a
}

// came is a line of the bank, today.
func (w *world) came(pence int64, text string) {
	before := int64(100_00)
	if n := len(w.balance); n > 0 {
		before = w.balance[n-1]
	}
	w.balance = append(w.balance, before+pence)
	w.rows = append(w.rows, fmt.Sprintf("%s,%s,%s,%s", w.today(), text, pounds(pence), pounds(before+pence)))
}

func pounds(pence int64) string {
	sign := ""
	if pence < 0 {
		sign, pence = "-", -pence
	}
	return fmt.Sprintf("%s%d.%02d", sign, pence/100, pence%100)
}

// file is a statement of the bank's lines from one on.
func (w *world) file(from int) reconciliation.ImportInput {
	return reconciliation.ImportInput{Account: w.account, IdempotencyKey: w.key(), Upload: reconciliation.Upload{
		Name: "bank.csv", Order: "ymd",
		File: []byte("Date,Description,Amount,Balance\n" + strings.Join(w.rows[from:], "\n") + "\n"),
	}}
}

func (w *world) imports(from int) reconciliation.Statement {
	w.t.Helper()
	s, err := w.Import(w.Ctx, w.finance(), w.file(from))
	w.must(err)
	return s
}

func (w *world) lines(state reconciliation.LineState) []reconciliation.Line {
	w.t.Helper()
	all, _, err := w.Lines(w.Ctx, w.finance(), reconciliation.LinesInput{Account: w.account, State: state, Limit: 1000})
	w.must(err)
	return all
}

// link explains all that is left of a line by an invoice.
func (w *world) link(line string, i billing.Invoice) (reconciliation.Link, error) {
	return w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{
		LineID: line, Kind: reconciliation.ToInvoice, InvoiceID: i.ID, IdempotencyKey: w.key(),
	})
}

func (w *world) invoice(n int) billing.Detail {
	w.t.Helper()
	d, err := w.billing.Invoice(w.Ctx, w.finance(), w.invoices[n].ID)
	w.must(err)
	return d
}

// sound fails the test unless books, documents, lines and links tell the same.
func (w *world) sound() {
	w.t.Helper()
	c, err := w.Check(w.Ctx)
	w.must(err)
	p, err := w.billing.CheckLedger(w.Ctx)
	w.must(err)
	if wrong := slices.Concat(c.Wrong, p.Wrong); len(wrong) > 0 {
		w.t.Fatalf("wrong: %q", wrong)
	}
}

// knowsTheSame fails the test unless each line has the candidates that a program sees which has just
// started, and so has nothing in memory.
func (w *world) knowsTheSame() {
	w.t.Helper()
	fresh := reconciliation.New(w.DB, w.Log, w.Clock.Now, w.IDs, w.billing)
	for _, l := range w.lines("") {
		want, err := fresh.Line(w.Ctx, w.finance(), l.ID)
		w.must(err)
		if diff := cmp.Diff(want.Candidates, w.page(l.ID).Candidates); diff != "" {
			w.t.Fatal(diff)
		}
	}
}
