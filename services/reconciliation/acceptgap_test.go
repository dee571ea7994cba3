package reconciliation_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/reconciliation"
)

// day lets a day pass.
func (w *world) day() { w.Clock.Advance(24 * 3600e9) }

// accepts imports the bank's lines from one up to another, with whatever gap there is.
func (w *world) accepts(from, to int) reconciliation.Statement {
	w.t.Helper()
	rows := w.rows
	w.rows = w.rows[:to]
	in := w.file(from)
	w.rows = rows
	in.Accept = true
	s, err := w.Import(w.Ctx, w.finance(), in)
	w.must(err)
	w.sound()
	return s
}

func (w *world) statement(id string) reconciliation.StatementView {
	w.t.Helper()
	_, all, err := w.Account(w.Ctx, w.finance(), w.account)
	w.must(err)
	for _, s := range all {
		if s.ID == id {
			return s
		}
	}
	w.t.Fatal("no such statement")
	return reconciliation.StatementView{}
}

func TestAGapThatWasAcceptedClosesOrIsAskedAgain(t *testing.T) {
	w := newWorld(t)
	w.came(500, "ONE")
	w.came(700, "TWO")
	w.day()
	w.came(300, "THREE")
	gapped := w.accepts(2, 3)
	if v := w.statement(gapped.ID); v.Gap.Pence != 1200 || v.GapNow.Pence != 1200 || v.AsksAgain || v.GapNowSays == "" {
		t.Fatalf("%+v", v)
	}
	w.accepts(0, 1) // a part of what is missing
	v := w.statement(gapped.ID)
	if v.GapNow.Pence != 700 || !v.AsksAgain {
		t.Fatalf("%+v", v)
	}
	if _, err := w.AcceptGap(w.Ctx, w.finance(), gapped.ID, v.Gap); !apperr.Is(err, apperr.KindConflict) {
		t.Error("taken with a gap that is another by now:", err)
	}
	for range 2 {
		st, err := w.AcceptGap(w.Ctx, w.finance(), gapped.ID, v.GapNow)
		w.must(err)
		if st.Gap.Pence != 700 || st.AcceptedBy != "acct_finance" {
			t.Errorf("%+v", st)
		}
	}
	if v := w.statement(gapped.ID); v.AsksAgain {
		t.Errorf("%+v", v)
	}
	w.sound()
	w.accepts(1, 2) // the rest
	if v := w.statement(gapped.ID); !v.GapNow.IsZero() || v.GapNowSays != "" || v.AsksAgain {
		t.Errorf("%+v", v)
	}
	st, err := w.AcceptGap(w.Ctx, w.finance(), gapped.ID, money.Pence(0))
	w.must(err)
	if st.Gap.Pence != 700 {
		t.Error("what it was taken with is kept:", st.Gap)
	}
	w.sound()
}

// Of two statements of one day the later is asked about, and one that agreed never is.
func TestOnlyTheLastStatementOfADayIsAskedAgain(t *testing.T) {
	w := newWorld(t)
	w.came(500, "ONE")
	agreed := w.accepts(0, 1)
	w.came(700, "TWO")
	w.came(300, "THREE")
	first := w.accepts(2, 3)
	w.came(100, "FOUR")
	second := w.accepts(3, 4)
	for id, want := range map[string]bool{agreed.ID: false, first.ID: false, second.ID: false} {
		if v := w.statement(id); v.AsksAgain != want {
			t.Errorf("%+v", v)
		}
	}
	w.accepts(0, 4)
	if v := w.statement(second.ID); !v.GapNow.IsZero() || v.AsksAgain {
		t.Errorf("%+v", v)
	}
}

func TestWhoMayAcceptAGap(t *testing.T) {
	w := newWorld(t)
	w.came(500, "ONE")
	st := w.accepts(0, 1)
	_, err := w.AcceptGap(w.Ctx, enquiriestest.Head(enquiriestest.Ash), st.ID, money.Pence(0))
	if !apperr.Is(err, apperr.KindNotFound) {
		t.Error(err)
	}
	if _, err := w.AcceptGap(w.Ctx, w.finance(), "statement_none", money.Pence(0)); !apperr.Is(err, apperr.KindNotFound) {
		t.Error(err)
	}
}
