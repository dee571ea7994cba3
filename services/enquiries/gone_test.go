package enquiries_test

import (
	"strings"
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
)

// A half-day of a proposal was lost: nobody is offered to agree any more, and the
// leader is asked for other dates, at once.
func TestAProposalWhoseHalfDayIsLostAsksForOtherDates(t *testing.T) {
	leader, school := enquiriestest.LeaderAt(enquiriestest.Cedar), enquiriestest.Head(enquiriestest.Birch)
	released := func(w *enquiriestest.World) enquiries.Proposal { return w.Ready(w.BirchNeed, enquiriestest.Terms()) }
	closed := func(w *enquiriestest.World) {
		_, err := w.Diary.Change(w.Ctx, leader, w.Leader.ID, diary.Input{Close: enquiriestest.Slots("2026-02-03.am")})
		must(w.T.(*testing.T), err)
	}
	booked := func(w *enquiriestest.World) { w.Agreed(w.AshNeed, on("2026-02-03.am")) }
	for name, c := range map[string]struct {
		made func(*enquiriestest.World) enquiries.Proposal
		lost func(*enquiriestest.World)
	}{
		"released, and booked for another school": {released, booked},
		"released, and closed by the leader":      {released, closed},
		"of the school, and booked for another school": {func(w *enquiriestest.World) enquiries.Proposal {
			return w.Counter(w.Ready(w.BirchNeed, enquiriestest.Terms()).EnquiryID, school, on("2026-02-03.am"))
		}, booked},
		"asked, and closed by the leader": {func(w *enquiriestest.World) enquiries.Proposal {
			return w.Proposed(w.Sent(w.BirchNeed), enquiriestest.Terms())
		}, closed},
	} {
		t.Run(name, func(t *testing.T) {
			w := enquiriestest.New(t)
			p := c.made(w)
			c.lost(w)
			for _, actor := range []people.Actor{leader, school} {
				isNotAgreedTo(t, w, actor, w.Proposal(p))
			}
			if propose := offered(t, w, leader, p.EnquiryID, agreements.ToPropose); !propose.Waits ||
				propose.Because != agreements.BecauseGone {
				t.Errorf("the leader's next is %+v", propose)
			}
			by := enquiriestest.Head(enquiriestest.Birch)
			if p.From == agreements.SchoolSide {
				by = leader
			}
			if _, err := w.Enquiries.Accept(w.Ctx, by, p.ID, w.Proposal(p).Version); err == nil {
				t.Error("it was agreed")
			}
			w.Sound()
		})
	}
}

// isNotAgreedTo fails where the actor is offered to agree, or does not read which half-day is gone.
func isNotAgreedTo(t *testing.T, w *enquiriestest.World, actor people.Actor, p enquiries.Proposal) {
	t.Helper()
	thread, err := w.Enquiries.Thread(w.Ctx, actor, p.EnquiryID)
	must(t, err)
	for _, a := range thread.Next {
		if a.Do == agreements.ToAccept {
			t.Errorf("%s is offered to agree", actor.Name)
		}
	}
	if turn := thread.Turn; turn == nil || !strings.Contains(turn.Detail, "Tue 3 Feb 2026, morning is no longer free") {
		t.Errorf("%s reads %+v", actor.Name, turn)
	}
}

// The leader's yes to half-days that are gone asks nobody for a release.
func TestALeaderDoesNotAgreeToHalfDaysThatAreGone(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Counter(w.Ready(w.BirchNeed, enquiriestest.Terms()).EnquiryID, enquiriestest.Head(enquiriestest.Birch),
		on("2026-02-03.am"))
	w.Agreed(w.AshNeed, on("2026-02-03.am"))
	_, err := w.Enquiries.Accept(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), p.ID, p.Version)
	apperrtest.Refused(t, err, "half_day_taken")
}

// The home head who is asked for a half-day that they released for another
// proposal too reads so, and may release all the same; the school does not.
func TestAHomeHeadReadsThatAHalfDayIsReleasedAlready(t *testing.T) {
	w := enquiriestest.New(t)
	w.Ready(w.AshNeed, on("2026-02-03.am", "2026-02-05.am"))
	second := w.Proposed(w.Sent(w.BirchNeed), on("2026-02-03.am", "2026-02-04.am"))
	grant := offered(t, w, enquiriestest.Head(enquiriestest.Cedar), second.EnquiryID, agreements.ToGrant)
	want := "Already released for another proposal: Tue 3 Feb 2026, morning. Only the first to be agreed can have it."
	if grant.Warning != want {
		t.Errorf("reads %q", grant.Warning)
	}
	w.Granted(second)
	other := w.Proposed(w.Enquiry(w.Needed(w.AshNeed)), on("2026-02-06.am"))
	if grant := offered(t, w, enquiriestest.Head(enquiriestest.Cedar), other.EnquiryID,
		agreements.ToGrant); grant.Warning != "" {
		t.Errorf("of other half-days: %q", grant.Warning)
	}
}
