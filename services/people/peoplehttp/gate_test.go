package peoplehttp_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/events"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

// call is what a gate looks at.
type call struct {
	headers, params map[string]string
}

func (c call) Header(name string) string { return c.headers[name] }
func (c call) Param(name string) string  { return c.params[name] }

var actors = map[string]people.Actor{
	"head":       {AccountID: "acct_1", Held: []people.Held{{Role: people.Head, Place: people.School("100001")}}},
	"other head": {AccountID: "acct_2", Held: []people.Held{{Role: people.Head, Place: people.School("100002")}}},
	"finance":    {AccountID: "acct_3", Held: []people.Held{{Role: people.Finance, Place: people.School("100001")}}},
	"two hats": {AccountID: "acct_4", Held: []people.Held{
		{Role: people.Finance, Place: people.School("100001")}, {Role: people.Head, Place: people.School("100002")},
	}},
	"broker":   {AccountID: "acct_5", Held: []people.Held{{Role: people.Broker, Place: people.Partnership("p1")}}},
	"operator": {AccountID: "acct_6", Held: []people.Held{{Role: people.Operator, Place: people.Service()}}},
	"nobody":   {AccountID: "acct_7"},
	"proved head": {
		AccountID: "acct_8", Proved: true, Held: []people.Held{{Role: people.Head, Place: people.School("100001")}},
	},
	"asked head": {
		AccountID: "acct_10", Proved: true, Afresh: true,
		Held: []people.Held{{Role: people.Head, Place: people.School("100001")}},
	},
	"proved finance": {
		AccountID: "acct_9", Proved: true, Held: []people.Held{{Role: people.Finance, Place: people.School("100001")}},
	},
}

var errDown = errors.New("the database is down")

func newGate() peoplehttp.Gate {
	return peoplehttp.NewGate(func(_ context.Context, token string) (people.Actor, error) {
		if token == "down" {
			return people.Actor{}, errDown
		}
		if a, ok := actors[token]; ok {
			return a, nil
		}
		return people.Actor{}, apperr.Unauthenticated("Please sign in again.")
	})
}

func TestGate(t *testing.T) {
	g := newGate()
	const ok, signIn, forbidden, absent = "", apperr.KindUnauthenticated, apperr.KindForbidden, apperr.KindNotFound
	for name, tc := range map[string]struct {
		rule peoplehttp.Rule
		says string
		want map[string]apperr.Kind // by who calls
	}{
		"public": {g.Public(), "everybody", map[string]apperr.Kind{
			"": ok, "expired": ok, "nobody": ok, "head": ok, "down": apperr.KindInternal,
		}},
		"signed in": {g.SignedIn(), "whoever is signed in and holds a role", map[string]apperr.Kind{
			"": signIn, "expired": signIn, "nobody": forbidden, "head": ok, "down": apperr.KindInternal,
		}},
		"waiting": {g.Waiting(), "whoever is signed in, also without a role", map[string]apperr.Kind{
			"": signIn, "expired": signIn, "nobody": ok, "head": ok, "down": apperr.KindInternal,
		}},
		"roles": {g.Roles(people.Head, people.Broker), "head, broker", map[string]apperr.Kind{
			"": signIn, "expired": signIn, "head": ok, "other head": ok, "broker": ok,
			"finance": forbidden, "operator": forbidden, "nobody": forbidden,
		}},
		"in a school": {g.Roles(people.Head).InSchool("urn"), "head in the school {urn}", map[string]apperr.Kind{
			"": signIn, "head": ok, "other head": absent, "two hats": absent, "finance": forbidden, "operator": forbidden,
		}},
		"in a school, or operator": {g.Roles(people.Head, people.Operator).InSchool("urn"),
			"head, operator in the school {urn}", map[string]apperr.Kind{
				"head": ok, "operator": ok, "other head": absent, "finance": forbidden,
			}},
		"in a partnership": {g.Roles(people.Broker).InPartnership("id"), "broker in the partnership {id}",
			map[string]apperr.Kind{
				"broker": ok, "head": forbidden, "operator": forbidden,
			}},
	} {
		t.Run(name, func(t *testing.T) {
			if tc.rule.String() != tc.says {
				t.Errorf("says %q, want %q", tc.rule, tc.says)
			}
			for who, want := range tc.want {
				c := call{params: map[string]string{"urn": "100001", "id": "p1"}, headers: map[string]string{}}
				if who != "" {
					c.headers["Authorization"] = "Bearer " + who
				}
				_, err := tc.rule.Permit(t.Context(), c)
				if (err == nil) != (want == ok) || err != nil && apperr.KindOf(err) != want {
					t.Errorf("%q: %v, want %q", who, err, want)
				}
			}
		})
	}
}

func TestGateAsksForAProofOnlyWhomItLetsIn(t *testing.T) {
	rule := newGate().Roles(people.Head).InSchool("urn").Proved()
	if !rule.NeedsProof() || !strings.Contains(rule.String(), "proof_needed") {
		t.Errorf("says %q", rule)
	}
	asksWhom(t, rule, map[string]string{
		"": "unauthenticated", "expired": "unauthenticated", "finance": "forbidden", "proved finance": "forbidden",
		"other head": "not_found", "head": "proof_needed", "proved head": "", "asked head": "",
	})
}

// A signature needs a proof for which the person was asked: a sign-in is none.
func TestGateAsksForASignatureAfresh(t *testing.T) {
	rule := newGate().Roles(people.Head).InSchool("urn").Afresh()
	if !rule.NeedsProof() || !strings.Contains(rule.String(), "proof_needed") {
		t.Errorf("says %q", rule)
	}
	asksWhom(t, rule, map[string]string{
		"proved finance": "forbidden", "head": "proof_needed", "proved head": "proof_needed", "asked head": "",
	})
}

func asksWhom(t *testing.T, rule peoplehttp.Rule, all map[string]string) {
	t.Helper()
	for who, want := range all {
		c := call{params: map[string]string{"urn": "100001"}, headers: map[string]string{}}
		if who != "" {
			c.headers["Authorization"] = "Bearer " + who
		}
		_, err := rule.Permit(t.Context(), c)
		var e *apperr.Error
		got := ""
		if errors.As(err, &e) {
			got = e.Code
		}
		if got != want {
			t.Errorf("%q: %v, want %q", who, err, want)
		}
	}
}

func TestGateIgnoresOtherWaysToAuthorise(t *testing.T) {
	for _, header := range []string{"head", "Basic head", "bearer head", "Bearer", "Bearer  head"} {
		_, err := newGate().SignedIn().Permit(t.Context(), call{headers: map[string]string{"Authorization": header}})
		if !apperr.Is(err, apperr.KindUnauthenticated) {
			t.Errorf("%q: %v", header, err)
		}
	}
}

func TestGateNamesTheCaller(t *testing.T) {
	g := newGate()
	for who, account := range map[string]string{"head": "acct_1", "": events.System} {
		c := call{headers: map[string]string{}}
		if who != "" {
			c.headers["Authorization"] = "Bearer " + who
		}
		ctx, err := g.Public().Permit(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		if by := events.ActorFrom(ctx).AccountID; by != account {
			t.Errorf("%q: events are by %q, want %q", who, by, account)
		}
		actor, err := people.ActorFrom(ctx)
		if (err == nil) != (who != "") || actor.AccountID != actors[who].AccountID {
			t.Errorf("%q: actor %+v, %v", who, actor, err)
		}
	}
}

func TestGateSaysWhatTheTableSays(t *testing.T) {
	g := newGate()
	if !g.Public().IsPublic() || g.SignedIn().IsPublic() {
		t.Error("only Public is public")
	}
	if names := g.Roles(people.Head).RoleNames(); len(names) != 1 || names[0] != people.Head ||
		g.SignedIn().RoleNames() != nil {
		t.Errorf("roles = %v", names)
	}
}
