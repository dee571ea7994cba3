package agreements_test

import (
	"testing"

	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/people"
)

// standing is the agreement as it stands now.
func standing(t *testing.T, w *agreementstest.World, id string) agreements.Standing {
	t.Helper()
	return got(agreements.StandingOf(w.Ctx, w.DB, id))(t)
}

// offered is the actor's action with the verb.
func offered(t *testing.T, w *agreementstest.World, actor people.Actor, id string,
	do agreements.Verb) agreements.Action {
	t.Helper()
	next := standing(t, w, id).Next(actor, date.On(w.Clock.Now()))
	for _, a := range next {
		if a.Do == do {
			return a
		}
	}
	t.Fatalf("%s is not offered to %s: %+v", do, actor.Name, next)
	return agreements.Action{}
}

// turn is the present turn, as somebody reads it who knows all names.
func turn(t *testing.T, w *agreementstest.World, id string) agreements.Turn {
	t.Helper()
	names := agreements.Names{School: "Ash", Leader: "Mary", Home: "Cedar"}
	now := standing(t, w, id).Turn(names, date.On(w.Clock.Now()))
	if now == nil {
		return agreements.Turn{}
	}
	return *now
}

// A move is to be answered before the earlier of both days.
func TestAMoveIsDueBeforeTheEarlierDay(t *testing.T) {
	for _, tt := range []struct{ name, to, due string }{
		{"to a later day", "2026-02-10", "Mon 2 Feb 2026, 23:59"},
		{"to an earlier day", "2026-02-02", "Sun 1 Feb 2026, 23:59"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := agreementstest.New(t)
			a := w.Agreed(w.AshNeed, agreementstest.Terms()) // its first visit is on Tue 3 Feb
			v := w.Visits(a.ID)[0]
			_, err := w.Agreements.AskMove(w.Ctx, expert, v.ID, v.Version, to(tt.to+".am", tt.to+".pm"))
			must(t, err)
			agree, now := offered(t, w, ashHead, a.ID, agreements.ToAgreeMove), turn(t, w, a.ID)
			if agree.Due == nil || date.TimeWords(*agree.Due) != tt.due || !now.Due.Equal(*agree.Due) {
				t.Errorf("due %v and %v, want %s", agree.Due, now.Due, tt.due)
			}
		})
	}
}

func TestAVisitIsToBeRecordedSinceItsDay(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	w.Until("2026-02-04")
	record := offered(t, w, expert, a.ID, agreements.ToRecord)
	if got := date.On(record.Since); got != "2026-02-03" {
		t.Errorf("since %s", got)
	}
}

func TestWhoseTurnItIs(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms("2026-02-03.am", "2026-02-05.am"))
	is := func(when string, side agreements.Side, title string) {
		t.Helper()
		if now := turn(t, w, a.ID); now.Side != side || now.Title != title {
			t.Errorf("%s: %q, %q", when, now.Side, now.Title)
		}
	}
	is("before its day", agreements.LeaderSide, "The next visit is on Tue 3 Feb 2026")
	v := w.Visits(a.ID)[0]
	m := got(w.Agreements.AskMove(w.Ctx, ashHead, v.ID, v.Version, to("2026-02-02.am")))(t)
	is("when a move is asked", agreements.LeaderSide, "Mary answers about moving the visit of Tue 3 Feb 2026")
	m = got(w.Agreements.AgreeMove(w.Ctx, expert, m.ID, m.Version))(t)
	is("when the leader has agreed", agreements.HomeSide, "Cedar answers about moving the visit of Tue 3 Feb 2026")
	got(w.Agreements.AgreeMove(w.Ctx, homeHead, m.ID, m.Version))(t)
	is("when it was moved", agreements.LeaderSide, "The next visit is on Mon 2 Feb 2026")
	w.Until("2026-02-02")
	is("on its day", agreements.LeaderSide, "Mary records the visit of Mon 2 Feb 2026")
	v = w.Recorded(w.Visits(a.ID)[0])
	is("when it is recorded", agreements.SchoolSide, "Ash signs off the visit of Mon 2 Feb 2026")
	v = got(w.Agreements.QueryVisit(w.Ctx, ashHead, v.ID, v.Version, "Who came?"))(t)
	is("when the school asks", agreements.LeaderSide, "Mary answers about the visit of Mon 2 Feb 2026")
	w.SignedOff(v)
	is("after the sign-off", agreements.LeaderSide, "The next visit is on Thu 5 Feb 2026")
	got(w.Agreements.Cancel(w.Ctx, ashHead, a.ID, w.Agreement(a.ID).Version, "We merge."))(t)
	is("when it was cancelled", agreements.NoSide, "The agreement was cancelled")
	must(t, markInvoiced(w, v.ID, "invoice_1"))
	if now := turn(t, w, a.ID); now != (agreements.Turn{}) {
		t.Errorf("when all is invoiced: %+v", now)
	}
}
