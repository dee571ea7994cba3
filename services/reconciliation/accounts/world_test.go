package accounts_test

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
	"lateral/services/people"
	"lateral/services/reconciliation/accounts"
)

// world is a small world of support, with two invoices of the partnership to a school.
type world struct {
	*enquiriestest.World
	*accounts.Service
	t        *testing.T
	billing  *billing.Service
	invoices []billing.Invoice
	keys     *ids.Source
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t}
	w.World = enquiriestest.New(t, slices.Concat(billing.Schemas(), accounts.Schemas(),
		[]docdb.Schema{idempotency.Schema()})...)
	w.keys = ids.New(w.Clock.Now)
	w.billing = billing.New(w.DB, w.Log, w.Clock.Now, w.IDs)
	w.Service = accounts.New(w.DB, w.Log, w.Clock.Now, w.IDs)
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

func (w *world) of() accounts.Of {
	return accounts.Of{Seller: parties.Partnership(w.Partnership.ID), Payer: w.invoices[0].Payer}
}

// payer is the finance officer of the school that pays.
func (w *world) payer() people.Actor {
	return people.Actor{AccountID: "acct_payer", Name: "Payer", Held: []people.Held{
		{Role: people.Finance, Place: w.of().Payer.Place()},
	}}
}

func (w *world) today() date.Day { return date.On(w.Clock.Now()) }

// first is the day on which the first invoice was issued.
func (w *world) first() date.Day { return date.On(w.invoices[0].IssuedAt) }

func (w *world) statement(from, to date.Day) accounts.Statement {
	w.t.Helper()
	s, err := w.Statement(w.Ctx, w.payer(), w.of(), ledger.Span{From: from, To: to})
	w.must(err)
	return s
}

// pays records a transfer for an invoice.
func (w *world) pays(i billing.Invoice, pence int64) {
	w.t.Helper()
	_, err := w.billing.RecordTransfer(w.Ctx, w.Treasurer(), billing.TransferInput{
		InvoiceID: i.ID, Amount: money.Pence(pence), ReceivedOn: w.today(), Reference: "part",
		IdempotencyKey: w.keys.New("key"),
	})
	w.must(err)
}

// credits takes a sum before VAT of an invoice back.
func (w *world) credits(i billing.Invoice, net int64) {
	w.t.Helper()
	amount := money.Pence(net)
	_, err := w.billing.Credit(w.Ctx, w.Treasurer(), billing.CreditInput{
		InvoiceID: i.ID, Reason: "Less.", Net: &amount, IdempotencyKey: w.keys.New("key"),
	})
	w.must(err)
}
