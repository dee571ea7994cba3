package enquiries_test

import (
	"strings"
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
)

// and adds roles to a person.
func and(a people.Actor, more ...people.Actor) people.Actor {
	for _, m := range more {
		a.Held = append(a.Held[:len(a.Held):len(a.Held)], m.Held...)
	}
	return a
}

// Whoever stands on the leader's side does nothing for the school, whatever
// roles they hold there, in their acting membership or another.
func TestWhoStandsOnTheLeadersSideDoesNothingForTheSchool(t *testing.T) {
	leader, home := enquiriestest.LeaderAt(enquiriestest.Cedar), enquiriestest.Head(enquiriestest.Cedar)
	atWork := enquiriestest.Head(enquiriestest.Ash)
	atWork.AccountID, atWork.Besides = home.AccountID, home.Held
	for who, both := range map[string]people.Actor{
		"the leader, head of the school":             and(leader, enquiriestest.Head(enquiriestest.Ash)),
		"the leader, senior at the school":           and(leader, enquiriestest.Senior(enquiriestest.Ash)),
		"the leader, finance officer of the school":  and(leader, enquiriestest.Finance(enquiriestest.Ash)),
		"the home head, head of the school":          and(home, enquiriestest.Head(enquiriestest.Ash)),
		"the home head, senior at the school":        and(home, enquiriestest.Senior(enquiriestest.Ash)),
		"the home head, who acts as head of another": atWork,
		"the leader, head of both schools":           and(leader, home, enquiriestest.Head(enquiriestest.Ash)),
	} {
		t.Run(who, func(t *testing.T) {
			w := enquiriestest.New(t)
			forSchool(t, w, both)
			w.Sound()
		})
	}
}

// forSchool tries every act for the school, from the enquiry to the order
// number.
func forSchool(t *testing.T, w *enquiriestest.World, both people.Actor) {
	t.Helper()
	_, err := w.Enquiries.Send(w.Ctx, both, enquiries.SendInput{
		NeedID: w.AshNeed.ID, ServiceIDs: []string{w.Service.ID}, Message: "Me?", ReplyBy: w.Clock.Now().AddDate(0, 0, 3),
	})
	if code := apperrtest.Code(err); code != "invalid" && code != "forbidden" {
		t.Errorf("sends: %q", code)
	}
	p := w.Ready(w.AshNeed, enquiriestest.Terms())
	never := func(deed string, err error) {
		t.Helper()
		if code := apperrtest.Code(err); code != "forbidden" {
			t.Errorf("%s: %q", deed, code)
		}
	}
	_, err = w.Enquiries.Accept(w.Ctx, both, p.ID, p.Version)
	never("accepts", err)
	_, err = w.Enquiries.Withdraw(w.Ctx, both, p.EnquiryID, w.Enquiry(p.EnquiryID).Version, "No.")
	never("withdraws", err)
	a, err := w.Enquiries.Accept(w.Ctx, enquiriestest.Senior(enquiriestest.Ash), p.ID, p.Version)
	must(t, err)
	_, err = w.Agreements.SetPurchaseOrder(w.Ctx, both, a.ID, a.Version, "PO 1")
	never("orders", err)
	v := w.Recorded(w.Visits(a.ID)[0])
	_, err = w.Agreements.QueryVisit(w.Ctx, both, v.ID, v.Version, "Why?")
	never("queries", err)
	_, err = w.Agreements.SignOff(w.Ctx, both, v.ID, v.Version)
	never("signs off", err)
	if err != nil && both.At(enquiriestest.Ash, people.Head, people.Senior) &&
		!strings.Contains(err.Error(), "another senior leader can") {
		t.Errorf("does not say who can: %v", err)
	}
	thread, err := w.Enquiries.Thread(w.Ctx, both, p.EnquiryID)
	must(t, err)
	for _, action := range thread.Next {
		if action.Do == agreements.ToSignOff || action.Do == agreements.ToQuery || action.Do == agreements.ToOrder {
			t.Errorf("is offered %s", action.Do)
		}
	}
	if _, err := w.Agreements.Get(w.Ctx, both, a.ID); err != nil {
		t.Errorf("does not read what was agreed: %v", err)
	}
}

// The other way round: a person who acted for the school does not release the
// leader, even as a later head of the home school; nor the reverse.
func TestWhoActedOnOneSideDoesNotActOnTheOtherLater(t *testing.T) {
	w := enquiriestest.New(t)
	sender := and(enquiriestest.Head(enquiriestest.Ash), enquiriestest.Head(enquiriestest.Cedar))
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	rel := w.Release(p)
	_, err := w.Diary.Grant(w.Ctx, sender, rel.ID, rel.Version, "")
	apperrtest.Refused(t, err, "forbidden")
	_, err = w.Diary.Refuse(w.Ctx, sender, rel.ID, rel.Version, "No.")
	apperrtest.Refused(t, err, "forbidden")

	counter := w.Counter(p.EnquiryID, enquiriestest.Senior(enquiriestest.Ash), enquiriestest.Terms())
	p = w.Proposed(w.Enquiry(counter.EnquiryID), enquiriestest.Terms())
	rel = w.Release(p)
	_, err = w.Diary.Grant(w.Ctx,
		and(enquiriestest.Senior(enquiriestest.Ash), enquiriestest.Head(enquiriestest.Cedar)), rel.ID, rel.Version, "")
	apperrtest.Refused(t, err, "forbidden")

	w.Granted(p)
	moved := enquiriestest.Head(enquiriestest.Ash) // the home head left Cedar for Ash
	moved.AccountID = enquiriestest.Head(enquiriestest.Cedar).AccountID
	_, err = w.Enquiries.Accept(w.Ctx, moved, p.ID, p.Version)
	apperrtest.Refused(t, err, "forbidden")
	w.Sound()
}

// The head of both schools can still release; another senior leader of the
// school then agrees.
func TestAHeadOfBothSchoolsActsForTheHomeSchool(t *testing.T) {
	w := enquiriestest.New(t)
	both := and(enquiriestest.Head(enquiriestest.Cedar), enquiriestest.Head(enquiriestest.Ash))
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	rel := w.Release(p)
	_, err := w.Diary.Grant(w.Ctx, both, rel.ID, rel.Version, "")
	must(t, err)
	_, err = w.Enquiries.Accept(w.Ctx, both, p.ID, p.Version)
	apperrtest.Refused(t, err, "forbidden")
	_, err = w.Enquiries.Accept(w.Ctx, enquiriestest.Senior(enquiriestest.Ash), p.ID, p.Version)
	must(t, err)
	w.Sound()
}
