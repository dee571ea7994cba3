package enquiries_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/docdb"
	"lateral/services/diary"
	"lateral/services/enquiries/enquiriestest"
)

func TestTheHomeHeadDecidesOnce(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	rel := w.Release(p)
	_, err := w.Diary.Grant(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), rel.ID, rel.Version+1, "")
	apperrtest.Refused(t, err, "stale")
	_, err = w.Diary.Refuse(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), rel.ID, rel.Version, "")
	apperrtest.BadFields(t, err, "note")
	granted, err := w.Diary.Grant(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), rel.ID, rel.Version, "Gladly.")
	must(t, err)
	now := w.Clock.Now()
	want := diary.Release{
		Meta: granted.Meta, Origin: diary.OriginOf(p.EnquiryID), For: diary.OriginOf(p.ID), Slots: p.Slots,
		LeaderID: w.Leader.ID, HomeURN: enquiriestest.Cedar,
		State: diary.GrantedRelease, AskedAt: now, DecidedBy: enquiriestest.Head(enquiriestest.Cedar).AccountID,
		DecidedAt: &now, Note: "Gladly.",
	}
	if diff := cmp.Diff(want, w.Release(p)); diff != "" {
		t.Error(diff)
	}
	_, err = w.Diary.Refuse(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), rel.ID, granted.Version, "After all, no.")
	apperrtest.Refused(t, err, "release_decided")
	w.Sound()
}

func TestAReleaseLapsesWithItsProposal(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	rel := w.Release(p)
	w.Proposed(w.Enquiry(p.EnquiryID), enquiriestest.Terms())
	_, err := w.Diary.Grant(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), rel.ID, rel.Version, "")
	apperrtest.Refused(t, err, "release_lapsed")
}

func TestReleasesWaitForTheHomeHead(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	w.Granted(w.Proposed(w.Sent(w.BirchNeed), enquiriestest.Terms()))
	asked, _, err := w.Enquiries.Releases(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), enquiriestest.Cedar,
		diary.AskedRelease, "", 10)
	must(t, err)
	if len(asked) != 1 || asked[0].Proposal.ID != p.ID || asked[0].Knows() {
		t.Errorf("asked for %+v", asked)
	}
	granted, _, err := w.Enquiries.Releases(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), enquiriestest.Cedar,
		diary.GrantedRelease, "", 10)
	if err != nil || len(granted) != 1 {
		t.Errorf("granted %d, %v", len(granted), err)
	}
	_, _, err = w.Enquiries.Releases(w.Ctx, enquiriestest.Senior(enquiriestest.Cedar), enquiriestest.Cedar,
		diary.AskedRelease, "", 10)
	apperrtest.Refused(t, err, "not_found")
	_, _, err = w.Enquiries.Releases(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), enquiriestest.Cedar,
		diary.AskedRelease, "no cursor", 10)
	if !errors.Is(err, docdb.ErrBadCursor) {
		t.Error(err)
	}
}
