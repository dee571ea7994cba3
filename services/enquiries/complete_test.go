package enquiries_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
)

// Documents of before layout 3 get what enquiries know: who acted for each side, and the half-days of a release. A
// second run changes nothing.
func TestOlderDocumentsAreCompleted(t *testing.T) {
	w := enquiriestest.New(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	p := w.Proposed(w.Sent(w.BirchNeed), on("2026-02-10.am"))
	rel := w.Release(p)
	spoil(t, w, "agreements", a.ID, func(a *agreements.Agreement) { a.ForSchool, a.ForHome = nil, nil })
	spoil(t, w, "releases", rel.ID, func(r *diary.Release) { r.Slots = nil })
	head := enquiriestest.Head(enquiriestest.Ash)
	var versions []int64
	for range 2 {
		must(t, enquiries.Complete(w.Ctx, w.DB))
		done := agreement(t, w, a.ID)
		versions = append(versions, done.Version+w.Release(p).Version)
		if diff := cmp.Diff([]string{head.AccountID}, done.ForSchool); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]string{enquiriestest.Head(enquiriestest.Cedar).AccountID}, done.ForHome); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(p.Slots, w.Release(p).Slots); diff != "" {
			t.Error(diff)
		}
	}
	if versions[0] != versions[1] {
		t.Errorf("the second run wrote: %v", versions)
	}
	w.Sound()
}

// An agreement that came from something else is left to it.
func TestWhatCameFromNoEnquiryIsNotCompletedByThem(t *testing.T) {
	w := enquiriestest.New(t)
	deal := w.Deal(w.AshNeed, agreementstest.Terms())
	deal.ForSchool, deal.ForHome = nil, nil
	a, err := w.Agree(deal)
	must(t, err)
	must(t, enquiries.Complete(w.Ctx, w.DB))
	if got := agreement(t, w, a.ID); got.Version != a.Version {
		t.Errorf("it is %+v", got)
	}
}
