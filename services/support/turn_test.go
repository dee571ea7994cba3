package support_test

import (
	"testing"

	"lateral/pkg/date"
	"lateral/services/people"
	"lateral/services/support"
	"lateral/services/support/supporttest"
)

// Everybody in a thread reads whose turn it is and for what, at each step.
func TestWhoseTurnItIs(t *testing.T) {
	w := supporttest.New(t)
	leader, head, home := supporttest.LeaderAt(supporttest.Cedar), supporttest.Head(supporttest.Ash), supporttest.Head(supporttest.Cedar)
	id := w.Sent(w.AshNeed).ID
	is := func(step string, by support.Side, title string) {
		t.Helper()
		for _, actor := range []people.Actor{head, w.Broker()} {
			thread, err := w.Support.Thread(w.Ctx, actor, id)
			must(t, err)
			if turn := thread.Turn; turn == nil || turn.Side != by || turn.Title != title || turn.Detail == "" || turn.Who == "" {
				t.Errorf("%s, for %s: %+v", step, actor.Name, turn)
			}
		}
	}
	name := w.Leader.Name
	is("sent", support.LeaderSide, name+" answers")
	p := w.Proposed(w.Enquiry(id), supporttest.Terms())
	is("proposed", support.HomeSide, "Cedar School decides on the release")
	w.Granted(p)
	is("released", support.SchoolSide, "Ash Primary School decides")
	counter := w.Counter(id, head, on("2026-02-10.am"))
	is("countered", support.LeaderSide, name+" answers the school's proposal")
	_, err := w.Support.Accept(w.Ctx, leader, counter.ID, counter.Version)
	must(t, err)
	is("taken up", support.HomeSide, "Cedar School decides on the release")
	rel := w.Release(counter)
	_, err = w.Support.Refuse(w.Ctx, home, rel.ID, rel.Version, "No.")
	must(t, err)
	is("refused", support.LeaderSide, name+" proposes other dates")
	p = w.Proposed(w.Enquiry(id), on("2026-02-11.am"))
	w.Granted(p)
	a, err := w.Support.Accept(w.Ctx, head, p.ID, p.Version)
	must(t, err)
	is("agreed", support.LeaderSide, "The next visit is on Wed 11 Feb 2026")
	w.Until("2026-02-11")
	is("on the day", support.LeaderSide, name+" records the visit of Wed 11 Feb 2026")
	v := w.Recorded(w.Visits(a.ID)[0])
	is("recorded", support.SchoolSide, "Ash Primary School signs off the visit of Wed 11 Feb 2026")
	v, err = w.Agreements.QueryVisit(w.Ctx, head, v.ID, v.Version, "Why?")
	must(t, err)
	is("queried", support.LeaderSide, name+" answers about the visit of Wed 11 Feb 2026")
	w.SignedOff(v)
	is("signed off", support.NoSide, "An invoice is still to be raised")
}

// People can decide about half-days until the end of the day before the first,
// in winter and in summer.
func TestADecisionAboutDatesIsDueAtTheEndOfTheDayBefore(t *testing.T) {
	for first, want := range map[string]string{
		"2026-02-03.am": "Mon 2 Feb 2026, 23:59",
		"2026-04-14.am": "Mon 13 Apr 2026, 23:59",
	} {
		w := supporttest.New(t)
		w.Open(w.Leader, "2026-04-14", "2026-04-14")
		id := w.Proposed(w.Sent(w.AshNeed), on(first)).EnquiryID
		thread, err := w.Support.Thread(w.Ctx, supporttest.Head(supporttest.Cedar), id)
		must(t, err)
		if due := thread.Turn.Due; due == nil || date.TimeWords(*due) != want {
			t.Errorf("before %s it is due %v, want %s", first, due, want)
		}
	}
}

// People who may not know the school read of "the school".
func TestATurnDoesNotNameASchoolThatIsNotDisclosed(t *testing.T) {
	w := supporttest.New(t)
	p := w.Ready(w.AshNeed, supporttest.Terms())
	listed, _, err := w.Support.List(w.Ctx, supporttest.LeaderAt(supporttest.Cedar), support.ListInput{Limit: 5})
	must(t, err)
	if len(listed) != 1 || listed[0].Enquiry.ID != p.EnquiryID || listed[0].Turn.Title != "The school decides" || listed[0].Turn.Who != "The school" {
		t.Errorf("the list says %+v", listed)
	}
}
