package needs_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/docdb"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
)

// inState is a need of school 100001 in the state, shown to the members of its partnership.
func inState(t *testing.T, state needs.State) (*needstest.World, string, needs.Need) {
	t.Helper()
	w, partnership := county(t)
	head := needstest.Person(people.Head, "100001")
	n := w.Draft("100001", priced(needs.ToNation))
	mark := func(fn func(tx docdb.Tx) error) { update(t, w, fn) }
	if state != needs.Draft {
		n = must(w.Needs.Post(w.Ctx, head, n.ID, n.Version))(t)
	}
	switch state {
	case needs.Agreed, needs.Met:
		mark(func(tx docdb.Tx) error { return w.Needs.MarkAgreed(w.Ctx, tx, n.ID, "agreement_1") })
		if state == needs.Met {
			mark(func(tx docdb.Tx) error { return w.Needs.MarkMet(w.Ctx, tx, n.ID) })
		}
	case needs.Withdrawn:
		must(w.Needs.Withdraw(w.Ctx, head, n.ID, n.Version))(t)
	case needs.Lapsed:
		w.Clock.Advance(90 * day)
		if err := w.Needs.LapseDue(w.Ctx, noJob); err != nil {
			t.Fatal(err)
		}
	}
	n = must(needs.GetNeed(w.Ctx, w.DB, n.ID))(t)
	if n.State != state {
		t.Fatalf("it is %s, not %s", n.State, state)
	}
	return w, partnership, n
}

// must returns a value, or ends the test where there is an error instead.
func must[T any](v T, err error) func(t testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// verbs are what people do with a need, at the version that they saw.
func verbs(w *needstest.World, n needs.Need) map[string]func(people.Actor) error {
	of := func(do func(people.Actor) (needs.Need, error)) func(people.Actor) error {
		return func(who people.Actor) error {
			_, err := do(who)
			return err
		}
	}
	return map[string]func(people.Actor) error{
		"save": of(func(who people.Actor) (needs.Need, error) {
			return w.Needs.Save(w.Ctx, who, n.ID, n.Version, n.Ask)
		}),
		"post":    of(func(who people.Actor) (needs.Need, error) { return w.Needs.Post(w.Ctx, who, n.ID, n.Version) }),
		"discard": func(who people.Actor) error { return w.Needs.Discard(w.Ctx, who, n.ID, n.Version) },
		"withdraw": of(func(who people.Actor) (needs.Need, error) {
			return w.Needs.Withdraw(w.Ctx, who, n.ID, n.Version)
		}),
		"reopen": of(func(who people.Actor) (needs.Need, error) {
			return w.Needs.Reopen(w.Ctx, who, n.ID, n.Version, "2026-06-30")
		}),
		"name": of(func(who people.Actor) (needs.Need, error) { return w.Needs.Name(w.Ctx, who, n.ID, n.Version) }),
	}
}

// answers are what heads and seniors of the school hear of each verb in each state: "" is
// yes, else the code of the refusal.
func answers() map[needs.State]map[string]string {
	const draft, open, ended = "need_not_draft", "need_not_open", "need_not_ended"
	over := map[string]string{
		"save": open, "post": draft, "discard": draft, "withdraw": open, "reopen": ended, "name": open,
	}
	gone := map[string]string{
		"save": open, "post": draft, "discard": draft, "withdraw": open, "reopen": "", "name": open,
	}
	return map[needs.State]map[string]string{
		needs.Draft:  {"save": "", "post": "", "discard": "", "withdraw": open, "reopen": ended, "name": open},
		needs.Open:   {"save": "", "post": draft, "discard": draft, "withdraw": "", "reopen": ended, "name": ""},
		needs.Agreed: over, needs.Met: over, needs.Withdrawn: gone, needs.Lapsed: gone,
	}
}

func TestWhatHeadsMayDoWithANeedInEachState(t *testing.T) {
	t.Parallel()
	for state, wants := range answers() {
		for _, role := range []people.Role{people.Head, people.Senior} {
			t.Run(string(state)+" by a "+string(role), func(t *testing.T) {
				t.Parallel()
				who := needstest.Person(role, "100001")
				for verb, want := range wants {
					w, _, n := inState(t, state)
					if got := apperrtest.Code(verbs(w, n)[verb](who)); got != want {
						t.Errorf("%s: %q, want %q", verb, got, want)
					}
				}
			})
		}
	}
}

// The others change nothing, in no state: the people of the need are told so, and to the rest it is not there.
func TestOthersChangeANeedInNoState(t *testing.T) {
	t.Parallel()
	for _, state := range needs.States() {
		t.Run(string(state), func(t *testing.T) {
			t.Parallel()
			w, partnership, n := inState(t, state)
			seen := "forbidden"
			if state == needs.Draft {
				seen = "not_found"
			}
			for who, tt := range map[string]struct {
				actor people.Actor
				want  string
			}{
				"own finance officer":     {needstest.Person(people.Finance, "100001"), seen},
				"own leader":              {needstest.Person(people.Leader, "100001"), seen},
				"the broker":              {needstest.Broker(partnership), seen},
				"a member's head":         {needstest.Person(people.Head, "100002"), "not_found"},
				"a head of the region":    {needstest.Person(people.Head, "100003"), "not_found"},
				"a head elsewhere":        {needstest.Person(people.Head, "100004"), "not_found"},
				"a broker elsewhere":      {needstest.Broker("partnership_elsewhere"), "not_found"},
				"somebody without a role": {people.Actor{AccountID: "account_x"}, "not_found"},
				"nobody":                  {people.Actor{}, "not_found"},
				"an operator": {people.Actor{AccountID: "account_op",
					Held: []people.Held{{Role: people.Operator, Place: people.Service()}}}, "not_found"},
			} {
				for verb, act := range verbs(w, n) {
					if got := apperrtest.Code(act(tt.actor)); got != tt.want {
						t.Errorf("%s, by %s: %q, want %q", verb, who, got, tt.want)
					}
				}
			}
			after := must(needs.GetNeed(w.Ctx, w.DB, n.ID))(t)
			if diff := cmp.Diff(n, after); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What a page offers is what the use-case then does.
func TestMaySaysWhatAHeadCanDo(t *testing.T) {
	t.Parallel()
	for state, wants := range answers() {
		w, partnership, n := inState(t, state)
		can := func(verb string) bool { return wants[verb] == "" }
		for who, tt := range map[string]struct {
			actor people.Actor
			want  needs.May
		}{
			"head": {needstest.Person(people.Head, "100001"), needs.May{
				Edit: can("save"), Post: can("post"), Discard: can("discard"), Withdraw: can("withdraw"),
				Reopen: can("reopen"), Name: can("name"), FindLeaders: state == needs.Open, Ask: state == needs.Open,
				Waive: state == needs.Open, ReadEnquiries: true,
			}},
			"broker":          {needstest.Broker(partnership), needs.May{FindLeaders: state == needs.Open, ReadEnquiries: true}},
			"finance officer": {needstest.Person(people.Finance, "100001"), needs.May{}},
			"member's head":   {needstest.Person(people.Head, "100002"), needs.May{}},
		} {
			seen, err := w.Needs.Get(w.Ctx, tt.actor, n.ID)
			if state == needs.Draft && who != "head" {
				if !apperr.Is(err, apperr.KindNotFound) {
					t.Errorf("a draft, by a %s: %v", who, err)
				}
				continue
			}
			if err != nil {
				t.Errorf("%s, by a %s: %v", state, who, err)
				continue
			}
			if diff := cmp.Diff(tt.want, seen.May); diff != "" {
				t.Errorf("%s, by a %s: %s", state, who, diff)
			}
		}
	}
}

// Whoever did not see the last version changes nothing, whatever the state.
func TestAStalePageChangesNoNeed(t *testing.T) {
	t.Parallel()
	head := needstest.Person(people.Head, "100001")
	for state, wants := range answers() {
		w, _, n := inState(t, state)
		for _, version := range []int64{n.Version - 1, n.Version + 1} {
			old := n
			old.Version = version
			for verb, act := range verbs(w, old) {
				got := apperrtest.Code(act(head))
				if wants[verb] == "" && got != "stale" || got == "" {
					t.Errorf("%s of version %d, %s: %q", state, version, verb, got)
				}
			}
		}
	}
}
