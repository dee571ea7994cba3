package reports_test

import (
	"fmt"
	"slices"
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
	"lateral/services/reconciliation/reports"
)

// world is a small world of support, with two invoices of the partnership and their self-bills.
type world struct {
	*enquiriestest.World
	*reports.Service
	t        *testing.T
	billing  *billing.Service
	invoices []billing.Invoice
	keys     *ids.Source
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t}
	w.World = enquiriestest.New(t, slices.Concat(billing.Schemas(), []docdb.Schema{idempotency.Schema()})...)
	w.keys = ids.New(w.Clock.Now)
	w.billing = billing.New(w.DB, w.Log, w.Clock.Now, w.IDs)
	w.Service = reports.New(w.DB, w.Clock.Now)
	w.Settle()
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	for n, v := range w.Visits(a.ID) {
		w.Until(v.Date)
		w.SignedOff(v)
		i, err := w.billing.Issue(w.Ctx, w.Treasurer(), billing.IssueInput{
			AgreementID: a.ID, VisitIDs: []string{v.ID}, IdempotencyKey: fmt.Sprint("issue ", n),
		})
		w.must(err)
		w.invoices = append(w.invoices, i)
	}
	return w
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) book() parties.Ref { return parties.Partnership(w.Partnership.ID) }

func (w *world) today() date.Day { return date.On(w.Clock.Now()) }

// stands is what the accounts of a kind stand at.
func (w *world) stands(prefix string) (money.Amount, map[ledger.Account]money.Amount) {
	w.t.Helper()
	all, err := ledger.Balances(w.Ctx, w.DB, string(w.book()), prefix, w.today())
	w.must(err)
	sum, of := money.Pence(0), map[ledger.Account]money.Amount{}
	for _, b := range all {
		of[b.Account] = b.Amount
		sum, err = sum.Add(b.Amount)
		w.must(err)
	}
	return sum, of
}

// credit takes a part of an invoice back.
func (w *world) credit(i billing.Invoice, net int64) {
	w.t.Helper()
	amount := money.Pence(net)
	_, err := w.billing.Credit(w.Ctx, w.Treasurer(), billing.CreditInput{
		InvoiceID: i.ID, Reason: "Less.", Net: &amount, IdempotencyKey: w.keys.New("key"),
	})
	w.must(err)
}

// post posts an entry that is about no document.
func (w *world) post(postings ...ledger.Posting) {
	w.t.Helper()
	w.must(w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		_, err := ledger.New(w.Clock.Now, w.IDs).Post(w.Ctx, tx, ledger.Entry{
			Book: string(w.book()), On: w.today(), Kind: "noted", Subject: w.keys.New("note"), Postings: postings,
		})
		return err
	}))
}
