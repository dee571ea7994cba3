package closing_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/ids"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/closing"
)

// world is a small world of support, with two invoices that are owed, and a bank account from before the
// first of them on.
type world struct {
	*enquiriestest.World
	*closing.Service
	t        testing.TB
	bank     *reconciliation.Service
	billing  *billing.Service
	book     parties.Ref
	account  string
	invoices []billing.Invoice
	keys     *ids.Source
	books    *ledger.Ledger
	rows     []string // of the bank: day, text, pence and balance
	balance  int64
}

func newWorld(t testing.TB) *world {
	t.Helper()
	w := &world{t: t, balance: 100_00}
	w.World = enquiriestest.New(t, slices.Concat(billing.Schemas(), reconciliation.Schemas(), closing.Schemas(),
		[]docdb.Schema{idempotency.Schema()})...)
	w.keys = ids.New(w.Clock.Now)
	w.books = ledger.New(w.Clock.Now, w.IDs)
	w.billing = billing.New(w.DB, w.Log, w.Clock.Now, w.IDs)
	w.bank = reconciliation.New(w.DB, w.Log, w.Clock.Now, w.IDs, w.billing)
	w.Service = closing.New(w.DB, w.Log, w.Clock.Now, w.IDs)
	w.book = parties.Partnership(w.Partnership.ID)
	w.Settle()
	a, err := w.bank.OpenAccount(w.Ctx, w.officer("one"), reconciliation.AccountInput{
		Book: w.book, Name: "Current", SortCode: "00-00-00", Number: "12345678", From: w.today().AddDays(-1),
		Opening: money.Pounds(100), IdempotencyKey: w.key(),
	})
	w.must(err)
	w.account = a.ID
	agreed := w.Agreed(w.AshNeed, enquiriestest.Terms())
	for _, v := range w.Visits(agreed.ID) {
		w.Until(v.Date)
		w.SignedOff(v)
		w.invoices = append(w.invoices, w.issued(agreed.ID, v.ID))
	}
	return w
}

func (w *world) issued(agreement, visit string) billing.Invoice {
	w.t.Helper()
	i, err := w.billing.Issue(w.Ctx, w.officer("one"), billing.IssueInput{
		AgreementID: agreement, VisitIDs: []string{visit}, IdempotencyKey: w.key(),
	})
	w.must(err)
	return i
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) key() string { return w.keys.New("key") }

// officer is a finance officer of the partnership.
func (w *world) officer(name string) people.Actor {
	return people.Actor{AccountID: "acct_" + name, Name: name, Held: []people.Held{
		{Role: people.Finance, Place: people.Partnership(w.Partnership.ID)},
	}}
}

func (w *world) today() date.Day { return date.On(w.Clock.Now()) }

// thisMonth is the month of today, until it is over.
func (w *world) thisMonth() closing.Month { return closing.MonthOf(w.today()) }

// over moves the clock to a day of the next month, and returns the one that is over.
func (w *world) over() closing.Month {
	w.t.Helper()
	m := w.thisMonth()
	w.Until(m.Next().First().AddDays(2))
	return m
}

// came is a line of the bank, today.
func (w *world) came(pence int64, text string) {
	w.balance += pence
	w.rows = append(w.rows, fmt.Sprintf("%s,%s,%s,%s", w.today(), text, pounds(pence), pounds(w.balance)))
}

func pounds(pence int64) string {
	sign := ""
	if pence < 0 {
		sign, pence = "-", -pence
	}
	return fmt.Sprintf("%s%d.%02d", sign, pence/100, pence%100)
}

// imports imports the bank's lines from one on.
func (w *world) imports(from int) (reconciliation.Statement, error) {
	return w.bank.Import(w.Ctx, w.officer("one"), reconciliation.ImportInput{
		Account: w.account, IdempotencyKey: w.key(), Accept: true, Upload: reconciliation.Upload{
			Name: "bank.csv", Order: "ymd",
			File: []byte("Date,Description,Amount,Balance\n" + strings.Join(w.rows[from:], "\n") + "\n"),
		}})
}

func (w *world) importsAll() {
	w.t.Helper()
	_, err := w.imports(0)
	w.must(err)
}

func (w *world) lines(state reconciliation.LineState) []reconciliation.Line {
	w.t.Helper()
	all, _, err := w.bank.Lines(w.Ctx, w.officer("one"), reconciliation.LinesInput{
		Account: w.account, State: state, Limit: 1000,
	})
	w.must(err)
	return all
}

// link says that all that is left of a line is of a kind.
func (w *world) link(l reconciliation.Line, kind reconciliation.Kind, invoice string) (reconciliation.Link, error) {
	return w.bank.Link(w.Ctx, w.officer("one"), reconciliation.LinkInput{
		LineID: l.ID, Kind: kind, InvoiceID: invoice, IdempotencyKey: w.key(),
	})
}

func (w *world) page(m closing.Month, name string) closing.Page {
	w.t.Helper()
	p, err := w.Month(w.Ctx, w.officer(name), w.book, m)
	w.must(err)
	return p
}

// figure is a figure of a month as it is now.
func (w *world) figure(m closing.Month, kind closing.Kind) closing.Figure {
	w.t.Helper()
	for _, f := range w.page(m, "one").Figures.All {
		if f.Kind == kind {
			return f
		}
	}
	w.t.Fatalf("%s has no %s", m, kind)
	return closing.Figure{}
}

// signs signs a month as it is now.
func (w *world) signs(m closing.Month, name string) error {
	return w.Sign(w.Ctx, w.officer(name), closing.SignInput{
		Book: w.book, Month: m, Seen: w.page(m, name).Digest, IdempotencyKey: w.key(),
	})
}

// closes closes a month by two people.
func (w *world) closes(m closing.Month) closing.Certificate {
	w.t.Helper()
	w.must(w.signs(m, "one"))
	w.must(w.signs(m, "two"))
	return w.page(m, "one").Certificates[0]
}

func (w *world) reopens(m closing.Month) error {
	return w.Reopen(w.Ctx, w.officer("two"), closing.ReopenInput{
		Book: w.book, Month: m, Reason: "A line is missing.", IdempotencyKey: w.key(),
	})
}

// records records a payment by hand.
func (w *world) records(n int, on date.Day, pence int64) error {
	_, err := w.billing.RecordTransfer(w.Ctx, w.officer("one"), billing.TransferInput{
		InvoiceID: w.invoices[n].ID, Amount: money.Pence(pence), ReceivedOn: on, Reference: "typed",
		IdempotencyKey: w.key(),
	})
	return err
}

// sound fails the test unless books, documents, lines and certificates tell the same.
func (w *world) sound() {
	w.t.Helper()
	b, err := w.billing.CheckLedger(w.Ctx)
	w.must(err)
	r, err := w.bank.Check(w.Ctx)
	w.must(err)
	c, err := w.Check(w.Ctx)
	w.must(err)
	if wrong := slices.Concat(b.Wrong, r.Wrong, c.Wrong); len(wrong) > 0 {
		w.t.Fatalf("wrong: %q", wrong)
	}
}
