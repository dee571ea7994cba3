package reconciliation_test

import (
	"slices"
	"testing"

	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/reconciliation"
)

// owesBack lets the home school owe back what a credit note takes from a self-bill that was paid.
func (w *world) owesBack(n int, net int64) billing.BillDetail {
	w.t.Helper()
	w.must(w.paysBill(n, w.bill(n).Total.Pence))
	_, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{
		InvoiceID: w.invoices[n].ID, Reason: "It was shorter.", IdempotencyKey: w.key(), Net: new(money.Pence(net)),
	})
	w.must(err)
	b := w.bill(n)
	if !b.Owed().IsNegative() {
		w.t.Fatal("nothing is owed back:", b.Owed())
	}
	return b
}

// What a home school owes back, for a self-bill that was credited after it was paid, is proposed and linked like any
// other debt, by itself where number, sum and name agree.
func TestAHomeSchoolPaysBack(t *testing.T) {
	w := newWorld(t)
	b := w.owesBack(0, 5_000)
	back := -b.Owed().Pence
	w.knowsTheSame()
	w.came(back, "BACS CREDIT "+b.Number)
	w.imports(0)
	w.must(w.alone())
	l := w.lines(reconciliation.Unexplained)
	if len(l) != 1 {
		t.Fatal("the name is missing, so a person is asked:", l)
	}
	c := w.page(l[0].ID).Candidates
	if len(c) == 0 || c[0].Parts[0].SelfBillID != b.ID || c[0].Parts[0].Owed.Pence != back {
		t.Fatalf("%+v", c)
	}
	found, err := w.FindDocuments(w.Ctx, w.finance(), l[0].ID, b.Number)
	w.must(err)
	if len(found) != 1 || found[0].SelfBillID != b.ID || found[0].Amount.Pence != back {
		t.Fatalf("%+v", found)
	}
	k, err := w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{LineID: l[0].ID, Kind: reconciliation.ToSelfBill,
		SelfBillID: b.ID, IdempotencyKey: w.key()})
	w.must(err)
	if !w.bill(0).Owed().IsZero() || !slices.Equal(k.Evidence, c[0].Sentences) {
		t.Errorf("%s is owed, evidence %q", w.bill(0).Owed(), k.Evidence)
	}
	w.sound()
	w.knowsTheSame()
	_, err = w.UndoLink(w.Ctx, w.finance(), k.ID, "It was another.")
	w.must(err)
	if w.bill(0).Owed().Pence != -back {
		t.Error(w.bill(0).Owed())
	}
	w.sound()
	w.knowsTheSame()
}

func TestWhatAHomeSchoolPaysBackLinksByItself(t *testing.T) {
	w := newWorld(t)
	b := w.owesBack(0, 5_000)
	back := -b.Owed().Pence
	w.came(back, b.HomeName+" "+b.Number)
	w.came(back-100, b.HomeName+" "+w.bill(1).Number)
	w.imports(0)
	w.must(w.alone())
	if links := w.page(w.lineOf(back).ID).Links; len(links) != 1 || !links[0].Automatic ||
		links[0].Kind != reconciliation.ToSelfBill {
		t.Fatalf("%+v", links)
	}
	if l := w.lineOf(back - 100); l.State != reconciliation.Unexplained {
		t.Error("a self-bill on which nothing is owed back took money:", l.State)
	}
	w.sound()
	w.knowsTheSame()
}

// More than is owed back stands on account; less is a part.
func TestAHomeSchoolPaysBackTooMuchAndTooLittle(t *testing.T) {
	w := newWorld(t)
	b := w.owesBack(0, 5_000)
	back := -b.Owed().Pence
	w.came(back-200, b.HomeName+" "+b.Number)
	w.imports(0)
	l := w.lineOf(back - 200)
	_, err := w.together(l.ID, []reconciliation.LinkInput{{Kind: reconciliation.ToSelfBill, SelfBillID: b.ID}})
	w.must(err)
	w.sound()
	w.came(300, b.HomeName+" "+b.Number)
	w.imports(1)
	l = w.lineOf(300)
	c := w.page(l.ID).Candidates[0]
	if len(c.Parts) != 2 || c.Parts[0].Amount.Pence != 200 || c.Parts[1].Kind != reconciliation.OnAccount {
		t.Fatalf("%+v", c)
	}
	parts := inputs(c.Parts)
	parts[0].SelfBillID = c.Parts[0].SelfBillID
	_, err = w.together(l.ID, parts)
	w.must(err)
	if !w.bill(0).Owed().IsZero() {
		t.Error(w.bill(0).Owed())
	}
	w.sound()
	w.knowsTheSame()
}
