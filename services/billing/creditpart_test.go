package billing_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/soak"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// However an invoice is credited, bit by bit, the notes come to the invoice to the penny, and those of
// its self-bill, or of the invoice of its brokerage, to that.
func TestSoakPartsOfAnInvoiceComeToTheWhole(t *testing.T) {
	for _, as := range partnerships.Arrangements() {
		for seed := range soak.Of(6, 100) {
			t.Run(fmt.Sprintf("%s %d", as, seed), func(t *testing.T) {
				t.Parallel()
				rapid.Custom(func(rt *rapid.T) bool { inParts(t, rt, as); return true }).Example(seed)
			})
		}
	}
}

// inParts issues an invoice and credits it bit by bit.
func inParts(t *testing.T, rt *rapid.T, as partnerships.Arrangement) {
	t.Helper()
	w := newWorld(t)
	w.arranges(as, partnerships.Brokerage{Mode: partnerships.Added, Share: 1333})
	w.tells("GB123456782")
	support, brokerage := drawnReason(rt, "support"), drawnReason(rt, "brokerage")
	if support == parties.Outside || brokerage == parties.Outside {
		brokerage = support // else they need documents of their own
	}
	w.Taxes(support, brokerage, support)
	a, visits := w.signedOff()
	i, err := w.billing.Issue(w.Ctx, w.treasurerOf(a.Seller()), billing.IssueInput{
		AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k",
	})
	if err != nil {
		t.Fatal(err)
	}
	for n := 0; w.creditBit(rt, i.ID, fmt.Sprint(n)); n++ {
		w.sound()
	}
	w.allTaken(i, 2)
	w.sound()
}

func drawnReason(t *rapid.T, of string) parties.Reason {
	return rapid.SampledFrom(parties.Reasons()).Draw(t, of)
}

// creditBit takes a part of what is left, of one line or of all, and says whether something is left
// then. The fourth bit is the rest.
func (w *world) creditBit(t *rapid.T, id, key string) bool {
	i, err := docdb.Of[billing.Invoice]("invoices").Get(w.Ctx, w.DB, id)
	if err != nil {
		t.Fatal(err)
	}
	by := w.treasurerOf(i.Issuer)
	d, err := w.billing.Invoice(w.Ctx, by, id)
	if err != nil {
		t.Fatal(err)
	}
	in := billing.CreditInput{InvoiceID: id, Reason: "A part.", IdempotencyKey: key}
	line := rapid.IntRange(0, len(d.Left)-1).Draw(t, "line")
	switch part := rapid.Int64Range(1, 20_000).Draw(t, "pence"); {
	case key == "3":
	case rapid.Bool().Draw(t, "in all"):
		net := money.Pence(part)
		in.Net = &net
	default:
		in.Lines = []billing.CreditLine{{Line: line, Net: money.Pence(min(part, d.Left[line].Pence))}}
		if d.Left[line].IsZero() {
			in.Lines = nil
		}
	}
	if _, err := w.billing.Credit(w.Ctx, by, in); err != nil {
		t.Fatal(err)
	}
	d, err = w.billing.Invoice(w.Ctx, by, id)
	if err != nil {
		t.Fatal(err)
	}
	return d.State != billing.Credited
}

// allTaken fails the test unless there are so many documents at least, and nothing is left of any, net or VAT.
func (w *world) allTaken(i billing.Invoice, least int) {
	w.t.Helper()
	left := map[string]billing.Sums{}
	count := func(id string, s billing.Sums) {
		l := left[id]
		l.Net.Pence += s.Net.Pence
		l.VAT.Pence += s.VAT.Pence
		l.Total.Pence += s.Total.Pence
		left[id] = l
	}
	all := func(err error) {
		if err != nil {
			w.t.Fatal(err)
		}
	}
	all(docdb.Of[billing.Invoice]("invoices").Each(w.Ctx, w.DB, docdb.Query{}, func(i billing.Invoice) error {
		count(i.ID, i.Sums)
		return nil
	}))
	all(docdb.Of[billing.SelfBill]("self_bills").Each(w.Ctx, w.DB, docdb.Query{}, func(b billing.SelfBill) error {
		count(b.ID, b.Sums)
		return nil
	}))
	all(docdb.Of[billing.CreditNote]("credit_notes").Each(w.Ctx, w.DB, docdb.Query{}, func(n billing.CreditNote) error {
		of := n.InvoiceID
		if n.SelfBillID != "" {
			of = n.SelfBillID
		}
		count(of, n.Sums)
		return nil
	}))
	if len(left) < least {
		w.t.Errorf("%s has %d documents", i.Number, len(left))
	}
	for id, l := range left {
		if l.Net.Pence != 0 || l.VAT.Pence != 0 || l.Total.Pence != 0 {
			w.t.Errorf("of %s are left %+v", id, l)
		}
	}
}

func TestWhatACreditNoteMayTake(t *testing.T) {
	w := newWorld(t)
	i := w.issued() // two visits, of £350 and £175
	pence := func(n int64) *money.Amount { a := money.Pence(n); return &a }
	for name, tt := range map[string]struct {
		in  billing.CreditInput
		bad string
	}{
		"more than the invoice": {billing.CreditInput{Net: pence(52_501)}, "net.pence"},
		"nothing":               {billing.CreditInput{Net: pence(0)}, "net.pence"},
		"less than nothing":     {billing.CreditInput{Net: pence(-1)}, "net.pence"},
		"more than a line": {billing.CreditInput{Lines: []billing.CreditLine{{1, money.Pence(17_501)}}},
			"lines[0].net"},
		"a line that is not there": {billing.CreditInput{Lines: []billing.CreditLine{{2, money.Pence(1)}}}, "lines[0].line"},
		"a line twice": {billing.CreditInput{Lines: []billing.CreditLine{{0, money.Pence(1)}, {0, money.Pence(1)}}},
			"lines[1].line"},
		"lines and a sum": {billing.CreditInput{Lines: []billing.CreditLine{{0, money.Pence(1)}}, Net: pence(1)}, "net"},
	} {
		t.Run(name, func(t *testing.T) {
			tt.in.InvoiceID, tt.in.Reason, tt.in.IdempotencyKey = i.ID, "A slip.", name
			_, err := w.billing.Credit(w.Ctx, w.finance(), tt.in)
			apperrtest.BadFields(t, err, tt.bad)
		})
	}
	w.sound()
}

// A visit that is credited whole can be invoiced again, unless the note says that it may not.
func TestOnlyWhatIsCreditedWholeIsInvoicedAgain(t *testing.T) {
	for _, keep := range []bool{false, true} {
		w := newWorld(t)
		i := w.issued()
		_, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{
			InvoiceID: i.ID, Reason: "The second was not held; the first was short.", Keep: keep, IdempotencyKey: "c",
			Lines: []billing.CreditLine{{0, money.Pounds(10)}, {1, i.Lines[1].Net}},
		})
		if err != nil {
			t.Fatal(err)
		}
		again, _, err := w.billing.ToInvoice(w.Ctx, w.finance(), i.Issuer, "", 10)
		var ids []string
		for _, b := range again {
			ids = append(ids, b.Visit.ID)
		}
		if want := map[bool]string{false: "[" + i.Lines[1].VisitID + "]", true: "[]"}[keep]; err != nil ||
			fmt.Sprint(ids) != want {
			t.Errorf("kept %t: %v can be invoiced again, want %s; %v", keep, ids, want, err)
		}
		w.sound()
	}
}

// The two schools read their own credit notes, and not the other's.
func TestWhoReadsWhichCreditNote(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	if _, err := w.credit(w.finance(), i, "c"); err != nil {
		t.Fatal(err)
	}
	buyer, home := enquiriestest.Finance(enquiriestest.Ash), enquiriestest.Finance(enquiriestest.Cedar)
	err := docdb.Of[billing.CreditNote]("credit_notes").Each(w.Ctx, w.DB, docdb.Query{}, func(n billing.CreditNote) error {
		_, err := w.billing.CreditNote(w.Ctx, buyer, n.ID)
		allowed(t, "the buyer reads "+n.Number, n.SelfBillID == "", err)
		_, err = w.billing.CreditNote(w.Ctx, home, n.ID)
		allowed(t, "the home school reads "+n.Number, n.SelfBillID != "", err)
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
