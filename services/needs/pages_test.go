package needs_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
)

// Whoever reads a list page by page sees each need that was there when they began, once and latest first, while
// others are posted. Whatever is counted is what the list holds.
func TestPagesOfNeedsCoverEverythingOnce(t *testing.T) {
	t.Parallel()
	w, partnership := county(t)
	urns := []register.URN{"100001", "100002", "100003", "100004"}
	ask := func(r *rapid.T, urn register.URN) needs.Ask {
		a := priced(rapid.SampledFrom([]needs.Reach{needs.ToRegion, needs.ToNation, needs.ToNetwork}).Draw(r, "most"))
		if urn < "100003" && rapid.Bool().Draw(r, "in the partnership") {
			a.PartnershipID = partnership
		}
		return a
	}
	post := func(r *rapid.T) {
		urn := rapid.SampledFrom(urns).Draw(r, "school")
		head := needstest.Person(people.Head, urn)
		n := w.Draft(urn, ask(r, urn))
		if rapid.IntRange(0, 4).Draw(r, "state") == 0 {
			return // a draft
		}
		n = must(w.Needs.Post(w.Ctx, head, n.ID, n.Version))(w.T)
		if rapid.IntRange(0, 4).Draw(r, "withdrawn") == 0 {
			must(w.Needs.Withdraw(w.Ctx, head, n.ID, n.Version))(w.T)
		}
	}
	readers := map[string]people.Actor{
		"a head": needstest.Person(people.Head, "100001"), "a leader": needstest.Person(people.Leader, "100003"),
		"a finance officer": needstest.Person(people.Finance, "100002"), "a broker": needstest.Broker(partnership),
		"a head who brokers": both(needstest.Person(people.Head, "100004"), needstest.Broker(partnership)),
	}
	const most = 60
	posted := 0
	rapid.Check(t, func(r *rapid.T) {
		more := func() {
			if posted++; posted <= most {
				post(r)
			}
		}
		more()
		who := readers[rapid.SampledFrom([]string{"a head", "a leader", "a finance officer", "a broker",
			"a head who brokers"}).Draw(r, "who")]
		in := needs.ListInput{Scope: rapid.SampledFrom(needs.Scopes()).Draw(r, "scope"), Limit: 200}
		if in.Scope != needs.ReachingMe {
			in.State = rapid.SampledFrom(append(needs.States(), "")).Draw(r, "state")
		}
		was := numbers(r, w, who, in, func() {})
		in.Limit = rapid.IntRange(1, 9).Draw(r, "limit")
		got := numbers(r, w, who, in, more)
		if !slices.IsSortedFunc(got, func(a, b int64) int { return int(b - a) }) ||
			len(slices.Compact(slices.Clone(got))) < len(got) {
			r.Fatalf("not each once, latest first: %v", got)
		}
		for _, n := range was {
			if !slices.Contains(got, n) {
				r.Fatalf("N-%d is missing: %v, read at once %v", n, got, was)
			}
		}
	})
	counts(t, w, readers, partnership)
}

// numbers reads all pages, and calls between after each of the first. Newer needs than those on the first page do
// not appear.
func numbers(r *rapid.T, w *needstest.World, who people.Actor, in needs.ListInput, between func()) (all []int64) {
	for n := 0; ; n++ {
		page, next, err := w.Needs.List(w.Ctx, who, in)
		if err != nil {
			r.Fatal(err)
		}
		for _, s := range page {
			all = append(all, s.Need.Number)
		}
		if in.Cursor = next; next == "" {
			return all
		}
		if n < 3 {
			between()
		}
	}
}

// counts compares each count with the length of the list of the same name.
func counts(t *testing.T, w *needstest.World, readers map[string]people.Actor, partnership string) {
	t.Helper()
	for who, in := range map[string]needs.ListInput{
		"a head": {Scope: needs.OfMySchools, URN: "100001"}, "a finance officer": {Scope: needs.OfMySchools, URN: "100002"},
		"a broker": {Scope: needs.OfMyPartnerships, PartnershipID: partnership},
	} {
		for _, state := range needs.States() {
			in.State, in.Limit = state, 200
			n, err := w.Needs.Count(w.Ctx, readers[who], in)
			if state == needs.Draft {
				if diff := paths(t, err); len(diff) != 1 || diff[0] != "state" {
					t.Errorf("%s counts drafts: %v", who, err)
				}
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			page, _, err := w.Needs.List(w.Ctx, readers[who], in)
			if err != nil || n != len(page) {
				t.Errorf("%s: %d are %s by the count, %d by the list, %v", who, n, state, len(page), err)
			}
		}
	}
}
