package enquiries_test

import (
	"testing"

	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
)

// Everybody in a thread reads whose turn it is and for what, at each step.
func TestWhoseTurnItIs(t *testing.T) {
	w := enquiriestest.New(t)
	leader, head, home := enquiriestest.LeaderAt(enquiriestest.Cedar), enquiriestest.Head(
		enquiriestest.Ash), enquiriestest.Head(enquiriestest.Cedar)
	id := w.Sent(w.AshNeed).ID
	is := func(step string, by agreements.Side, title string) {
		t.Helper()
		for _, actor := range []people.Actor{head, w.Broker()} {
			thread, err := w.Enquiries.Thread(w.Ctx, actor, id)
			must(t, err)
			if turn := thread.Turn; turn == nil || turn.Side != by || turn.Title != title || turn.Detail == "" ||
				turn.Who == "" {
				t.Errorf("%s, for %s: %+v", step, actor.Name, turn)
			}
		}
	}
	name := w.Leader.Name
	is("sent", agreements.LeaderSide, name+" answers")
	p := w.Proposed(w.Enquiry(id), enquiriestest.Terms())
	is("proposed", agreements.HomeSide, "Cedar School decides on the release")
	w.Granted(p)
	is("released", agreements.SchoolSide, "Ash Primary School decides")
	counter := w.Counter(id, head, on("2026-02-10.am"))
	is("countered", agreements.LeaderSide, name+" answers the school's proposal")
	_, err := w.Enquiries.Accept(w.Ctx, leader, counter.ID, counter.Version)
	must(t, err)
	is("taken up", agreements.HomeSide, "Cedar School decides on the release")
	rel := w.Release(counter)
	_, err = w.Diary.Refuse(w.Ctx, home, rel.ID, rel.Version, "No.")
	must(t, err)
	is("refused", agreements.LeaderSide, name+" proposes other dates")
	p = w.Proposed(w.Enquiry(id), on("2026-02-11.am"))
	w.Granted(p)
	a, err := w.Enquiries.Accept(w.Ctx, head, p.ID, p.Version)
	must(t, err)
	is("agreed", agreements.LeaderSide, "The next visit is on Wed 11 Feb 2026")
	w.Until("2026-02-11")
	is("on the day", agreements.LeaderSide, name+" records the visit of Wed 11 Feb 2026")
	v := w.Recorded(w.Visits(a.ID)[0])
	is("recorded", agreements.SchoolSide, "Ash Primary School signs off the visit of Wed 11 Feb 2026")
	v, err = w.Agreements.QueryVisit(w.Ctx, head, v.ID, v.Version, "Why?")
	must(t, err)
	is("queried", agreements.LeaderSide, name+" answers about the visit of Wed 11 Feb 2026")
	w.SignedOff(v)
	is("signed off", agreements.NoSide, "An invoice is still to be raised")
}

// People can decide about half-days until the end of the day before the first,
// in winter and in summer.
func TestADecisionAboutDatesIsDueAtTheEndOfTheDayBefore(t *testing.T) {
	for first, want := range map[string]string{
		"2026-02-03.am": "Mon 2 Feb 2026, 23:59",
		"2026-04-14.am": "Mon 13 Apr 2026, 23:59",
	} {
		w := enquiriestest.New(t)
		w.Open(w.Leader, "2026-04-14", "2026-04-14")
		id := w.Proposed(w.Sent(w.AshNeed), on(first)).EnquiryID
		thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), id)
		must(t, err)
		if due := thread.Turn.Due; due == nil || date.TimeWords(*due) != want {
			t.Errorf("before %s it is due %v, want %s", first, due, want)
		}
	}
}

// People who may not know the school read of "the school".
func TestATurnDoesNotNameASchoolThatIsNotDisclosed(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Ready(w.AshNeed, enquiriestest.Terms())
	listed, _, err := w.Enquiries.List(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), enquiries.ListInput{Limit: 5})
	must(t, err)
	if len(listed) != 1 || listed[0].Enquiry.ID != p.EnquiryID || listed[0].Turn.Title != "The school decides" ||
		listed[0].Turn.Who != "The school" {
		t.Errorf("the list says %+v", listed)
	}
}
