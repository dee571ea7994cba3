package needs_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
)

// read returns the references of all pages, and checks that none is longer
// than the limit.
func read(t *testing.T, w *needstest.World, actor people.Actor, in needs.ListInput) []string {
	t.Helper()
	refs := []string{}
	for {
		page, next, err := w.Needs.List(w.Ctx, actor, in)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) > in.Limit || next != "" && len(page) < in.Limit {
			t.Fatalf("a page of %d, limit %d, next %q", len(page), in.Limit, next)
		}
		for _, s := range page {
			refs = append(refs, s.Need.Ref)
		}
		if next == "" {
			return refs
		}
		in.Cursor = next
	}
}

func TestLists(t *testing.T) {
	w, partnership := county(t)
	w.Partnership("Harbour Trust", "100001", "100002") // both schools share two partnerships
	local := func(most needs.Reach) needs.Ask {
		ask := priced(most)
		ask.PartnershipID = partnership
		return ask
	}
	w.Draft("100001", local(needs.ToNation)) // N-2001
	w.Post("100001", local(needs.ToNation))  // N-2002, in the partnership
	w.Post("100003", priced(needs.ToNation)) // N-2003, in the region
	w.Post("100004", priced(needs.ToNation)) // N-2004, in the North West
	n := w.Post("100003", priced(needs.ToRegion))
	if _, err := w.Needs.Withdraw(w.Ctx, needstest.Person(people.Head, "100003"), n.ID, n.Version); err != nil {
		t.Fatal(err)
	}
	both := needstest.Person(people.Head, "100001")
	both.Held = append(both.Held, people.Held{Role: people.Leader, Place: people.School("100003")})
	tests := []struct {
		name  string
		actor people.Actor
		in    needs.ListInput
		want  []string
	}{
		{"a head's own, drafts too", needstest.Person(people.Head, "100001"), needs.ListInput{Scope: needs.OfMySchools},
			[]string{"N-2002", "N-2001"}},
		{"the finance officer's, no drafts", needstest.Person(people.Finance, "100001"),
			needs.ListInput{Scope: needs.OfMySchools}, []string{"N-2002"}},
		{"of two schools", both, needs.ListInput{Scope: needs.OfMySchools}, []string{"N-2005", "N-2003", "N-2002", "N-2001"}},
		{"of one of two", both, needs.ListInput{Scope: needs.OfMySchools, URN: "100003"}, []string{"N-2005", "N-2003"}},
		{"by state", both, needs.ListInput{Scope: needs.OfMySchools, State: needs.Withdrawn}, []string{"N-2005"}},
		{"a broker's", needstest.Broker(partnership), needs.ListInput{Scope: needs.OfMyPartnerships}, []string{"N-2002"}},
		{"a broker's drafts are none", needstest.Broker(partnership),
			needs.ListInput{Scope: needs.OfMyPartnerships, State: needs.Draft}, []string{}},
		{"reaching a member in London", needstest.Person(people.Leader, "100002"), needs.ListInput{Scope: needs.ReachingMe},
			[]string{"N-2002"}},
		{"reaching the region, not one's own", needstest.Person(people.Leader, "100003"),
			needs.ListInput{Scope: needs.ReachingMe}, []string{}},
		{"reaching somebody with no school", people.Actor{AccountID: "x"}, needs.ListInput{Scope: needs.ReachingMe},
			[]string{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, limit := range []int{1, 2, 100} {
				tt.in.Limit = limit
				if diff := cmp.Diff(tt.want, read(t, w, tt.actor, tt.in)); diff != "" {
					t.Errorf("pages of %d: %s", limit, diff)
				}
			}
		})
	}
	w.Clock.Advance(8 * day)
	for range 2 {
		if err := w.Needs.WidenDue(w.Ctx, noJob); err != nil {
			t.Fatal(err)
		}
		w.Clock.Advance(8 * day)
	}
	in := needs.ListInput{Scope: needs.ReachingMe, Limit: 1}
	if diff := cmp.Diff([]string{"N-2004", "N-2003", "N-2002"},
		read(t, w, needstest.Person(people.Leader, "100002"), in)); diff != "" {
		t.Error("after widening to the nation, each once:", diff)
	}
}

func TestListsRefuse(t *testing.T) {
	w, partnership := county(t)
	head := needstest.Person(people.Head, "100001")
	tests := []struct {
		name  string
		actor people.Actor
		in    needs.ListInput
		want  func(error) bool
	}{
		{"another's school", head, needs.ListInput{Scope: needs.OfMySchools, URN: register.URN("100002")},
			is(apperr.KindNotFound)},
		{"another's partnership", head, needs.ListInput{Scope: needs.OfMyPartnerships, PartnershipID: partnership},
			is(apperr.KindNotFound)},
		{"no scope", head, needs.ListInput{}, is(apperr.KindInvalid)},
		{"a forged cursor", head, needs.ListInput{Scope: needs.OfMySchools, Cursor: "abc"},
			func(err error) bool { return errors.Is(err, docdb.ErrBadCursor) }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, _, err := w.Needs.List(w.Ctx, tt.actor, tt.in); !tt.want(err) {
				t.Errorf("error = %v", err)
			}
		})
	}
}

func is(kind apperr.Kind) func(error) bool {
	return func(err error) bool { return apperr.Is(err, kind) }
}

func TestNeedsFollowTheirSchool(t *testing.T) {
	w, _ := county(t)
	n := w.Post("100001", priced(needs.ToRegion))
	update(t, w, func(tx docdb.Tx) error { return w.Needs.Disclose(w.Ctx, tx, n.ID, "100003", "An enquiry was sent.") })
	w.Import(needstest.School{URN: "100003", Status: "Closed"}, needstest.School{URN: "100001", Status: "Closed"})
	for _, from := range []register.URN{"100001", "100003"} {
		if _, err := w.Register.Succeed(w.Ctx, from, "100004"); err != nil {
			t.Fatal(err)
		}
		e := eventOf(t, w, string(from), register.SchoolSucceeded)
		for range 2 { // a job may run twice
			if err := w.Needs.FollowSuccession(w.Ctx, e); err != nil {
				t.Fatal(err)
			}
		}
	}
	got, err := needs.GetNeed(w.Ctx, w.DB, n.ID)
	if err != nil || got.URN != "100004" || got.Region != "North West" || got.Version != n.Version+1 {
		t.Errorf("followed = %+v, %v", got, err)
	}
	told, _, err := w.Needs.Disclosures(w.Ctx, needstest.Person(people.Head, "100004"), n.ID, "", 10)
	if err != nil || len(told) != 2 || told[1].To != "100004" {
		t.Errorf("told = %+v, %v", told, err)
	}
}

func eventOf(t testing.TB, w *needstest.World, subject string, what events.Type) events.Event {
	t.Helper()
	all, err := events.Of(w.Ctx, w.DB, subject)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		if e.Type == what {
			return e
		}
	}
	t.Fatalf("no %s of %s", what, subject)
	return events.Event{}
}
