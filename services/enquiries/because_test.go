package enquiries_test

import (
	"testing"

	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
)

// What waits says why, where its verb does not say it all.
func TestAnActionSaysWhyItWaits(t *testing.T) {
	school, leader := enquiriestest.Head(enquiriestest.Ash), enquiriestest.LeaderAt(enquiriestest.Cedar)
	home := enquiriestest.Head(enquiriestest.Cedar)
	proposed := func(t *testing.T, w *enquiriestest.World) enquiries.Proposal {
		t.Helper()
		return w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	}
	countered := func(t *testing.T, w *enquiriestest.World, in enquiries.ProposeInput) enquiries.Proposal {
		t.Helper()
		return w.Counter(w.Ready(w.AshNeed, enquiriestest.Terms()).EnquiryID, school, in)
	}
	refused := func(t *testing.T, w *enquiriestest.World, p enquiries.Proposal) {
		t.Helper()
		rel := w.Release(p)
		_, err := w.Diary.Refuse(w.Ctx, home, rel.ID, rel.Version, "Inspection week.")
		must(t, err)
	}
	for _, tt := range []struct {
		name  string
		done  func(*testing.T, *enquiriestest.World) string // the id of the enquiry
		actor people.Actor
		do    agreements.Verb
		want  agreements.Because
	}{
		{"a new enquiry was asked", func(_ *testing.T, w *enquiriestest.World) string {
			return w.Sent(w.AshNeed).ID
		}, leader, agreements.ToPropose, agreements.BecauseAsked},
		{"after a proposal was declined none is open", func(t *testing.T, w *enquiriestest.World) string {
			p := proposed(t, w)
			_, err := w.Enquiries.DeclineProposal(w.Ctx, school, p.ID, p.Version, "Too dear.")
			must(t, err)
			return p.EnquiryID
		}, leader, agreements.ToPropose, agreements.BecauseNoneOpen},
		{"the leader's own proposal was refused at home", func(t *testing.T, w *enquiriestest.World) string {
			p := proposed(t, w)
			refused(t, w, p)
			return p.EnquiryID
		}, leader, agreements.ToPropose, agreements.BecauseRefused},
		{"the first date of the school's proposal has come", func(t *testing.T, w *enquiriestest.World) string {
			p := countered(t, w, dearer())
			w.Until(p.Slots[0].Date)
			return p.EnquiryID
		}, leader, agreements.ToPropose, agreements.BecausePast},
		{"the school agrees to dates for which the leader is released", func(_ *testing.T, w *enquiriestest.World) string {
			return w.Ready(w.AshNeed, enquiriestest.Terms()).EnquiryID
		}, school, agreements.ToAccept, agreements.BecauseReleased},
		{"the same half-days need no second release", func(t *testing.T, w *enquiriestest.World) string {
			return countered(t, w, dearer()).EnquiryID
		}, leader, agreements.ToAccept, agreements.BecauseReleased},
		{"other half-days do", func(t *testing.T, w *enquiriestest.World) string {
			return countered(t, w, on("2026-02-03.am")).EnquiryID
		}, leader, agreements.ToAccept, ""},
		{"a release makes way for the school's answer", func(t *testing.T, w *enquiriestest.World) string {
			return proposed(t, w).EnquiryID
		}, home, agreements.ToGrant, ""},
		{"a release after the leader's yes makes the agreement", func(t *testing.T, w *enquiriestest.World) string {
			p := countered(t, w, on("2026-02-03.am"))
			_, err := w.Enquiries.Accept(w.Ctx, leader, p.ID, p.Version)
			must(t, err)
			return p.EnquiryID
		}, home, agreements.ToGrant, agreements.BecauseTakenUp},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := enquiriestest.New(t)
			if got := offered(t, w, tt.actor, tt.done(t, w), tt.do); got.Because != tt.want || !got.Waits {
				t.Errorf("%q, and it waits: %t", got.Because, got.Waits)
			}
		})
	}
}
