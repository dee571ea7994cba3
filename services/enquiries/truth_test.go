package enquiries_test

import (
	"strings"
	"testing"

	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
)

// offered is the actor's action with the verb in the thread.
func offered(t *testing.T, w *enquiriestest.World, actor people.Actor, enquiryID string,
	do agreements.Verb) agreements.Action {
	t.Helper()
	thread, err := w.Enquiries.Thread(w.Ctx, actor, enquiryID)
	must(t, err)
	for _, a := range thread.Next {
		if a.Do == do {
			return a
		}
	}
	t.Fatalf("%s is not offered to %s: %+v", do, actor.Name, thread.Next)
	return agreements.Action{}
}

// A move is to be answered before the earlier of both days.
func TestAMoveIsDueBeforeTheEarlierDay(t *testing.T) {
	for _, tt := range []struct{ name, to, due string }{
		{"to a later day", "2026-02-10", "Mon 2 Feb 2026, 23:59"},
		{"to an earlier day", "2026-02-02", "Sun 1 Feb 2026, 23:59"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := enquiriestest.New(t)
			a := w.Agreed(w.AshNeed, enquiriestest.Terms()) // its first visit is on Tue 3 Feb
			v := w.Visits(a.ID)[0]
			_, err := w.Agreements.AskMove(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), v.ID, v.Version,
				to(tt.to+".am", tt.to+".pm"))
			must(t, err)
			agree := offered(t, w, enquiriestest.Head(enquiriestest.Ash), a.Origin.ID, agreements.ToAgreeMove)
			thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Ash), a.Origin.ID)
			must(t, err)
			if agree.Due == nil || date.TimeWords(*agree.Due) != tt.due || !thread.Turn.Due.Equal(*agree.Due) {
				t.Errorf("due %v and %v, want %s", agree.Due, thread.Turn.Due, tt.due)
			}
		})
	}
}

func TestAVisitIsToBeRecordedSinceItsDay(t *testing.T) {
	w := enquiriestest.New(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	w.Until("2026-02-04")
	record := offered(t, w, enquiriestest.LeaderAt(enquiriestest.Cedar), a.Origin.ID, agreements.ToRecord)
	if got := date.Of(record.Since); got != "2026-02-03" {
		t.Errorf("since %s", got)
	}
}

func TestACancelledAgreementSaysSoAndWhatIsStillToInvoice(t *testing.T) {
	w := enquiriestest.New(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	w.Until("2026-02-03")
	w.SignedOff(w.Visits(a.ID)[0])
	a, err := agreements.GetAgreement(w.Ctx, w.DB, a.ID)
	must(t, err)
	_, err = w.Agreements.Cancel(w.Ctx, enquiriestest.Head(enquiriestest.Ash), a.ID, a.Version, "We merge.")
	must(t, err)
	thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Ash), a.Origin.ID)
	must(t, err)
	if thread.Turn == nil || thread.Turn.Title != "The agreement was cancelled" {
		t.Errorf("the turn is %+v", thread.Turn)
	}
}

// A request that a new proposal of the same half-days keeps open is decided for
// that proposal.
func TestAReleaseDecidedForAProposalIsNotOfAnEarlierOne(t *testing.T) {
	w := enquiriestest.New(t)
	first := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	again, err := w.Enquiries.Propose(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), first.EnquiryID,
		w.Enquiry(first.EnquiryID).Version, enquiriestest.Terms())
	must(t, err)
	if w.Release(again).CarriedID == "" {
		t.Fatal("the request was not kept")
	}
	w.Granted(again)
	if got := w.Release(again).CarriedID; got != "" {
		t.Errorf("it says that it was decided before, for %s", got)
	}
}

// Nobody is told that the leader is released for half-days that another school
// has by now. The home head reads which they are, and nothing of that school.
func TestHalfDaysThatAreTakenAreNotReleased(t *testing.T) {
	w := enquiriestest.New(t)
	late := w.Proposed(w.Sent(w.BirchNeed), enquiriestest.Terms())
	w.Agreed(w.AshNeed, enquiriestest.Terms())
	home := enquiriestest.Head(enquiriestest.Cedar)
	rel := w.Release(late)
	_, err := w.Diary.Grant(w.Ctx, home, rel.ID, rel.Version, "")
	refused(t, err, "half_day_taken")
	if refuse := offered(t, w, home, late.EnquiryID, agreements.ToRefuse); !refuse.Waits {
		t.Errorf("the no does not wait: %+v", refuse)
	}
	thread, err := w.Enquiries.Thread(w.Ctx, home, late.EnquiryID)
	must(t, err)
	if turn := thread.Turn; turn == nil || !strings.Contains(turn.Detail, "already taken") ||
		strings.Contains(turn.Detail, "Ash") {
		t.Errorf("the turn is %+v", turn)
	}
	_, err = w.Diary.Refuse(w.Ctx, home, rel.ID, rel.Version, "They are taken.")
	must(t, err)
	w.Sound()
}
