package reconciliation_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/reconciliation"
)

func (w *world) bill(n int) billing.BillDetail {
	w.t.Helper()
	d, err := w.billing.SelfBill(w.Ctx, w.finance(), w.invoices[n].SelfBillID)
	w.must(err)
	return d
}

// paysBill records a payment of a self-bill by hand.
func (w *world) paysBill(n int, pence int64) error {
	_, err := w.billing.PaySelfBill(w.Ctx, w.finance(), billing.PayInput{
		SelfBillID: w.bill(n).ID, Amount: money.Pence(pence), PaidOn: w.today(), Reference: "typed", IdempotencyKey: w.key(),
	})
	return err
}

// What left with the number of a self-bill, its sum and the name of the home school is linked by itself; what
// is less sure is proposed.
func TestALineThatLeftPaysASelfBill(t *testing.T) {
	w := newWorld(t)
	one, two := w.bill(0), w.bill(1)
	w.came(-one.Total.Pence, one.HomeName+" "+one.Number)
	w.came(-two.Total.Pence, "BACS PAYMENT")
	w.imports(0)
	w.must(w.alone())
	w.sound()
	if d := w.bill(0); d.Standing() != billing.BillPaid || d.LastPaid() != w.today() {
		t.Errorf("it is %s, paid on %q", d.Standing(), d.LastPaid())
	}
	waits := w.lines(reconciliation.Unexplained)
	if len(waits) != 1 {
		t.Fatal(waits)
	}
	found, err := w.FindDocuments(w.Ctx, w.finance(), waits[0].ID, two.Number)
	w.must(err)
	if len(found) != 1 || found[0].SelfBillID != two.ID || found[0].Owed.Pence != -two.Total.Pence {
		t.Fatalf("%+v", found)
	}
	in := reconciliation.LinkInput{LineID: waits[0].ID, Kind: reconciliation.ToInvoice, InvoiceID: w.invoices[1].ID,
		IdempotencyKey: w.key()}
	if _, err := w.Link(w.Ctx, w.finance(), in); !apperr.Is(err, apperr.KindInvalid) {
		t.Error("what left pays no invoice:", err)
	}
	in.Kind, in.SelfBillID, in.IdempotencyKey = reconciliation.ToSelfBill, two.ID, w.key()
	k, err := w.Link(w.Ctx, w.finance(), in)
	w.must(err)
	w.sound()
	w.knowsTheSame()
	_, err = w.UndoLink(w.Ctx, w.finance(), k.ID, "It was another.")
	w.must(err)
	if d := w.bill(1); d.Standing() != billing.BillIssued || d.Owed() != two.Total {
		t.Errorf("%s, owed %s", d.Standing(), d.Owed())
	}
	w.sound()
	w.knowsTheSame()
}

// What was recorded by hand meets its line, and nothing of it is in transit then.
func TestALineThatLeftMeetsWhatWasRecorded(t *testing.T) {
	w := newWorld(t)
	w.must(w.paysBill(0, 12_345))
	w.sound()
	w.came(-12_345, "BACS RUN")
	w.imports(0)
	l := w.lines(reconciliation.Unexplained)[0]
	c := w.page(l.ID).Candidates
	if len(c) == 0 || c[0].Parts[0].Kind != reconciliation.ToPayment || c[0].Parts[0].Number != w.bill(0).Number {
		t.Fatalf("%+v", c)
	}
	in := reconciliation.LinkInput{LineID: l.ID, Kind: reconciliation.ToPayment, PaidOutID: c[0].Parts[0].PaidOutID,
		IdempotencyKey: w.key()}
	k, err := w.Link(w.Ctx, w.finance(), in)
	w.must(err)
	if !slices.Equal(k.Evidence, c[0].Sentences) {
		t.Errorf("evidence %q", k.Evidence)
	}
	w.sound()
	w.knowsTheSame()
	undo := billing.UndoInput{PaymentID: in.PaidOutID, Reason: "A slip.", IdempotencyKey: w.key()}
	if _, err := w.billing.UndoPaidOut(w.Ctx, w.finance(), undo); !apperr.Is(err, apperr.KindConflict) {
		t.Error("a line shows it:", err)
	}
	_, err = w.UndoLink(w.Ctx, w.finance(), k.ID, "It was another.")
	w.must(err)
	w.sound()
	undo.IdempotencyKey = w.key()
	_, err = w.billing.UndoPaidOut(w.Ctx, w.finance(), undo)
	w.must(err)
	w.sound()
	w.knowsTheSame()
}

// paysSome records payments of self-bills by hand, credits a part now and then, and takes some back.
func (w *world) paysSome(chance *rand.Rand) {
	n := chance.IntN(2)
	w.refusedInWords(w.paysBill(n, 1+int64(chance.IntN(9_000))))
	for _, p := range w.bill(n).PaidOut {
		if chance.IntN(3) == 0 {
			_, err := w.billing.UndoPaidOut(w.Ctx, w.finance(), billing.UndoInput{
				PaymentID: p.ID, Reason: "A slip.", IdempotencyKey: w.key(),
			})
			w.refusedInWords(err)
		}
	}
	if chance.IntN(4) == 0 {
		_, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{
			InvoiceID: w.invoices[n].ID, Reason: "A part.", IdempotencyKey: w.key(),
			Net: new(money.Pence(1 + int64(chance.IntN(6_000)))),
		})
		w.refusedInWords(err)
	}
}
