package reconciliation_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/faulty"
	"lateral/pkg/money"
	"lateral/pkg/soak"
	"lateral/pkg/states/statestest"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/reconciliation"
)

func TestDocDrawsTheStates(t *testing.T) {
	statestest.Drawn(t, reconciliation.AccountSteps, reconciliation.StatementSteps, reconciliation.LineSteps,
		reconciliation.LinkSteps, reconciliation.RuleSteps, reconciliation.AdviceSteps)
}

func TestALineIsLinkedToItsInvoiceUndoneAndLinkedAgain(t *testing.T) {
	w := newWorld(t)
	owed := w.invoices[0].Total.Pence
	w.came(owed, "ASH SCHOOL "+w.invoices[0].Number)
	if s := w.imports(0); s.State != reconciliation.Imported || s.New != 1 || !s.Agrees() {
		t.Fatalf("%+v", s)
	}
	line := w.lines(reconciliation.Unexplained)[0]
	v, err := w.Line(w.Ctx, w.finance(), line.ID)
	if err != nil || len(v.Candidates) == 0 || v.Candidates[0].Parts[0].InvoiceID != w.invoices[0].ID ||
		len(v.Candidates[0].Sentences) == 0 {
		t.Fatalf("%+v, %v", v.Candidates, err)
	}
	k, err := w.link(line.ID, w.invoices[0])
	if err != nil || w.invoice(0).State != billing.Paid {
		t.Fatal(w.invoice(0).State, err)
	}
	w.sound()
	if _, err := w.link(line.ID, w.invoices[1]); !apperr.Is(err, apperr.KindConflict) {
		t.Error("a line is explained twice:", err)
	}
	if _, err := w.UndoLink(w.Ctx, w.finance(), k.ID, "It was another school's."); err != nil {
		t.Fatal(err)
	}
	if d := w.invoice(0); d.State != billing.Issued || !d.Paid.IsZero() {
		t.Errorf("%s, %s", d.State, d.Paid)
	}
	w.sound()
	if _, err := w.UndoLink(w.Ctx, w.finance(), k.ID, "Again."); !apperr.Is(err, apperr.KindConflict) {
		t.Error("undone twice:", err)
	}
	if _, err := w.link(line.ID, w.invoices[0]); err != nil || w.invoice(0).State != billing.Paid {
		t.Error(w.invoice(0).State, err)
	}
	w.sound()
}

func TestOverlapsAddOnlyWhatIsNewAndTrueRepeatsStay(t *testing.T) {
	w := newWorld(t)
	w.came(500, "COFFEE")
	w.came(500, "COFFEE")
	w.imports(0)
	w.came(500, "COFFEE")
	w.Clock.Advance(24 * 3600e9)
	w.came(-120, "CHARGES")
	if s := w.imports(0); s.New != 2 || s.Known != 2 {
		t.Errorf("%+v", s)
	}
	if got := len(w.lines("")); got != 4 {
		t.Error(got, "lines")
	}
	w.sound()
}

func TestAStatementThatDoesNotMeetItsNeighbourIsTakenOnlyIfAPersonSaysSo(t *testing.T) {
	w := newWorld(t)
	w.came(500, "ONE")
	w.Clock.Advance(24 * 3600e9)
	w.came(700, "TWO")
	in := w.file(1)
	p, err := w.Preview(w.Ctx, w.finance(), w.account, in.Upload)
	if err != nil || p.Agrees() || p.Gap != money.Pence(500) || !strings.Contains(p.GapSays, "£5.00 more") {
		t.Fatalf("%+v, %v", p, err)
	}
	if _, err := w.Import(w.Ctx, w.finance(), in); !apperr.Is(err, apperr.KindInvalid) {
		t.Error("taken without a word:", err)
	}
	in.Accept = true
	if s, err := w.Import(w.Ctx, w.finance(), in); err != nil || !s.Accepted {
		t.Errorf("%+v, %v", s, err)
	}
	w.sound()
}

func TestALineOfADayThatHasNotComeIsRefusedByName(t *testing.T) {
	for name, ahead := range map[string]int{"tomorrow": 1, "a year of long ago": 36 * 365} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.came(500, "ONE")
			on := w.today().AddDays(ahead)
			w.rows = append(w.rows, fmt.Sprintf("%s,NOT YET,7.00,112.00", on))
			in := w.file(0)
			in.Accept = true
			_, err := w.Import(w.Ctx, w.finance(), in)
			_, err2 := w.Preview(w.Ctx, w.finance(), w.account, in.Upload)
			for _, err := range []error{err, err2} {
				told, _ := apperr.Reason(err)
				if !apperr.Is(err, apperr.KindInvalid) || !strings.Contains(told, "“NOT YET” of £7.00 is of "+on.Words()) {
					t.Errorf("%q, %v", told, err)
				}
			}
			if got := len(w.lines("")); got != 0 {
				t.Error(got, "lines")
			}
		})
	}
}

func TestAStrangerSeesNothing(t *testing.T) {
	w := newWorld(t)
	w.came(500, "ONE")
	w.imports(0)
	head := enquiriestest.Head(enquiriestest.Ash)
	_, _, err := w.Account(w.Ctx, head, w.account)
	_, err2 := w.Line(w.Ctx, head, w.lines("")[0].ID)
	_, _, err3 := w.Lines(w.Ctx, head, reconciliation.LinesInput{Account: w.account})
	for _, err := range []error{err, err2, err3} {
		if !apperr.Is(err, apperr.KindNotFound) {
			t.Error(err)
		}
	}
}

// A long statement is written in parts: wherever it is given up, nothing of it is seen, and the next
// import takes it whole.
func TestSoakAnImportThatIsGivenUpLeavesNothingVisible(t *testing.T) {
	for n := 1; ; n += soak.Of(7, 1) {
		w := newWorld(t)
		w.InChunks(2)
		for range 7 {
			w.came(500, "COFFEE")
		}
		in := w.file(0)
		w.trigger.Arm(n, faulty.Before)
		_, err := w.Import(w.Ctx, w.finance(), in)
		if !w.trigger.Disarm() {
			if err != nil || len(w.lines("")) != 7 {
				t.Fatal(len(w.lines("")), err)
			}
			return
		}
		if got := len(w.lines("")); err == nil || got != 0 {
			t.Fatalf("it failed at call %d, and %d lines are seen (%v)", n, got, err)
		}
		w.sound()
		if s, err := w.Import(w.Ctx, w.finance(), in); err != nil || s.New != 7 || len(w.lines("")) != 7 {
			t.Fatalf("after call %d failed: %+v, %v", n, s, err)
		}
		w.sound()
	}
}

// Random histories of imports, links, undoing and receipts typed by hand keep books and documents alike,
// and what is kept in memory of them.
func TestSoakRandomHistoriesHold(t *testing.T) {
	for seed := range uint64(soak.Of(2, 40)) {
		newWorld(t).history(seed)
	}
}

// The same on MongoDB.
func TestSoakRandomHistoriesHoldOnMongoDB(t *testing.T) {
	for seed := range uint64(soak.Of(1, 8)) {
		newWorld(onMongoDB(t)).history(100 + seed)
	}
}

// history is what people and the program do, by chance. After each step everything agrees.
func (w *world) history(seed uint64) {
	w.t.Helper()
	chance := rand.New(rand.NewPCG(seed, 7))
	imported := 0
	for range 40 {
		switch chance.IntN(11) {
		case 0, 1:
			number := w.invoices[chance.IntN(2)].Number
			if chance.IntN(2) == 0 {
				number = w.bill(chance.IntN(2)).Number
			}
			pence := int64(chance.IntN(60_000) - 20_000)
			if all := w.lines(""); len(all) > 0 && chance.IntN(4) == 0 {
				pence = -all[chance.IntN(len(all))].Amount.Pence // it comes back
			}
			w.came(pence, "PAYMENT "+number)
			if chance.IntN(2) == 0 {
				w.imports(max(0, imported-chance.IntN(3)))
				imported = len(w.rows)
			}
		case 2, 3:
			w.linksSome(chance)
		case 4:
			w.undoesSome(chance)
		case 5:
			w.types(chance)
		case 6:
			w.must(w.alone())
		case 7:
			w.paysSome(chance)
		case 8, 9:
			w.usesAccount(chance)
		case 10:
			w.cancelsSome(chance)
		}
		if chance.IntN(8) == 0 {
			w.Clock.Advance(24 * 3600e9)
		}
		w.sound()
		w.knowsTheSame()
	}
}

// linksSome links some line to anything; what is refused is refused in words.
func (w *world) linksSome(chance *rand.Rand) {
	all := w.lines("")
	if len(all) == 0 {
		return
	}
	kinds := []reconciliation.Kind{reconciliation.ToInvoice, reconciliation.ToInvoice, reconciliation.ToReceipt,
		reconciliation.ToSelfBill, reconciliation.ToRefund, reconciliation.ToPayment, reconciliation.OnAccount,
		reconciliation.OnAccount, reconciliation.Charges, reconciliation.Interest, reconciliation.Outside}
	l := all[chance.IntN(len(all))]
	i := w.invoice(chance.IntN(2))
	in := reconciliation.LinkInput{LineID: l.ID, Kind: kinds[chance.IntN(len(kinds))], InvoiceID: i.ID, Party: i.Payer,
		IdempotencyKey: w.key()}
	if chance.IntN(2) == 0 {
		in.Amount = money.Pence(l.Amount.Pence / int64(1+chance.IntN(3)))
	}
	in.Refund = chance.IntN(3) == 0
	for _, p := range i.Payments {
		if p.InTransit() {
			in.PaymentID = p.ID
		}
	}
	bill := w.bill(chance.IntN(2))
	in.SelfBillID = bill.ID
	for _, f := range w.refunds() {
		in.RefundID = f.ID
	}
	for _, p := range bill.PaidOut {
		if p.InTransit() {
			in.PaidOutID = p.ID
		}
	}
	_, err := w.Link(w.Ctx, w.finance(), in)
	w.refusedInWords(err)
}

func (w *world) undoesSome(chance *rand.Rand) {
	for _, l := range w.lines("") {
		v, err := w.Line(w.Ctx, w.finance(), l.ID)
		w.must(err)
		for _, k := range v.Links {
			if chance.IntN(4) == 0 {
				_, err := w.UndoLink(w.Ctx, w.finance(), k.ID, "It was wrong.")
				w.refusedInWords(err)
			}
		}
	}
}

// types records a receipt by hand, and takes some back.
func (w *world) types(chance *rand.Rand) {
	i := w.invoice(chance.IntN(2))
	_, err := w.billing.RecordTransfer(w.Ctx, w.finance(), billing.TransferInput{
		InvoiceID: i.ID, Amount: money.Pence(1 + int64(chance.IntN(9_000))), ReceivedOn: date.On(w.Clock.Now()),
		Reference: "typed", IdempotencyKey: w.key(),
	})
	w.refusedInWords(err)
	for _, p := range i.Payments {
		if chance.IntN(3) == 0 {
			_, err := w.billing.UndoReceipt(w.Ctx, w.finance(), billing.UndoInput{
				PaymentID: p.ID, Reason: "A slip.", IdempotencyKey: w.key(),
			})
			w.refusedInWords(err)
		}
	}
}

func (w *world) refusedInWords(err error) {
	w.t.Helper()
	if _, said := apperr.Reason(err); err != nil && !said {
		w.t.Fatal(err)
	}
}

// Two statements of one day: the first agreed, and the second was accepted with a gap. Nothing is wrong, also where
// the lines between come later.
func TestAGapThatWasAcceptedOnTheDayOfAStatementThatAgreedIsNoFault(t *testing.T) {
	w := newWorld(t)
	w.came(500, "ONE")
	w.imports(0)
	w.came(700, "TWO")
	w.came(300, "THREE")
	in := w.file(2)
	in.Accept = true
	s, err := w.Import(w.Ctx, w.finance(), in)
	w.must(err)
	if s.Gap.Pence != 700 || !s.Accepted {
		t.Fatalf("%+v", s)
	}
	w.sound()
	w.imports(0)
	w.sound()
}

// A statement that agreed is held against the lines that were there by then: a line that is lost since is found.
func TestALineThatIsLostIsFound(t *testing.T) {
	w := newWorld(t)
	w.came(500, "ONE")
	w.imports(0)
	l := w.lineOf(500)
	w.must(w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		return docdb.Of[reconciliation.Line]("bank_lines").Delete(w.Ctx, tx, &l)
	}))
	c, err := w.Check(w.Ctx)
	w.must(err)
	if len(c.Wrong) == 0 {
		t.Error("nothing is found")
	}
}
