package support_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/support"
	"lateral/services/support/supporttest"
)

func TestTheHomeHeadDecidesOnce(t *testing.T) {
	w := supporttest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), supporttest.Terms())
	rel := w.Release(p)
	_, err := w.Support.Grant(w.Ctx, supporttest.Head(supporttest.Cedar), rel.ID, rel.Version+1, "")
	refused(t, err, "stale")
	_, err = w.Support.Refuse(w.Ctx, supporttest.Head(supporttest.Cedar), rel.ID, rel.Version, "")
	badFields(t, err, "note")
	granted, err := w.Support.Grant(w.Ctx, supporttest.Head(supporttest.Cedar), rel.ID, rel.Version, "Gladly.")
	must(t, err)
	now := w.Clock.Now()
	want := support.Release{
		Meta: granted.Meta, EnquiryID: p.EnquiryID, ProposalID: p.ID, LeaderID: w.Leader.ID, HomeURN: supporttest.Cedar,
		State: support.ReleaseGranted, AskedAt: now, DecidedBy: supporttest.Head(supporttest.Cedar).AccountID, DecidedAt: &now, Note: "Gladly.",
	}
	if diff := cmp.Diff(want, w.Release(p)); diff != "" {
		t.Error(diff)
	}
	_, err = w.Support.Refuse(w.Ctx, supporttest.Head(supporttest.Cedar), rel.ID, granted.Version, "After all, no.")
	refused(t, err, "release_decided")
	w.Sound()
}

func TestAReleaseLapsesWithItsProposal(t *testing.T) {
	w := supporttest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), supporttest.Terms())
	rel := w.Release(p)
	w.Proposed(w.Enquiry(p.EnquiryID), supporttest.Terms())
	_, err := w.Support.Grant(w.Ctx, supporttest.Head(supporttest.Cedar), rel.ID, rel.Version, "")
	refused(t, err, "release_lapsed")
}

func TestReleasesWaitForTheHomeHead(t *testing.T) {
	w := supporttest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), supporttest.Terms())
	w.Granted(w.Proposed(w.Sent(w.BirchNeed), supporttest.Terms()))
	asked, _, err := w.Support.Releases(w.Ctx, supporttest.Head(supporttest.Cedar), supporttest.Cedar, support.ReleaseAsked, "", 10)
	must(t, err)
	if len(asked) != 1 || asked[0].Proposal.ID != p.ID || asked[0].Knows() {
		t.Errorf("asked for %+v", asked)
	}
	granted, _, err := w.Support.Releases(w.Ctx, supporttest.Head(supporttest.Cedar), supporttest.Cedar, support.ReleaseGranted, "", 10)
	if err != nil || len(granted) != 1 {
		t.Errorf("granted %d, %v", len(granted), err)
	}
	_, _, err = w.Support.Releases(w.Ctx, supporttest.Senior(supporttest.Cedar), supporttest.Cedar, support.ReleaseAsked, "", 10)
	refused(t, err, "not_found")
	_, _, err = w.Support.Releases(w.Ctx, supporttest.Head(supporttest.Cedar), supporttest.Cedar, support.ReleaseAsked, "no cursor", 10)
	badFields(t, err, "cursor")
}
