package billing_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/pkg/pdf/pdftest"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementpdf"
	"lateral/services/billing"
	"lateral/services/calendar"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// sums are the sum that the school pays and the sum that the home school
// receives, in pence.
type sums struct{ pays, receives, paysWithVAT, receivesWithVAT int64 }

// mornings makes terms with so many mornings and afternoons at a rate.
func mornings(rate int64, slots []calendar.Slot) enquiries.ProposeInput {
	in := enquiriestest.Terms()
	in.DayRate, in.Slots = money.Pence(rate), slots
	return in
}

var fortnight = enquiriestest.Slots(
	"2026-02-02.am", "2026-02-03.am", "2026-02-03.pm", "2026-02-04.am", "2026-02-05.am", "2026-02-05.pm",
	"2026-02-06.pm", "2026-02-09.am", "2026-02-10.am", "2026-02-10.pm", "2026-02-11.am")

func TestTheSumAgreedIsTheSumInvoicedAndOwed(t *testing.T) {
	for _, b := range []partnerships.Brokerage{
		{Mode: partnerships.NoBrokerage}, {Mode: partnerships.Deducted, Share: 1500}, {Mode: partnerships.Added, Share: 1333},
		{Mode: partnerships.Deducted, PerDay: 4999}, {Mode: partnerships.Added, PerDay: 4999},
		{Mode: partnerships.Deducted, PerDay: 50_000},
	} {
		for _, rate := range []int64{29_999, 1, 200_000} {
			t.Run(fmt.Sprintf("%s %d %d at %d", b.Mode, b.Share, b.PerDay, rate), func(t *testing.T) {
				t.Parallel()
				w := newWorld(t)
				w.brokers(b)
				w.tells("GB123456782")
				w.Taxes(parties.Standard, parties.Standard, parties.Standard)
				w.sumsAgree(mornings(rate, fortnight))
			})
		}
	}
}

func (w *world) sumsAgree(terms enquiries.ProposeInput) {
	w.t.Helper()
	head := enquiriestest.Head(enquiriestest.Ash)
	p := w.Ready(w.AshNeed, terms)
	before, err := w.Enquiries.Thread(w.Ctx, head, p.EnquiryID)
	if err != nil {
		w.t.Fatal(err)
	}
	a, err := w.Enquiries.Accept(w.Ctx, head, p.ID, p.Version)
	if err != nil {
		w.t.Fatal(err)
	}
	offered := before.Quotes[p.ID]
	w.onPaper(a, offered)
	var visits []string
	for _, v := range w.Visits(a.ID) {
		w.Until(v.Date)
		w.SignedOff(v)
		visits = append(visits, v.ID)
	}
	var got sums
	for n, part := range [][]string{visits[:1], visits[1:4], visits[4:]} {
		got.add(w,
			w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: part, IdempotencyKey: fmt.Sprint(n)}))
	}
	offered, err = a.Quoted(w.Ctx, parties.TablesOn(w.DB, date.On(w.Clock.Now())), w.Visits(a.ID)...)
	// VAT is worked out once for each rate of each of the three documents: up to a penny less or more.
	near := cmp.Comparer(func(x, y sums) bool {
		return x.pays == y.pays && x.receives == y.receives && max(x.paysWithVAT-y.paysWithVAT,
			y.paysWithVAT-x.paysWithVAT, x.receivesWithVAT-y.receivesWithVAT, y.receivesWithVAT-x.receivesWithVAT) <= 2
	})
	want := sums{offered.Pays.Pence, offered.Receives.Pence, offered.PaysWithVAT.Pence, offered.ReceivesWithVAT.Pence}
	if diff := cmp.Diff(want, got, near); diff != "" || err != nil {
		w.t.Errorf("%v%s", err, diff)
	}
	w.sound()
}

// onPaper fails the test where the agreement on paper names another sum.
func (w *world) onPaper(a agreements.Agreement, want partnerships.Quote) {
	w.t.Helper()
	paper, err := w.Agreements.Paper(w.Ctx, enquiriestest.Head(enquiriestest.Ash), a.ID)
	if err != nil {
		w.t.Fatal(err)
	}
	var file bytes.Buffer
	if err := agreementpdf.Write(&file, paper); err != nil {
		w.t.Fatal(err)
	}
	text := strings.Join(pdftest.Pages(w.t, file.Bytes())[0], "\n")
	for _, line := range []string{"To pay, before VAT " + want.Pays.String(),
		"The leader's school receives " + want.Receives.String()} {
		if !strings.Contains(text, line) {
			w.t.Errorf("the paper does not say %q:\n%s", line, text)
		}
	}
}

func (s *sums) add(w *world, i billing.Invoice) {
	w.t.Helper()
	b, err := w.billing.SelfBill(w.Ctx, w.finance(), i.SelfBillID)
	if err != nil {
		w.t.Fatal(err)
	}
	s.pays += i.Net.Pence
	s.receives += b.Net.Pence
	s.paysWithVAT += i.Total.Pence
	s.receivesWithVAT += b.Total.Pence
}

// TestLinesOfAnyVisitsComeToTheQuote prices agreements of up to 120 half-days,
// more than a proposal may have, without the steps in between.
func TestLinesOfAnyVisitsComeToTheQuote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := agreements.Agreement{Brokerage: drawn(t), PartnershipID: "p", HomeURN: "100003",
			Arrangement: rapid.SampledFrom(partnerships.Arrangements()).Draw(t, "arrangement")}
		a.DayRate = money.Pence(rapid.Int64Range(1, 200_000).Draw(t, "rate"))
		one, err := a.Brokerage.HalfDay(a.DayRate)
		if err != nil {
			t.Fatal(err)
		}
		a.HalfDay = &one
		halves := rapid.SliceOfN(rapid.IntRange(1, 2), 1, 60).Draw(t, "half-days of visits")
		var visits []agreements.Visit
		var lines [3][]billing.Line
		n := 0
		for i, h := range halves {
			n += h
			visits = append(visits, agreements.Visit{HalfDays: h, Date: "2026-02-03"})
			if last := i == len(halves)-1; last || rapid.Bool().Draw(t, "invoice") {
				made, err := billing.Lines(a, visits, agreements.Taxes{})
				if err != nil {
					t.Fatal(err)
				}
				for n := range made {
					lines[n] = append(lines[n], made[n]...)
				}
				visits = nil
			}
		}
		quote, err := a.Brokerage.Quote(a.DayRate, n)
		pays, receives := net(lines[0]), net(lines[1])
		if a.Arrangement == partnerships.AsAgent {
			receives = pays
			if fee := net(lines[2]); quote.Mode == partnerships.Added {
				pays += fee
			} else {
				receives -= fee
			}
		}
		if got := [2]int64{pays, receives}; got != [2]int64{quote.Pays.Pence, quote.Receives.Pence} || err != nil {
			t.Fatalf("lines come to %v, quoted was %+v, %v", got, quote, err)
		}
	})
}

func net(lines []billing.Line) int64 {
	var sum int64
	for _, l := range lines {
		sum += l.Net.Pence
	}
	return sum
}

func drawn(t *rapid.T) partnerships.Brokerage {
	b := partnerships.Brokerage{
		Mode: rapid.SampledFrom([]partnerships.BrokerageMode{partnerships.NoBrokerage, partnerships.Deducted,
			partnerships.Added}).Draw(t, "mode")}
	if b.Mode != partnerships.NoBrokerage {
		b.Share = money.BasisPoints(rapid.Int64Range(0, 5000).Draw(t, "share"))
	}
	if b.Mode != partnerships.NoBrokerage && rapid.Bool().Draw(t, "a sum a day") {
		b.Share, b.PerDay = 0, rapid.Int64Range(0, 50_000).Draw(t, "sum a day")
	}
	return b
}
