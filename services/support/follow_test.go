package support_test

import (
	"encoding/json"
	"testing"

	"lateral/pkg/events"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/register"
	"lateral/services/support"
	"lateral/services/support/supporttest"
)

// succeed moves everything of a school to another, as the jobs do.
func succeed(t *testing.T, w *supporttest.World, from, to register.URN) {
	t.Helper()
	data, err := json.Marshal(register.SucceededData{From: from, To: to})
	must(t, err)
	e := events.Event{Type: register.SchoolSucceeded, Subject: string(from), Data: data}
	for range 2 {
		must(t, w.Support.FollowSuccession(w.Ctx, e))
		must(t, w.Needs.FollowSuccession(w.Ctx, e))
		must(t, w.Desk.FollowSuccession(w.Ctx, e))
	}
}

func TestABuyersSuccessorGoesOn(t *testing.T) {
	w := supporttest.New(t)
	a := w.Agreed(w.AshNeed, supporttest.Terms())
	w.Recorded(w.Visits(a.ID)[0])
	succeed(t, w, supporttest.Ash, supporttest.Elm)
	_, err := w.Support.Thread(w.Ctx, supporttest.Head(supporttest.Ash), a.Origin.ID)
	refused(t, err, "not_found")
	v := w.Visits(a.ID)[0]
	_, err = w.Agreements.SignOff(w.Ctx, supporttest.Head(supporttest.Elm), v.ID, v.Version)
	must(t, err)
	got := agreement(t, w, a.ID)
	if got.BuyerURN != supporttest.Elm || got.BuyerName != "Ash Primary School" || v.BuyerURN != supporttest.Elm {
		t.Errorf("the agreement is with %s %q", got.BuyerURN, got.BuyerName)
	}
	w.Sound()
}

func TestAHomeSchoolsSuccessorGoesOn(t *testing.T) {
	w := supporttest.New(t)
	w.Import(needstest.School{URN: "100009", Name: "Hazel School"})
	_, err := w.Partnerships.Join(w.Ctx, w.Partnership.ID, "100009")
	must(t, err)
	p := w.Proposed(w.Sent(w.AshNeed), supporttest.Terms())
	rel := w.Release(p)
	succeed(t, w, supporttest.Cedar, "100009")
	_, err = w.Support.Grant(w.Ctx, supporttest.Head(supporttest.Cedar), rel.ID, rel.Version+1, "")
	refused(t, err, "not_found")
	_, err = w.Support.Grant(w.Ctx, supporttest.Head("100009"), rel.ID, rel.Version+1, "")
	must(t, err)
	a, err := w.Support.Accept(w.Ctx, supporttest.Head(supporttest.Ash), p.ID, p.Version)
	must(t, err)
	if a.HomeURN != "100009" || a.HomeName != "Hazel School" {
		t.Errorf("agreed with %s %q", a.HomeURN, a.HomeName)
	}
	w.Sound()
}

func TestSchoolsThatBecomeOneDoNotAgreeWithThemselves(t *testing.T) {
	w := supporttest.New(t)
	p := w.Ready(w.AshNeed, supporttest.Terms())
	succeed(t, w, supporttest.Cedar, supporttest.Ash)
	_, err := w.Support.Accept(w.Ctx, supporttest.Head(supporttest.Ash), p.ID, p.Version)
	refused(t, err, "own_school")
}

func TestEnquiriesEndWithTheirNeed(t *testing.T) {
	w := supporttest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), supporttest.Terms())
	kept := w.Sent(w.BirchNeed)
	follow := func() {
		t.Helper()
		for _, id := range []string{w.AshNeed.ID, w.BirchNeed.ID, "need_x"} {
			must(t, w.Support.FollowNeed(w.Ctx, events.Event{Type: needs.NeedWithdrawn, Subject: id}))
		}
	}
	follow() // both are open: nothing happens
	if got := w.Enquiry(p.EnquiryID).State; got != support.EnquiryProposed {
		t.Fatalf("it is %s", got)
	}
	_, err := w.Needs.Withdraw(w.Ctx, supporttest.Head(supporttest.Ash), w.AshNeed.ID, w.AshNeed.Version)
	must(t, err)
	follow()
	follow()
	if got := w.Enquiry(p.EnquiryID).State; got != support.EnquiryWithdrawn {
		t.Errorf("it is %s", got)
	}
	if got := w.Enquiry(kept.ID).State; got != support.EnquirySent {
		t.Errorf("the one of the other need is %s", got)
	}
	w.Sound()
}
