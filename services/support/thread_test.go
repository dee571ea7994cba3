package support_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/people"
	"lateral/services/support"
	"lateral/services/support/supporttest"
)

func thread(t *testing.T, w *supporttest.World, actor people.Actor, id string) support.Thread {
	t.Helper()
	got, err := w.Support.Thread(w.Ctx, actor, id)
	must(t, err)
	return got
}

func TestTheLeaderDoesNotLearnWhichSchoolAsks(t *testing.T) {
	w := supporttest.New(t)
	e := w.Sent(w.AshNeed)
	w.Proposed(e, supporttest.Terms())
	_, err := w.Support.Propose(w.Ctx, supporttest.Head(supporttest.Ash), e.ID, w.Enquiry(e.ID).Version, supporttest.Terms())
	must(t, err)
	p := w.Proposed(e, supporttest.Terms())
	for _, actor := range []people.Actor{supporttest.LeaderAt(supporttest.Cedar), supporttest.Head(supporttest.Cedar)} {
		got := thread(t, w, actor, p.EnquiryID)
		text, err := json.Marshal(got)
		must(t, err)
		for _, telling := range []string{string(supporttest.Ash), "Ash Primary", supporttest.Head(supporttest.Ash).Name, supporttest.Head(supporttest.Ash).AccountID, w.Partnership.ID} {
			if strings.Contains(string(text), telling) {
				t.Errorf("%s reads %q", actor.Name, telling)
			}
		}
		if got.Asking.Phase != "primary" || got.Asking.SizeBand != "101 to 250 pupils" || got.Asking.Region != "South East" || got.Need.What == "" {
			t.Errorf("%s sees too little: %+v", actor.Name, got.Asking)
		}
	}
	for _, actor := range []people.Actor{supporttest.Head(supporttest.Ash), w.Broker()} {
		if got := thread(t, w, actor, p.EnquiryID); !got.Knows() || got.Asking.School.Name != "Ash Primary School" {
			t.Errorf("%s does not see the school", actor.Name)
		}
	}
	w.Granted(p)
	_, err = w.Support.Accept(w.Ctx, supporttest.Head(supporttest.Ash), p.ID, p.Version)
	must(t, err)
	if got := thread(t, w, supporttest.LeaderAt(supporttest.Cedar), p.EnquiryID); !got.Knows() || got.Timeline[0].Name != supporttest.Head(supporttest.Ash).Name {
		t.Errorf("once it is agreed the leader sees %+v", got.Asking)
	}
}

func TestALeaderOutOfReachKeepsTheThread(t *testing.T) {
	w := supporttest.New(t)
	e := w.Sent(w.AshNeed)
	must(t, w.Partnerships.Leave(w.Ctx, people.Actor{AccountID: "account_operator", Held: []people.Held{{Role: people.Operator, Place: people.Service()}}}, w.Partnership.ID, supporttest.Cedar))
	got := thread(t, w, supporttest.LeaderAt(supporttest.Cedar), e.ID)
	if got.Need.Ref != w.AshNeed.Ref || got.Need.What != "" || got.Knows() || got.Asking.Region != "South East" {
		t.Errorf("sees %+v of %+v", got.Need, got.Asking)
	}
}

func TestTheTimelineTellsEachStep(t *testing.T) {
	w := supporttest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), supporttest.Terms())
	rel := w.Release(p)
	w.Clock.Advance(60e9)
	_, err := w.Support.Refuse(w.Ctx, supporttest.Head(supporttest.Cedar), rel.ID, rel.Version, "Inspection week.")
	must(t, err)
	w.Clock.Advance(60e9)
	w.Granted(w.Proposed(w.Enquiry(p.EnquiryID), supporttest.Terms()))
	w.Clock.Advance(60e9)
	got := thread(t, w, supporttest.LeaderAt(supporttest.Cedar), p.EnquiryID)
	last := got.Proposals[1]
	_, err = w.Support.Accept(w.Ctx, supporttest.Head(supporttest.Ash), last.ID, last.Version)
	must(t, err)
	w.SignedOff(w.Visits(thread(t, w, supporttest.Head(supporttest.Ash), p.EnquiryID).Agreed.Agreement.ID)[0])

	var sentences []string
	notes := map[string]bool{}
	for _, m := range thread(t, w, supporttest.LeaderAt(supporttest.Cedar), p.EnquiryID).Timeline {
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
	for _, actor := range []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Finance(supporttest.Cedar)} {
		text, err := json.Marshal(thread(t, w, actor, p.EnquiryID))
		must(t, err)
		if strings.Contains(string(text), "Inspection week.") {
			t.Errorf("%s reads what the home head said to the leader", actor.Name)
		}
	}
}

// waits are the verbs that wait for the actor, with the references of their
// threads.
func waits(t *testing.T, w *supporttest.World, actor people.Actor) []string {
	t.Helper()
	all, err := w.Support.Waiting(w.Ctx, actor)
	must(t, err)
	var verbs []string
	for _, one := range all {
		verbs = append(verbs, one.Enquiry.Ref+" "+string(one.Do))
	}
	return verbs
}

func TestWhatWaitsForWhom(t *testing.T) {
	w := supporttest.New(t)
	everybody := []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash), supporttest.LeaderAt(supporttest.Cedar), supporttest.Head(supporttest.Cedar), supporttest.Finance(supporttest.Ash), supporttest.Finance(supporttest.Cedar), w.Broker(), supporttest.Head(supporttest.Elm)}
	expect := func(step string, want map[string][]string) {
		t.Helper()
		for _, actor := range everybody {
			if diff := cmp.Diff(want[actor.Name], waits(t, w, actor)); diff != "" {
				t.Errorf("%s, for %s: %s", step, actor.Name, diff)
			}
		}
	}
	leader, head, senior := supporttest.LeaderAt(supporttest.Cedar).Name, supporttest.Head(supporttest.Ash).Name, supporttest.Senior(supporttest.Ash).Name
	e := w.Sent(w.AshNeed)
	expect("sent", map[string][]string{leader: {"E-3001 propose"}})
	w.Proposed(e, supporttest.Terms())
	expect("proposed", map[string][]string{supporttest.Head(supporttest.Cedar).Name: {"E-3001 grant"}})
	_, err := w.Support.Propose(w.Ctx, supporttest.Head(supporttest.Ash), e.ID, w.Enquiry(e.ID).Version, supporttest.Terms())
	must(t, err)
	expect("countered", map[string][]string{leader: {"E-3001 accept"}})
	p := w.Proposed(w.Enquiry(e.ID), supporttest.Terms())
	w.Granted(p)
	expect("released", map[string][]string{head: {"E-3001 accept"}, senior: {"E-3001 accept"}})
	a, err := w.Support.Accept(w.Ctx, supporttest.Head(supporttest.Ash), p.ID, p.Version)
	must(t, err)
	order := []string{"E-3001 set-purchase-order"}
	expect("agreed", map[string][]string{supporttest.Finance(supporttest.Ash).Name: order})
	v := w.Visits(a.ID)[0]
	w.Until(v.Date)
	expect("on the day", map[string][]string{leader: {"E-3001 record"}, supporttest.Finance(supporttest.Ash).Name: order})
	w.Recorded(v)
	expect("recorded", map[string][]string{head: {"E-3001 sign-off"}, senior: {"E-3001 sign-off"}, supporttest.Finance(supporttest.Ash).Name: order})
	_, err = w.Agreements.SetPurchaseOrder(w.Ctx, supporttest.Finance(supporttest.Ash), a.ID, a.Version, "PO 1")
	must(t, err)
	v = w.Visits(a.ID)[0]
	_, err = w.Agreements.QueryVisit(w.Ctx, supporttest.Head(supporttest.Ash), v.ID, v.Version, "How long?")
	must(t, err)
	expect("queried", map[string][]string{leader: {"E-3001 record"}})
}

func TestListsReadOnByPages(t *testing.T) {
	w := supporttest.New(t)
	for range 3 {
		e := w.Sent(w.AshNeed)
		_, err := w.Support.Withdraw(w.Ctx, supporttest.Head(supporttest.Ash), e.ID, e.Version, "Once more.")
		must(t, err)
		w.Clock.Advance(60e9)
	}
	w.Sent(w.AshNeed)
	var refs []string
	cursor := ""
	for range 3 {
		page, next, err := w.Support.List(w.Ctx, supporttest.Head(supporttest.Ash), support.ListInput{URN: supporttest.Ash, Cursor: cursor, Limit: 2})
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
	ended, _, err := w.Support.List(w.Ctx, supporttest.Head(supporttest.Ash), support.ListInput{URN: supporttest.Ash, Live: &over, Limit: 10})
	if err != nil || len(ended) != 3 {
		t.Errorf("%d have ended, %v", len(ended), err)
	}
	_, _, err = w.Support.List(w.Ctx, supporttest.Head(supporttest.Ash), support.ListInput{URN: supporttest.Ash, Cursor: "x", Limit: 2})
	badFields(t, err, "cursor")
}

func TestEffort(t *testing.T) {
	for halfDays, want := range map[int]string{1: "½ day", 2: "1 day", 3: "1½ days", 4: "2 days", 5: "2½ days"} {
		if got := support.Effort(halfDays); got != want {
			t.Errorf("Effort(%d) = %q, want %q", halfDays, got, want)
		}
	}
}
