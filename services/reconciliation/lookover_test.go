package reconciliation_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/reconciliation"
)

func (w *world) unseen() []reconciliation.Line {
	w.t.Helper()
	all, _, err := w.Lines(w.Ctx, w.finance(), reconciliation.LinesInput{Account: w.account, Unseen: true})
	w.must(err)
	return all
}

func TestWhatWasLinkedWithoutAskingIsLookedOver(t *testing.T) {
	w := newWorld(t)
	w.pays(0)
	w.pays(1)
	w.came(500, "COFFEE")
	w.imports(0)
	w.must(w.alone())
	all := w.unseen()
	a, _, err := w.Account(w.Ctx, w.finance(), w.account)
	w.must(err)
	if len(all) != 2 || a.Unseen != 2 || a.Alone != 2 {
		t.Fatalf("%d lines, %+v", len(all), a)
	}
	for range 2 { // a repeat does nothing
		n, err := w.LookOver(w.Ctx, w.finance(), w.account, []string{all[0].ID, all[0].ID, w.lineOf(500).ID})
		w.must(err)
		if left := w.unseen(); len(left) != 1 || left[0].ID != all[1].ID {
			t.Errorf("%d were looked over, these are left: %+v", n, left)
		}
	}
	if l := w.page(all[0].ID).Line; !l.Automatic || l.SeenBy != "acct_finance" || l.SeenAt == nil {
		t.Errorf("%+v", l)
	}
	from, to := w.today().AddDays(-1), w.today()
	n, err := reconciliation.Unseen(w.Ctx, w.DB, w.seller(), from, to)
	w.must(err)
	before, err := reconciliation.Unseen(w.Ctx, w.DB, w.seller(), from.AddDays(-9), from)
	w.must(err)
	if n != 1 || before != 0 {
		t.Error(n, before)
	}
	// To undo is to look, and what a person links needs no looking over.
	w.must(w.UndoLine(w.Ctx, w.finance(), all[1].ID, "It was another."))
	_, err = w.link(all[1].ID, w.invoices[0])
	w.refusedInWords(err)
	if left := w.unseen(); len(left) != 0 {
		t.Errorf("%+v", left)
	}
	w.sound()
}

func TestWhoMayLookOver(t *testing.T) {
	w := newWorld(t)
	w.pays(0)
	w.imports(0)
	w.must(w.alone())
	line := w.unseen()[0].ID
	other := w.open("87654321").ID
	_, err := w.LookOver(w.Ctx, enquiriestest.Head(enquiriestest.Ash), w.account, []string{line})
	if !apperr.Is(err, apperr.KindNotFound) {
		t.Error(err)
	}
	if _, err := w.LookOver(w.Ctx, w.finance(), other, []string{line}); !apperr.Is(err, apperr.KindNotFound) {
		t.Error("a line of another account:", err)
	}
	if _, err := w.LookOver(w.Ctx, w.finance(), w.account, nil); !apperr.Is(err, apperr.KindInvalid) {
		t.Error(err)
	}
	if len(w.unseen()) != 1 {
		t.Error("somebody else looked it over")
	}
}
