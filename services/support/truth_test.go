package support_test

import (
	"testing"

	"lateral/pkg/date"
	"lateral/services/people"
	"lateral/services/support"
	"lateral/services/support/supporttest"
)

// offered is the actor's action with the verb in the thread.
func offered(t *testing.T, w *supporttest.World, actor people.Actor, enquiryID string, do support.Verb) support.Action {
	t.Helper()
	thread, err := w.Support.Thread(w.Ctx, actor, enquiryID)
	must(t, err)
	for _, a := range thread.Next {
		if a.Do == do {
			return a
		}
	}
	t.Fatalf("%s is not offered to %s: %+v", do, actor.Name, thread.Next)
	return support.Action{}
}

// A move is to be answered before the earlier of both days.
func TestAMoveIsDueBeforeTheEarlierDay(t *testing.T) {
	for _, tt := range []struct{ name, to, due string }{
		{"to a later day", "2026-02-10", "Mon 2 Feb 2026, 23:59"},
		{"to an earlier day", "2026-02-02", "Sun 1 Feb 2026, 23:59"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := supporttest.New(t)
			a := w.Agreed(w.AshNeed, supporttest.Terms()) // its first visit is on Tue 3 Feb
			v := w.Visits(a.ID)[0]
			_, err := w.Agreements.AskMove(w.Ctx, supporttest.LeaderAt(supporttest.Cedar), v.ID, v.Version, to(tt.to+".am", tt.to+".pm"))
			must(t, err)
			agree := offered(t, w, supporttest.Head(supporttest.Ash), a.Origin.ID, support.ToAgreeMove)
			thread, err := w.Support.Thread(w.Ctx, supporttest.Head(supporttest.Ash), a.Origin.ID)
			must(t, err)
			if agree.Due == nil || date.TimeWords(*agree.Due) != tt.due || !thread.Turn.Due.Equal(*agree.Due) {
				t.Errorf("due %v and %v, want %s", agree.Due, thread.Turn.Due, tt.due)
			}
		})
	}
}

func TestAVisitIsToBeRecordedSinceItsDay(t *testing.T) {
	w := supporttest.New(t)
	a := w.Agreed(w.AshNeed, supporttest.Terms())
	w.Until("2026-02-04")
	record := offered(t, w, supporttest.LeaderAt(supporttest.Cedar), a.Origin.ID, support.ToRecord)
	if got := date.Of(record.Since); got != "2026-02-03" {
		t.Errorf("since %s", got)
	}
}

func TestACancelledAgreementSaysSoAndWhatIsStillToInvoice(t *testing.T) {
	w := supporttest.New(t)
	a := w.Agreed(w.AshNeed, supporttest.Terms())
	w.Until("2026-02-03")
	w.SignedOff(w.Visits(a.ID)[0])
	a, err := support.GetAgreement(w.Ctx, w.DB, a.ID)
	must(t, err)
	_, err = w.Agreements.CancelAgreement(w.Ctx, supporttest.Head(supporttest.Ash), a.ID, a.Version, "We merge.")
	must(t, err)
	thread, err := w.Support.Thread(w.Ctx, supporttest.Head(supporttest.Ash), a.Origin.ID)
	must(t, err)
	if thread.Turn == nil || thread.Turn.Title != "The agreement was cancelled" {
		t.Errorf("the turn is %+v", thread.Turn)
	}
}

// A request that a new proposal of the same half-days keeps open is decided for
// that proposal.
func TestAReleaseDecidedForAProposalIsNotOfAnEarlierOne(t *testing.T) {
	w := supporttest.New(t)
	first := w.Proposed(w.Sent(w.AshNeed), supporttest.Terms())
	again, err := w.Support.Propose(w.Ctx, supporttest.LeaderAt(supporttest.Cedar), first.EnquiryID, w.Enquiry(first.EnquiryID).Version, supporttest.Terms())
	must(t, err)
	if w.Release(again).CarriedID == "" {
		t.Fatal("the request was not kept")
	}
	w.Granted(again)
	if got := w.Release(again).CarriedID; got != "" {
		t.Errorf("it says that it was decided before, for %s", got)
	}
}
