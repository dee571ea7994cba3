package enquiries_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
)

func thread(t *testing.T, w *enquiriestest.World, actor people.Actor, id string) enquiries.Thread {
	t.Helper()
	got, err := w.Enquiries.Thread(w.Ctx, actor, id)
	must(t, err)
	return got
}

func TestTheLeaderDoesNotLearnWhichSchoolAsks(t *testing.T) {
	w := enquiriestest.New(t)
	e := w.Sent(w.AshNeed)
	w.Proposed(e, enquiriestest.Terms())
	_, err := w.Enquiries.Propose(w.Ctx, enquiriestest.Head(enquiriestest.Ash), e.ID, w.Enquiry(e.ID).Version,
		enquiriestest.Terms())
	must(t, err)
	p := w.Proposed(e, enquiriestest.Terms())
	for _, actor := range []people.Actor{enquiriestest.LeaderAt(enquiriestest.Cedar),
		enquiriestest.Head(enquiriestest.Cedar)} {
		got := thread(t, w, actor, p.EnquiryID)
		text, err := json.Marshal(got)
		must(t, err)
		for _, telling := range []string{string(enquiriestest.Ash), "Ash Primary", enquiriestest.Head(enquiriestest.Ash).Name,
			enquiriestest.Head(enquiriestest.Ash).AccountID, w.Partnership.ID} {
			if strings.Contains(string(text), telling) {
				t.Errorf("%s reads %q", actor.Name, telling)
			}
		}
		if got.Asking.Phase != "primary" || got.Asking.SizeBand != "101 to 250 pupils" || got.Asking.Region != "South East" ||
			got.Need.What == "" {
			t.Errorf("%s sees too little: %+v", actor.Name, got.Asking)
		}
	}
	for _, actor := range []people.Actor{enquiriestest.Head(enquiriestest.Ash), w.Broker()} {
		if got := thread(t, w, actor, p.EnquiryID); !got.Knows() || got.Asking.School.Name != "Ash Primary School" {
			t.Errorf("%s does not see the school", actor.Name)
		}
	}
	w.Granted(p)
	_, err = w.Enquiries.Accept(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.ID, p.Version)
	must(t, err)
	if got := thread(t, w, enquiriestest.LeaderAt(enquiriestest.Cedar), p.EnquiryID); !got.Knows() ||
		got.Timeline[0].Name != enquiriestest.Head(enquiriestest.Ash).Name {
		t.Errorf("once it is agreed the leader sees %+v", got.Asking)
	}
}

func TestALeaderOutOfReachKeepsTheThread(t *testing.T) {
	w := enquiriestest.New(t)
	e := w.Sent(w.AshNeed)
	must(t,
		w.Partnerships.Leave(w.Ctx,
			people.Actor{AccountID: "account_operator", Held: []people.Held{{Role: people.Operator, Place: people.Service()}}},
			w.Partnership.ID, enquiriestest.Cedar))
	got := thread(t, w, enquiriestest.LeaderAt(enquiriestest.Cedar), e.ID)
	if got.Need.Ref != w.AshNeed.Ref || got.Need.What != "" || got.Knows() || got.Asking.Region != "South East" {
		t.Errorf("sees %+v of %+v", got.Need, got.Asking)
	}
}

func TestTheTimelineTellsEachStep(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	rel := w.Release(p)
	w.Clock.Advance(60e9)
	_, err := w.Diary.Refuse(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), rel.ID, rel.Version, "Inspection week.")
	must(t, err)
	w.Clock.Advance(60e9)
	w.Granted(w.Proposed(w.Enquiry(p.EnquiryID), enquiriestest.Terms()))
	w.Clock.Advance(60e9)
	got := thread(t, w, enquiriestest.LeaderAt(enquiriestest.Cedar), p.EnquiryID)
	last := got.Proposals[1]
	_, err = w.Enquiries.Accept(w.Ctx, enquiriestest.Head(enquiriestest.Ash), last.ID, last.Version)
	must(t, err)
	w.SignedOff(w.Visits(thread(t, w, enquiriestest.Head(enquiriestest.Ash), p.EnquiryID).Agreed.Agreement.ID)[0])

	var sentences []string
	notes := map[string]bool{}
	for _, m := range thread(t, w, enquiriestest.LeaderAt(enquiriestest.Cedar), p.EnquiryID).Timeline {
		sentences = append(sentences, m.Sentence)
		notes[m.Note] = true
	}
	want := []string{
		"The school sent the enquiry.",
		"The leader proposed 1½ days at £350.00 a day.",
		"The home school was asked to release the leader for 1½ days.",
		"The home school could not release the leader for these dates.",
		"The leader proposed 1½ days at £350.00 a day.",
		"The home school was asked to release the leader for 1½ days.",
		"The home school released the leader for 1½ days.",
		"Both schools agreed on 1½ days: A-4001.",
		"The leader recorded the visit of Tue 3 Feb 2026.",
		"The school signed off the visit of Tue 3 Feb 2026.",
	}
	if diff := cmp.Diff(want, sentences); diff != "" {
		t.Error(diff)
	}
	if !notes["Inspection week."] {
		t.Error("the leader does not read why the release was refused")
	}
	for _, actor := range []people.Actor{enquiriestest.Head(enquiriestest.Ash),
		enquiriestest.Finance(enquiriestest.Cedar)} {
		text, err := json.Marshal(thread(t, w, actor, p.EnquiryID))
		must(t, err)
		if strings.Contains(string(text), "Inspection week.") {
			t.Errorf("%s reads what the home head said to the leader", actor.Name)
		}
	}
}

// waits are the verbs that wait for the actor, with the references of their
// threads.
func waits(t *testing.T, w *enquiriestest.World, actor people.Actor) []string {
	t.Helper()
	all, err := w.Enquiries.Waiting(w.Ctx, actor)
	must(t, err)
	var verbs []string
	for _, one := range all {
		verbs = append(verbs, one.Enquiry.Ref+" "+string(one.Do))
	}
	return verbs
}

func TestWhatWaitsForWhom(t *testing.T) {
	w := enquiriestest.New(t)
	everybody := []people.Actor{enquiriestest.Head(enquiriestest.Ash), enquiriestest.Senior(enquiriestest.Ash),
		enquiriestest.LeaderAt(enquiriestest.Cedar), enquiriestest.Head(enquiriestest.Cedar),
		enquiriestest.Finance(enquiriestest.Ash), enquiriestest.Finance(enquiriestest.Cedar), w.Broker(),
		enquiriestest.Head(enquiriestest.Elm)}
	expect := func(step string, want map[string][]string) {
		t.Helper()
		for _, actor := range everybody {
			if diff := cmp.Diff(want[actor.Name], waits(t, w, actor)); diff != "" {
				t.Errorf("%s, for %s: %s", step, actor.Name, diff)
			}
		}
	}
	leader, head, senior := enquiriestest.LeaderAt(enquiriestest.Cedar).Name, enquiriestest.Head(
		enquiriestest.Ash).Name, enquiriestest.Senior(enquiriestest.Ash).Name
	e := w.Sent(w.AshNeed)
	expect("sent", map[string][]string{leader: {"E-3001 propose"}})
	w.Proposed(e, enquiriestest.Terms())
	expect("proposed", map[string][]string{enquiriestest.Head(enquiriestest.Cedar).Name: {"E-3001 grant"}})
	_, err := w.Enquiries.Propose(w.Ctx, enquiriestest.Head(enquiriestest.Ash), e.ID, w.Enquiry(e.ID).Version,
		enquiriestest.Terms())
	must(t, err)
	expect("countered", map[string][]string{leader: {"E-3001 accept"}})
	p := w.Proposed(w.Enquiry(e.ID), enquiriestest.Terms())
	w.Granted(p)
	expect("released", map[string][]string{head: {"E-3001 accept"}, senior: {"E-3001 accept"}})
	a, err := w.Enquiries.Accept(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.ID, p.Version)
	must(t, err)
	order := []string{"E-3001 set-purchase-order"}
	expect("agreed", map[string][]string{enquiriestest.Finance(enquiriestest.Ash).Name: order})
	v := w.Visits(a.ID)[0]
	w.Until(v.Date)
	expect("on the day",
		map[string][]string{leader: {"E-3001 record"}, enquiriestest.Finance(enquiriestest.Ash).Name: order})
	w.Recorded(v)
	expect("recorded",
		map[string][]string{head: {"E-3001 sign-off"}, senior: {"E-3001 sign-off"},
			enquiriestest.Finance(enquiriestest.Ash).Name: order})
	_, err = w.Agreements.SetPurchaseOrder(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), a.ID, a.Version, "PO 1")
	must(t, err)
	v = w.Visits(a.ID)[0]
	_, err = w.Agreements.QueryVisit(w.Ctx, enquiriestest.Head(enquiriestest.Ash), v.ID, v.Version, "How long?")
	must(t, err)
	expect("queried", map[string][]string{leader: {"E-3001 record"}})
}

func TestListsReadOnByPages(t *testing.T) {
	w := enquiriestest.New(t)
	for range 3 {
		e := w.Sent(w.AshNeed)
		_, err := w.Enquiries.Withdraw(w.Ctx, enquiriestest.Head(enquiriestest.Ash), e.ID, e.Version, "Once more.")
		must(t, err)
		w.Clock.Advance(60e9)
	}
	w.Sent(w.AshNeed)
	var refs []string
	cursor := ""
	for range 3 {
		page, next, err := w.Enquiries.List(w.Ctx, enquiriestest.Head(enquiriestest.Ash),
			enquiries.ListInput{URN: enquiriestest.Ash, Cursor: cursor, Limit: 2})
		must(t, err)
		for _, s := range page {
			refs = append(refs, s.Enquiry.Ref)
		}
		if cursor = next; next == "" {
			break
		}
	}
	if diff := cmp.Diff([]string{"E-3004", "E-3003", "E-3002", "E-3001"}, refs); diff != "" {
		t.Error(diff)
	}
	over := false
	ended, _, err := w.Enquiries.List(w.Ctx, enquiriestest.Head(enquiriestest.Ash),
		enquiries.ListInput{URN: enquiriestest.Ash, Live: &over, Limit: 10})
	if err != nil || len(ended) != 3 {
		t.Errorf("%d have ended, %v", len(ended), err)
	}
	_, _, err = w.Enquiries.List(w.Ctx, enquiriestest.Head(enquiriestest.Ash),
		enquiries.ListInput{URN: enquiriestest.Ash, Cursor: "x", Limit: 2})
	if !errors.Is(err, docdb.ErrBadCursor) {
		t.Error(err)
	}
}
