package support_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/support"
	"lateral/services/support/supporttest"
)

func TestAnEnquiryExpiresUnanswered(t *testing.T) {
	w := supporttest.New(t)
	e, answered := w.Sent(w.AshNeed), w.Sent(w.BirchNeed)
	w.Proposed(answered, supporttest.Terms())
	w.Clock.Advance(7*24*time.Hour - time.Second)
	must(t, w.Support.ExpireDue(w.Ctx, jobs.Job{}))
	if got := w.Enquiry(e.ID).State; got != support.EnquirySent {
		t.Fatalf("a second too early it is %s", got)
	}
	w.Clock.Advance(time.Second)
	_, err := w.Support.Propose(w.Ctx, supporttest.LeaderAt(supporttest.Cedar), e.ID, e.Version, supporttest.Terms()) // before the job ran
	refused(t, err, "enquiry_expired")
	for range 2 {
		must(t, w.Support.ExpireDue(w.Ctx, jobs.Job{}))
	}
	if got := w.Enquiry(e.ID); got.State != support.EnquiryExpired || got.Live {
		t.Errorf("it is %+v", got)
	}
	if diff := cmp.Diff([]events.Type{support.EnquiryWasSent, support.EnquiryHasExpired}, w.Events(e.ID)); diff != "" {
		t.Error(diff)
	}
	if got := w.Enquiry(answered.ID).State; got != support.EnquiryProposed {
		t.Errorf("the answered one is %s", got)
	}
	_, err = w.Support.Propose(w.Ctx, supporttest.LeaderAt(supporttest.Cedar), e.ID, w.Enquiry(e.ID).Version, supporttest.Terms())
	refused(t, err, "enquiry_expired")
	w.Sound()
}
