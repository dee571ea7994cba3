package agreements_test

import (
	"testing"

	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
)

func TestAnActionAboutAVisitSaysWhyItWaits(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	w.Until("2026-02-04")
	if got := offered(t, w, expert, a.ID, agreements.ToRecord); got.Because != "" {
		t.Errorf("a first record is asked for because %q", got.Because)
	}
	v := w.Recorded(w.Visits(a.ID)[0])
	_, err := w.Agreements.QueryVisit(w.Ctx, ashHead, v.ID, v.Version, "Who came?")
	must(t, err)
	if got := offered(t, w, expert, a.ID, agreements.ToRecord); got.Because != agreements.BecauseQueried {
		t.Errorf("a further record is asked for because %q", got.Because)
	}
}

func TestAMoveToADayThatHasComeCanOnlyBeDeclined(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	asks(t, w, expert, w.Visits(a.ID)[0]) // to 10 Feb
	if got := offered(t, w, homeHead, a.ID, agreements.ToDeclineMove); got.Waits || got.Because != "" {
		t.Errorf("before, it is %+v", got)
	}
	w.Until("2026-02-10")
	if got := offered(t, w, homeHead, a.ID, agreements.ToDeclineMove); got.Because != agreements.BecausePast {
		t.Errorf("it waits because %q", got.Because)
	}
}

// What a thread shows of its visits is counted once, and not by those who read it.
func TestVisitsAreCountedAndKnowTheirMove(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	visits := w.Visits(a.ID)
	m := asks(t, w, expert, visits[0])
	now := standing(t, w, a.ID)
	if now.MoveID(visits[0].ID) != m.ID || now.MoveID(visits[1].ID) != "" {
		t.Errorf("the moves are %q and %q", now.MoveID(visits[0].ID), now.MoveID(visits[1].ID))
	}
	if got, want := now.Tally(), (agreements.Tally{Held: len(visits)}); got != want {
		t.Errorf("%+v of visits that are to come", got)
	}
	_, err := w.Agreements.CancelVisit(w.Ctx, ashHead, visits[1].ID, visits[1].Version, "Snow.")
	must(t, err)
	_, err = w.Agreements.WithdrawMove(w.Ctx, expert, m.ID, m.Version)
	must(t, err)
	w.Until("2026-02-04")
	w.SignedOff(w.Visits(a.ID)[0])
	now = standing(t, w, a.ID)
	if got, want := now.Tally(), (agreements.Tally{Held: len(visits) - 1, SignedOff: 1, Cancelled: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := now.MoveID(visits[0].ID); got != "" {
		t.Errorf("the move %s waits still", got)
	}
}
