package enquiries_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
)

func TestAnEnquiryExpiresUnanswered(t *testing.T) {
	w := enquiriestest.New(t)
	e, answered := w.Sent(w.AshNeed), w.Sent(w.BirchNeed)
	w.Proposed(answered, enquiriestest.Terms())
	w.Clock.Advance(7*24*time.Hour - time.Second)
	must(t, w.Enquiries.ExpireDue(w.Ctx, jobs.Job{}))
	if got := w.Enquiry(e.ID).State; got != enquiries.SentEnquiry {
		t.Fatalf("a second too early it is %s", got)
	}
	w.Clock.Advance(time.Second)
	// before the job ran
	_, err := w.Enquiries.Propose(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), e.ID, e.Version,
		enquiriestest.Terms())
	apperrtest.Refused(t, err, "enquiry_expired")
	for range 2 {
		must(t, w.Enquiries.ExpireDue(w.Ctx, jobs.Job{}))
	}
	if got := w.Enquiry(e.ID); got.State != enquiries.ExpiredEnquiry || got.Live {
		t.Errorf("it is %+v", got)
	}
	if diff := cmp.Diff([]events.Type{enquiries.EnquirySent, enquiries.EnquiryExpired}, w.Events(e.ID)); diff != "" {
		t.Error(diff)
	}
	if got := w.Enquiry(answered.ID).State; got != enquiries.ProposedEnquiry {
		t.Errorf("the answered one is %s", got)
	}
	_, err = w.Enquiries.Propose(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), e.ID, w.Enquiry(e.ID).Version,
		enquiriestest.Terms())
	apperrtest.Refused(t, err, "enquiry_expired")
	w.Sound()
}
