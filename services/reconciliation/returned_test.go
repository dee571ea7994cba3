package reconciliation_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/reconciliation"
)

// lineOf is the one line of so many pence.
func (w *world) lineOf(pence int64) reconciliation.Line {
	w.t.Helper()
	all := w.lines("")
	at := slices.IndexFunc(all, func(l reconciliation.Line) bool { return l.Amount.Pence == pence })
	if at < 0 {
		w.t.Fatal("no line of", pence)
	}
	return all[at]
}

// cancels explains two lines by each other, as the desk proposes it for the second.
func (w *world) cancels(one, other reconciliation.Line) (reconciliation.Link, error) {
	return w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{
		LineID: other.ID, Kind: reconciliation.Returned, OtherID: one.ID, IdempotencyKey: w.key(),
	})
}

// proposedReturn is the candidate of a line that is another line.
func (w *world) proposedReturn(l reconciliation.Line) reconciliation.Candidate {
	w.t.Helper()
	all := w.page(l.ID).Candidates
	if len(all) == 0 || all[0].Parts[0].Kind != reconciliation.Returned {
		w.t.Fatalf("no return is proposed: %+v", all)
	}
	return all[0]
}

func TestAPaymentAndItsReturnAreExplainedByEachOther(t *testing.T) {
	w := newWorld(t)
	w.came(12_345, "ASH SCHOOL FOR SOMETHING")
	w.came(-12_345, "RETURNED ASH SCHOOL FOR SOMETHING")
	w.imports(0)
	came, left := w.lineOf(12_345), w.lineOf(-12_345)
	for _, l := range []reconciliation.Line{came, left} {
		c := w.proposedReturn(l)
		if c.Parts[0].OtherID == l.ID || c.Parts[0].Amount != l.Amount || len(c.Sentences) != 2 {
			t.Errorf("%+v", c)
		}
	}
	k, err := w.cancels(came, left)
	w.must(err)
	if k.Line != left.ID || k.Other != came.ID || k.Evidence[0] == "A person chose it." {
		t.Errorf("%+v", k)
	}
	if waits := w.lines(reconciliation.Unexplained); len(waits) != 0 {
		t.Error(waits)
	}
	w.sound()
	if _, err := w.cancels(left, came); !apperr.Is(err, apperr.KindConflict) {
		t.Error("explained twice:", err)
	}
	_, err = w.UndoLink(w.Ctx, w.finance(), w.page(came.ID).Links[0].ID, "It was another.")
	w.must(err)
	if waits := w.lines(reconciliation.Unexplained); len(waits) != 2 {
		t.Error(waits)
	}
	w.sound()
	_, err = w.cancels(left, came)
	w.must(err)
	w.must(w.UndoLine(w.Ctx, w.finance(), left.ID, "It was another."))
	if waits := w.lines(reconciliation.Unexplained); len(waits) != 2 {
		t.Error(waits)
	}
	w.sound()
}

// What was linked to an invoice and is returned later is owed again, in one act.
func TestWhatAReturnedPaymentPaidIsOwedAgain(t *testing.T) {
	w := newWorld(t)
	w.pays(0)
	w.imports(0)
	w.must(w.alone())
	if w.invoice(0).State != billing.Paid {
		t.Fatal(w.invoice(0).State)
	}
	w.Clock.Advance(5 * 24 * 3600e9)
	owed := w.invoices[0].Total.Pence
	w.came(-owed, "UNPAID "+w.invoices[0].PayerName+" "+w.invoices[0].Number)
	w.imports(1)
	w.must(w.alone())
	back := w.lineOf(-owed)
	c := w.proposedReturn(back)
	if said := strings.Join(c.Sentences, " "); !strings.Contains(said, w.invoices[0].Number+". This is undone") {
		t.Error(said)
	}
	_, err := w.cancels(w.lineOf(owed), back)
	w.must(err)
	d := w.invoice(0)
	if d.State != billing.Issued || !d.Paid.IsZero() {
		t.Errorf("%s, %s is paid", d.State, d.Paid)
	}
	w.sound()
	w.knowsTheSame()
	links := w.page(w.lineOf(owed).ID).Links
	if len(links) != 2 || links[0].State != reconciliation.Undone || !strings.Contains(links[0].Why, "returned on") ||
		links[1].Kind != reconciliation.Returned {
		t.Errorf("%+v", links)
	}
	if w.lineOf(owed).Automatic {
		t.Error("a person has looked at it")
	}
	w.must(w.alone())
	if w.invoice(0).State != billing.Issued {
		t.Error("linked again")
	}
}

// What a person had recorded by hand is taken back with its line, and so is what was sent to a home school.
func TestARecordedPaymentIsReturnedToo(t *testing.T) {
	w := newWorld(t)
	_, err := w.billing.RecordTransfer(w.Ctx, w.finance(), billing.TransferInput{
		InvoiceID: w.invoices[0].ID, Amount: money.Pence(5_000), ReceivedOn: w.today(), IdempotencyKey: w.key(),
	})
	w.must(err)
	w.must(w.paysBill(1, 7_000))
	w.came(5_000, "ASH TRANSFER")
	w.came(-7_000, "TO A SCHOOL")
	w.came(-5_000, "RETURNED ASH TRANSFER")
	w.came(7_000, "RETURNED TO A SCHOOL")
	w.imports(0)
	for _, pence := range []int64{5_000, -7_000} {
		l := w.lineOf(pence)
		all := w.page(l.ID).Candidates
		at := slices.IndexFunc(all, func(c reconciliation.Candidate) bool {
			return c.Parts[0].Kind != reconciliation.Returned
		})
		p := all[at].Parts[0]
		_, err := w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{
			LineID: l.ID, Kind: p.Kind, PaymentID: p.PaymentID, PaidOutID: p.PaidOutID, IdempotencyKey: w.key(),
		})
		w.must(err)
		_, err = w.cancels(l, w.lineOf(-pence))
		w.must(err)
		w.sound()
	}
	if i, b := w.invoice(0), w.bill(1); !i.Paid.IsZero() || b.Owed() != b.Total {
		t.Errorf("%s is paid, %s is owed", i.Paid, b.Owed())
	}
	w.knowsTheSame()
}

func TestWhatDoesNotCancelIsRefused(t *testing.T) {
	w := newWorld(t)
	w.came(5_000, "ONE")
	w.came(-4_000, "TWO")
	w.came(-5_000, "THREE")
	w.came(-5_000, "FOUR")
	w.imports(0)
	one, three := w.lineOf(5_000), w.lineOf(-5_000)
	for name, c := range map[string]struct {
		line, other string
		kind        apperr.Kind
	}{
		"another sum":  {one.ID, w.lineOf(-4_000).ID, apperr.KindInvalid},
		"itself":       {one.ID, one.ID, apperr.KindInvalid},
		"no line":      {one.ID, "", apperr.KindInvalid},
		"unknown line": {one.ID, "line_none", apperr.KindNotFound},
	} {
		_, err := w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{
			LineID: c.line, Kind: reconciliation.Returned, OtherID: c.other, IdempotencyKey: w.key(),
		})
		if !apperr.Is(err, c.kind) {
			t.Error(name, err)
		}
	}
	_, err := w.cancels(one, three)
	w.must(err)
	for _, l := range w.lines(reconciliation.Unexplained) {
		if l.Amount.Pence == -5_000 {
			if _, err := w.cancels(one, l); !apperr.Is(err, apperr.KindConflict) {
				t.Error("cancelled twice:", err)
			}
			if all := w.page(l.ID).Candidates; len(all) != 0 {
				t.Errorf("%+v", all)
			}
		}
	}
	_, err = w.Remember(w.Ctx, w.finance(), reconciliation.RememberInput{LinkID: w.page(one.ID).Links[0].ID, Says: "ONE"})
	if err == nil {
		t.Error("a return teaches nothing")
	}
	w.sound()
}

// cancelsSome explains some two lines by each other.
func (w *world) cancelsSome(chance *rand.Rand) {
	for _, l := range w.lines(reconciliation.Unexplained) {
		for _, o := range w.lines("") {
			if o.Amount.Pence == -l.Amount.Pence && chance.IntN(2) == 0 {
				_, err := w.cancels(o, l)
				w.refusedInWords(err)
				return
			}
		}
	}
}
