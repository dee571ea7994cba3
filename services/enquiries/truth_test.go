package enquiries_test

import (
	"strings"
	"testing"

	"lateral/pkg/apperr/apperrtest"
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
	apperrtest.Refused(t, err, "half_day_taken")
	if refuse := offered(t, w, home, late.EnquiryID, agreements.ToRefuse); !refuse.Waits {
		t.Errorf("the no does not wait: %+v", refuse)
	}
	thread, err := w.Enquiries.Thread(w.Ctx, home, late.EnquiryID)
	must(t, err)
	if turn := thread.Turn; turn == nil || !strings.Contains(turn.Detail, "no longer free") ||
		strings.Contains(turn.Detail, "Ash") {
		t.Errorf("the turn is %+v", turn)
	}
	_, err = w.Diary.Refuse(w.Ctx, home, rel.ID, rel.Version, "They are taken.")
	must(t, err)
	w.Sound()
}
