package closing_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/pkg/states/statestest"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/closing"
)

func TestDocDrawsTheStates(t *testing.T) { statestest.Drawn(t, closing.Steps) }

func TestMonthsEnd(t *testing.T) {
	for m, last := range map[closing.Month]string{
		"2026-02": "2026-02-28", "2028-02": "2028-02-29", "2026-12": "2026-12-31", "2026-04": "2026-04-30",
	} {
		if string(m.Last()) != last || !m.Valid() {
			t.Errorf("%s ends on %s", m, m.Last())
		}
	}
	for _, m := range []closing.Month{"", "2026-13", "2026-1", "2026-00", "1999-12", "2026-11-01"} {
		if m.Valid() {
			t.Errorf("%q is a month", m)
		}
	}
}

func TestTwoPeopleCloseAMonth(t *testing.T) {
	w := newWorld(t)
	w.came(w.invoices[0].Total.Pence, "ASH SCHOOL")
	w.importsAll()
	_, err := w.link(w.lines("")[0], reconciliation.ToInvoice, w.invoices[0].ID)
	w.must(err)
	if err := w.signs(w.thisMonth(), "one"); !says(err, "is not over yet") {
		t.Error("a month that is not over was signed:", err)
	}
	m := w.over()
	w.must(w.signs(m, "one"))
	if p := w.page(m, "one"); p.State != closing.Signed || !strings.Contains(p.WhyNot, "Another person") {
		t.Errorf("%s, %q", p.State, p.WhyNot)
	}
	if err := w.signs(m, "one"); !says(err, "You have signed") {
		t.Error("one person signed twice:", err)
	}
	waits, err := w.ToSign(w.Ctx, w.officer("two"), w.book)
	w.must(err)
	own, err := w.ToSign(w.Ctx, w.officer("one"), w.book)
	if len(waits.Second) != 1 || len(own.Second) != 0 || err != nil {
		t.Errorf("%v wait for the second, %v for the first; %v", waits, own, err)
	}
	w.must(w.signs(m, "two"))
	p := w.page(m, "two")
	c := p.Certificates[0]
	if p.State != closing.Closed || c.First.ByName != "one" || c.Second.ByName != "two" || c.Number() != string(m)+"/1" ||
		c.Figures.Entries == 0 || c.Figures.Through != m.Last() {
		t.Errorf("%+v", c)
	}
	if err := w.signs(m, "three"); !says(err, "closed already") {
		t.Error("signed a third time:", err)
	}
	w.sound()
}

func says(err error, words string) bool {
	told, _ := apperr.Reason(err)
	return strings.Contains(told, words)
}

func TestEachFigureAgreesOrSaysWhatToDo(t *testing.T) {
	w := newWorld(t)
	w.came(1234, "SOMEBODY")
	m := w.thisMonth()
	if f := w.figure(m, closing.Bank); f.Agrees || !strings.Contains(f.Says, "No statement of this account") {
		t.Errorf("%+v", f)
	}
	w.importsAll()
	w.must(w.records(0, w.today(), 500))
	if f := w.figure(m, closing.Bank); f.Agrees || !strings.Contains(f.Says, "The statements reach to") {
		t.Errorf("%+v", f)
	}
	if f := w.figure(m, closing.Unexplained); f.Agrees || f.Ledger != money.Pence(1234) || f.Count != 1 {
		t.Errorf("%+v", f)
	}
	if f := w.figure(m, closing.TransitIn); f.Agrees || f.Ledger != money.Pence(500) {
		t.Errorf("%+v", f)
	}
	w.over()
	w.came(-100, "CHARGES")
	w.importsAll()
	if f := w.figure(m, closing.Bank); !f.Agrees || f.Ledger != money.Pence(100_00+1234) {
		t.Errorf("%+v", f)
	}
	for _, kind := range []closing.Kind{
		closing.Receivable, closing.Payable, closing.Stripe, closing.ToRaise, closing.ToCredit, closing.Drafts,
		closing.InvoiceDrafts,
	} {
		if f := w.figure(m, kind); !f.Agrees {
			t.Errorf("%+v", f)
		}
	}
	if f := w.figure(m, closing.Receivable); f.Ledger.Pence != w.invoices[0].Total.Pence+w.invoices[1].Total.Pence-500 {
		t.Errorf("%+v", f)
	}
	w.must(w.Sign(w.Ctx, w.officer("one"), closing.SignInput{
		Book: w.book, Month: m, Seen: w.page(m, "one").Digest, IdempotencyKey: w.key(),
		Reasons: []closing.Reason{{Key: "transit_in", Text: "It came in cash."}},
	}))
	w.must(w.signs(m, "two"))
	if c := w.page(m, "one").Certificates[0]; c.First.ReasonFor("transit_in") != "It came in cash." {
		t.Errorf("%+v", c.First)
	}
	w.sound()
}

func TestAReasonIsForWhatDiffers(t *testing.T) {
	w := newWorld(t)
	m := w.over()
	err := w.Sign(w.Ctx, w.officer("one"), closing.SignInput{
		Book: w.book, Month: m, Seen: w.page(m, "one").Digest, Reasons: []closing.Reason{{Key: "payable", Text: "Why not."}},
	})
	if !apperr.Is(err, apperr.KindInvalid) {
		t.Error(err)
	}
}

func TestASignatureFallsWhereAFigureChanged(t *testing.T) {
	w := newWorld(t)
	m := w.over()
	seen := w.page(m, "two").Digest
	w.must(w.signs(m, "one"))
	w.must(w.records(0, m.Last(), 700))
	if p := w.page(m, "two"); !p.Changed {
		t.Error("the page does not say that the figures changed")
	}
	err := w.Sign(w.Ctx, w.officer("two"), closing.SignInput{Book: w.book, Month: m, Seen: seen, IdempotencyKey: w.key()})
	if !says(err, "changed since one signed") {
		t.Fatal(err)
	}
	if p := w.page(m, "two"); p.State != closing.Open || p.First != nil {
		t.Errorf("%s, %+v", p.State, p.First)
	}
	err = w.Sign(w.Ctx, w.officer("two"), closing.SignInput{Book: w.book, Month: m, Seen: seen, IdempotencyKey: w.key()})
	if !says(err, "have changed since you saw them") {
		t.Error(err)
	}
	w.must(w.signs(m, "two"))
	w.must(w.records(0, m.Last(), 1))
	w.must(w.signs(m, "one")) // having seen that the signature before no longer counts
	if p := w.page(m, "two"); p.State != closing.Signed || p.First.ByName != "one" {
		t.Errorf("%s, %+v", p.State, p.First)
	}
	w.must(w.signs(m, "two"))
	w.sound()
}

func TestReopeningNeedsAReasonAndKeepsTheCertificate(t *testing.T) {
	w := newWorld(t)
	m := w.over()
	first := w.closes(m)
	next := w.over()
	w.closes(next)
	if err := w.reopens(m); !says(err, "Reopen "+next.Words()+" first") {
		t.Error(err)
	}
	err := w.Reopen(w.Ctx, w.officer("two"), closing.ReopenInput{Book: w.book, Month: next})
	if !apperr.Is(err, apperr.KindInvalid) {
		t.Error("without a reason:", err)
	}
	w.must(w.reopens(next))
	if err := w.reopens(next); !says(err, "is not closed") {
		t.Error(err)
	}
	if err := w.records(0, m.Last(), 1); !apperr.Is(err, apperr.KindInvalid) {
		t.Error("the month before is open:", err)
	}
	w.must(w.reopens(m))
	w.must(w.records(0, m.Last(), 1))
	again := w.closes(m)
	p := w.page(m, "one")
	if again.Version != 2 || len(p.Certificates) != 2 || p.Certificates[1].ID != first.ID ||
		p.Certificates[1].Reopening.Why != "A line is missing." || p.Certificates[1].Stands {
		t.Errorf("%+v", p.Certificates)
	}
	w.sound()
}

func TestALaterMonthClosesTheEarlierOnesToo(t *testing.T) {
	w := newWorld(t)
	m := w.over()
	w.must(w.signs(m, "one"))
	next := w.over()
	c := w.closes(next)
	if c.Figures.From > m.First() {
		t.Errorf("closed from %s", c.Figures.From)
	}
	p := w.page(m, "two")
	if p.First != nil || p.With != next || !strings.Contains(p.WhyNot, "closed already") {
		t.Errorf("%+v", p.Period)
	}
	rows, err := w.Months(w.Ctx, w.officer("one"), w.book)
	w.must(err)
	if rows[0].Month != next || rows[0].State != closing.Closed || rows[1].Month != m || rows[1].With != next {
		t.Errorf("%+v", rows)
	}
	w.must(w.reopens(next))
	w.must(w.signs(m, "one"))
	w.sound()
}

func TestAStrangerSeesNoMonth(t *testing.T) {
	w := newWorld(t)
	m := w.over()
	c := w.closes(m)
	head := enquiriestest.Head(enquiriestest.Ash)
	_, err := w.Month(w.Ctx, head, w.book, m)
	_, err2 := w.Months(w.Ctx, head, w.book)
	_, err3 := w.Certificate(w.Ctx, head, c.ID)
	_, err4 := w.ToSign(w.Ctx, head, w.book)
	err5 := w.Sign(w.Ctx, head, closing.SignInput{Book: w.book, Month: m})
	err6 := w.Reopen(w.Ctx, head, closing.ReopenInput{Book: w.book, Month: m, Reason: "So."})
	for _, err := range []error{err, err2, err3, err4, err5, err6} {
		if !apperr.Is(err, apperr.KindNotFound) {
			t.Error(err)
		}
	}
}

// A month is called for a week after its end, until somebody signs it or a later one; and again once it was reopened.
func TestAMonthThatIsOverIsCalledForUntilSomebodySignsIt(t *testing.T) {
	w := newWorld(t)
	m := w.thisMonth()
	w.closes("2026-01")
	wants := func(when string, who string, first ...closing.Month) {
		t.Helper()
		to, err := w.ToSign(w.Ctx, w.officer(who), w.book)
		w.must(err)
		if diff := cmp.Diff(first, to.First); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", when, diff)
		}
	}
	w.Until(m.Last().AddDays(6))
	wants("six days after", "one")
	w.Until(m.Last().AddDays(7))
	wants("a week after", "one", m)
	w.Until(m.Next().Last().AddDays(7))
	wants("two months", "one", m, m.Next())
	w.must(w.signs(m.Next(), "one"))
	wants("the later is signed", "one")
	wants("and so for the other", "two")
	w.must(w.signs(m.Next(), "two"))
	wants("closed", "one")
	w.must(w.reopens(m.Next()))
	wants("reopened", "one", m, m.Next())
}

// Of two who sign in the same moment one is first; what is issued while a month is closed is in it, or is
// not.
func TestInOneMomentOneWinsAndTheOtherIsTold(t *testing.T) {
	w := newWorld(t)
	m := w.over()
	var all sync.WaitGroup
	errs := make([]error, 4)
	seen := w.page(m, "one").Digest
	for i, name := range []string{"one", "two"} {
		all.Go(func() {
			errs[i] = w.Sign(w.Ctx, w.officer(name), closing.SignInput{Book: w.book, Month: m, Seen: seen})
		})
	}
	all.Wait()
	p := w.page(m, "three")
	if closed := errs[0] == nil && errs[1] == nil; closed != (p.State == closing.Closed) {
		t.Errorf("%s; %v, %v", p.State, errs[0], errs[1])
	}
	if p.State == closing.Closed {
		w.must(w.reopens(m))
	}
	w.must(w.signs(m, "four"))
	seen = w.page(m, "five").Digest
	for i := range 2 {
		all.Go(func() {
			errs[i] = w.Sign(w.Ctx, w.officer("five"), closing.SignInput{Book: w.book, Month: m, Seen: seen})
		})
	}
	all.Go(func() { errs[2] = w.records(0, m.Last(), 100) })
	all.Go(func() {
		_, errs[3] = w.billing.Credit(w.Ctx, w.officer("one"), billing.CreditInput{
			InvoiceID: w.invoices[1].ID, Reason: "Nobody came.", IdempotencyKey: w.key(),
		})
	})
	all.Wait()
	for _, err := range errs {
		if _, told := apperr.Reason(err); err != nil && !told {
			t.Error(err)
		}
	}
	if p := w.page(m, "three"); p.State == closing.Closed && errs[0] != nil && errs[1] != nil {
		t.Errorf("closed by nobody: %v, %v", errs[0], errs[1])
	}
	w.sound()
}
