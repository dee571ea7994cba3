package billing_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/soak"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// Whatever VAT there is on support, travel, late cancellation and brokerage, the partnership keeps its exact
// brokerage of what the school pays, the home school gets the expenses whole, and the quote is what the
// documents come to, with VAT. All of it can be taken back bit by bit.
func TestSoakExpensesAndLateCancellationsComeToTheQuote(t *testing.T) {
	for _, as := range partnerships.Arrangements() {
		for seed := range soak.Of(8, 100) {
			t.Run(fmt.Sprintf("%s %d", as, seed), func(t *testing.T) {
				t.Parallel()
				rapid.Custom(func(rt *rapid.T) bool { withExpenses(t, rt, as); return true }).Example(seed)
			})
		}
	}
}

func withExpenses(t *testing.T, rt *rapid.T, as partnerships.Arrangement) {
	t.Helper()
	w := newWorld(t)
	mode := rapid.SampledFrom([]partnerships.BrokerageMode{partnerships.Added, partnerships.Deducted}).Draw(rt, "mode")
	w.late = partnerships.Cancellation{Days: 7, Share: rapid.SampledFrom([]money.BasisPoints{5000, 3333, 1, 10_000}).
		Draw(rt, "share")}
	w.arranges(as, partnerships.Brokerage{Mode: mode, Share: 1333})
	w.tells("GB123456782")
	w.Taxes(drawnReason(rt, "support"), drawnReason(rt, "brokerage"), drawnReason(rt, "home"))
	home, cedar := enquiriestest.Finance(enquiriestest.Cedar), parties.School(enquiriestest.Cedar)
	for _, s := range []parties.Supply{parties.Travelling, parties.Cancelling} {
		w.taxes(w.finance(), w.seller(), s, drawnReason(rt, string(s)))
		w.taxes(home, cedar, s, drawnReason(rt, string(s)+" of the home school"))
	}
	a, visits, claimed := w.claimed(rt)
	a = w.Agreement(a.ID)
	tables := parties.TablesOn(w.DB, date.On(w.Clock.Now()))
	quote, err := a.Quoted(w.Ctx, tables, agreements.Counted(w.Visits(a.ID))...)
	must(t, err)
	if quote.Expenses.Pence != claimed || quote.AtMost {
		t.Errorf("%d was claimed, quoted is %+v", claimed, quote)
	}
	i, err := w.billing.Issue(w.Ctx, w.treasurerOf(a.Seller()), billing.IssueInput{
		AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k",
	})
	must(t, err)
	w.comesTo(quote, claimed)
	w.sound()
	if left, _, err := w.billing.ToInvoice(w.Ctx, w.treasurerOf(a.Seller()), a.Seller(), "", 10); err != nil ||
		len(left) > 0 {
		t.Errorf("%d visits are still to invoice: %v", len(left), err)
	}
	w.creditAll(rt)
	w.allTaken(i, 2)
	w.sound()
	left, _, err := w.billing.ToInvoice(w.Ctx, w.treasurerOf(a.Seller()), a.Seller(), "", 10)
	for _, b := range left {
		claimed -= b.Expenses.Pence
	}
	if err != nil || len(left) != len(visits) || claimed != 0 {
		t.Errorf("taken back, %d visits can be invoiced again: %v", len(left), err)
	}
}

func (w *world) taxes(actor people.Actor, seller parties.Ref, s parties.Supply, r parties.Reason) {
	w.t.Helper()
	ask := parties.VATAsk{Supply: s, Reason: r}
	if r.NeedsGround() {
		ask.Ground = "education"
	}
	_, err := w.Parties.DecideVAT(w.Ctx, actor, seller, ask)
	must(w.t, err)
}

// claimed is an agreement with two visits signed off, each with some expenses or none, and one that was cancelled late;
// and what was claimed in all.
func (w *world) claimed(t *rapid.T) (agreements.Agreement, []string, int64) {
	w.t.Helper()
	terms := mornings(34_999, enquiriestest.Slots("2026-02-03.am", "2026-02-03.pm", "2026-02-05.am", "2026-02-06.pm"))
	terms.Expenses = agreements.Expenses{Most: money.Pounds(90)}
	a := w.Agreed(w.AshNeed, terms)
	var ids []string
	all := int64(0)
	for n, v := range w.Visits(a.ID) {
		if n == 2 {
			v, err := w.Agreements.CancelVisit(w.Ctx, enquiriestest.Head(enquiriestest.Ash), v.ID, v.Version, "Snow.")
			must(w.t, err)
			return a, append(ids, v.ID), all
		}
		w.Until(v.Date)
		sum := rapid.SampledFrom([]int64{0, 1, 1999, 8997}).Draw(t, "claim")
		v = w.claims(v, sum)
		ids, all = append(ids, v.ID), all+sum
	}
	return a, ids, all
}

// claims is the visit, recorded with expenses and signed off.
func (w *world) claims(v agreements.Visit, pence int64) agreements.Visit {
	w.t.Helper()
	v, err := w.Agreements.Record(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), v.ID, v.Version,
		agreements.RecordInput{Record: "Done.", Expenses: &agreements.ClaimInput{Sum: money.Pence(pence), For: "Train"}})
	must(w.t, err)
	v, err = w.Agreements.SignOff(w.Ctx, enquiriestest.Head(enquiriestest.Ash), v.ID, v.Version)
	must(w.t, err)
	return v
}

// comesTo fails the test unless the documents come to the quote.
func (w *world) comesTo(q partnerships.Quote, expenses int64) {
	w.t.Helper()
	ash := parties.School(enquiriestest.Ash)
	var pays, paysWithVAT, receives, receivesWithVAT, passed int64
	must(w.t, docdb.Of[billing.Invoice]("invoices").Each(w.Ctx, w.DB, docdb.Query{}, func(i billing.Invoice) error {
		if i.Payer == ash {
			pays, paysWithVAT = pays+i.Net.Pence, paysWithVAT+i.Total.Pence
		} else { // brokerage, which the home school pays
			receives -= i.Net.Pence
		}
		if i.Issuer == parties.School(enquiriestest.Cedar) {
			receives += i.Net.Pence
		}
		w.oneKind(i.Lines)
		for _, l := range i.Lines {
			if l.Expenses {
				passed += l.Net.Pence
			}
		}
		return nil
	}))
	bills := 0
	must(w.t, docdb.Of[billing.SelfBill]("self_bills").Each(w.Ctx, w.DB, docdb.Query{}, func(b billing.SelfBill) error {
		bills++
		receives, receivesWithVAT = receives+b.Net.Pence, receivesWithVAT+b.Total.Pence
		w.oneKind(b.Lines)
		return nil
	}))
	got := [4]int64{pays, receives, paysWithVAT, passed}
	want := [4]int64{q.Pays.Pence, q.Receives.Pence, q.PaysWithVAT.Pence, expenses}
	if got != want || pays-receives != q.Brokerage.Pence {
		w.t.Errorf("documents come to %v, quoted was %v with %s kept", got, want, q.Brokerage)
	}
	if bills > 0 && receivesWithVAT != q.ReceivesWithVAT.Pence {
		w.t.Errorf("self-bills come to %d, quoted was %s", receivesWithVAT, q.ReceivesWithVAT)
	}
}

// oneKind fails the test where a document has lines outside the scope of VAT beside others.
func (w *world) oneKind(lines []billing.Line) {
	w.t.Helper()
	for _, l := range lines {
		if (l.Reason == parties.Outside) != (lines[0].Reason == parties.Outside) {
			w.t.Errorf("a document has %s beside %s", l.Reason, lines[0].Reason)
		}
	}
}

// creditAll takes every invoice back, bit by bit, but those of brokerage, which follow.
func (w *world) creditAll(t *rapid.T) {
	w.t.Helper()
	var ids []string
	must(w.t, docdb.Of[billing.Invoice]("invoices").Each(w.Ctx, w.DB, docdb.Query{}, func(i billing.Invoice) error {
		if i.BrokerageOf == "" {
			ids = append(ids, i.ID)
		}
		return nil
	}))
	for _, id := range ids {
		for n := 0; w.creditBit(t, id, fmt.Sprint(n)); n++ {
			w.sound()
		}
	}
}

// Expenses that may share no document with the support have documents of their own: the seller decided their VAT
// otherwise. What nobody decided bears the VAT of the support.
func TestExpensesHaveTheirOwnVAT(t *testing.T) {
	for _, tt := range []struct {
		name   string
		travel parties.Reason // "" where nobody decides
		want   []paper
		vat    string
	}{
		{"as the support", "", []paper{{net: "£545.00"}}, "£109.00"},
		{"zero", parties.Zero, []paper{{net: "£545.00"}}, "£105.00"},
		{"outside the scope", parties.Outside, []paper{{net: "£525.00"}, {net: "£20.00"}}, "£105.00"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w := unsettled(t)
			w.Settle()
			w.decidesVAT(parties.Consultancy, parties.Standard)
			if tt.travel == "" {
				w.forgetsTravel()
			} else {
				w.taxes(w.finance(), w.seller(), parties.Travelling, tt.travel)
			}
			terms := enquiriestest.Terms()
			terms.Expenses = agreements.Expenses{Most: money.Pounds(10)}
			a := w.Agreed(w.AshNeed, terms)
			var ids []string
			for _, v := range w.Visits(a.ID) {
				w.Until(v.Date)
				ids = append(ids, w.claims(v, 1000).ID)
			}
			w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: ids, IdempotencyKey: "k"})
			nets, vat := []paper{}, money.Pence(0)
			must(t, docdb.Of[billing.Invoice]("invoices").Each(w.Ctx, w.DB, docdb.Query{}, func(i billing.Invoice) error {
				nets = append(nets, paper{net: i.Net.String()})
				vat.Pence += i.VAT.Pence
				return nil
			}))
			if diff := cmp.Diff(tt.want, nets, cmp.AllowUnexported(paper{})); diff != "" || vat.String() != tt.vat {
				t.Errorf("VAT is %s%s", vat, diff)
			}
			w.sound()
		})
	}
}

// decidesVAT is a decision of the partnership.
func (w *world) decidesVAT(s parties.Supply, r parties.Reason) {
	w.t.Helper()
	w.Clock.Advance(time.Second)
	_, err := w.Parties.DecideVAT(w.Ctx, w.finance(), w.seller(), parties.VATAsk{Supply: s, Reason: r})
	must(w.t, err)
}

// forgetsTravel takes every decision about travel away, as if nobody had made one.
func (w *world) forgetsTravel() {
	w.t.Helper()
	all := docdb.Of[parties.VATDecision]("vat_decisions")
	must(w.t, w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		return all.Each(w.Ctx, tx, docdb.Query{}, func(d parties.VATDecision) error {
			if d.Supply != parties.Travelling {
				return nil
			}
			return all.Delete(w.Ctx, tx, &d)
		})
	}))
}
