package enquiries_test

import (
	"encoding/json"
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/events"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/register"
)

// succeed moves everything of a school to another, as the jobs do.
func succeed(t *testing.T, w *enquiriestest.World, from, to register.URN) {
	t.Helper()
	data, err := json.Marshal(register.SucceededData{From: from, To: to})
	must(t, err)
	e := events.Event{Type: register.SchoolSucceeded, Subject: string(from), Data: data}
	for range 2 {
		must(t, w.Enquiries.FollowSuccession(w.Ctx, e))
		must(t, w.Needs.FollowSuccession(w.Ctx, e))
		must(t, w.Leaders.FollowSuccession(w.Ctx, e))
	}
}

func TestABuyersSuccessorGoesOn(t *testing.T) {
	w := enquiriestest.New(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	w.Recorded(w.Visits(a.ID)[0])
	succeed(t, w, enquiriestest.Ash, enquiriestest.Elm)
	_, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Ash), a.Origin.ID)
	apperrtest.Refused(t, err, "not_found")
	v := w.Visits(a.ID)[0]
	_, err = w.Agreements.SignOff(w.Ctx, enquiriestest.Head(enquiriestest.Elm), v.ID, v.Version)
	must(t, err)
	got := agreement(t, w, a.ID)
	if got.BuyerURN != enquiriestest.Elm || got.BuyerName != "Ash Primary School" || v.BuyerURN != enquiriestest.Elm {
		t.Errorf("the agreement is with %s %q", got.BuyerURN, got.BuyerName)
	}
	w.Sound()
}

func TestAHomeSchoolsSuccessorGoesOn(t *testing.T) {
	w := enquiriestest.New(t)
	w.Import(needstest.School{URN: "100009", Name: "Hazel School"})
	_, err := w.Partnerships.Join(w.Ctx, w.Partnership.ID, "100009")
	must(t, err)
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	rel := w.Release(p)
	succeed(t, w, enquiriestest.Cedar, "100009")
	_, err = w.Diary.Grant(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), rel.ID, rel.Version+1, "")
	apperrtest.Refused(t, err, "not_found")
	_, err = w.Diary.Grant(w.Ctx, enquiriestest.Head("100009"), rel.ID, rel.Version+1, "")
	must(t, err)
	a, err := w.Enquiries.Accept(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.ID, p.Version)
	must(t, err)
	if a.HomeURN != "100009" || a.HomeName != "Hazel School" {
		t.Errorf("agreed with %s %q", a.HomeURN, a.HomeName)
	}
	w.Sound()
}

func TestSchoolsThatBecomeOneDoNotAgreeWithThemselves(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Ready(w.AshNeed, enquiriestest.Terms())
	succeed(t, w, enquiriestest.Cedar, enquiriestest.Ash)
	_, err := w.Enquiries.Accept(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.ID, p.Version)
	apperrtest.Refused(t, err, "own_school")
}

func TestEnquiriesEndWithTheirNeed(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	kept := w.Sent(w.BirchNeed)
	follow := func() {
		t.Helper()
		for _, id := range []string{w.AshNeed.ID, w.BirchNeed.ID, "need_x"} {
			must(t, w.Enquiries.FollowNeed(w.Ctx, events.Event{Type: needs.NeedWithdrawn, Subject: id}))
		}
	}
	follow() // both are open: nothing happens
	if got := w.Enquiry(p.EnquiryID).State; got != enquiries.ProposedEnquiry {
		t.Fatalf("it is %s", got)
	}
	_, err := w.Needs.Withdraw(w.Ctx, enquiriestest.Head(enquiriestest.Ash), w.AshNeed.ID, w.AshNeed.Version)
	must(t, err)
	follow()
	follow()
	if got := w.Enquiry(p.EnquiryID).State; got != enquiries.WithdrawnEnquiry {
		t.Errorf("it is %s", got)
	}
	if got := w.Enquiry(kept.ID).State; got != enquiries.SentEnquiry {
		t.Errorf("the one of the other need is %s", got)
	}
	w.Sound()
}
