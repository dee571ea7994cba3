package parties_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// A school that sells alone says when its invoices are drafted: by visit until then. A partnership's terms say it.
func TestASchoolSaysWhenItDrafts(t *testing.T) {
	p := newPurse(t, parties.OfSchool)
	for _, want := range []partnerships.Raising{partnerships.ByVisit, partnerships.ByMonth, partnerships.ByMilestone} {
		if want != partnerships.ByVisit {
			if _, err := p.SetDrafting(p.Ctx, p.one, p.of, want); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := p.Drafting(p.Ctx, p.two, p.of); err != nil || got != want {
			t.Errorf("%q, want %q: %v", got, want, err)
		}
	}
	if _, err := p.SetDrafting(p.Ctx, p.one, p.of, "yearly"); !apperr.Is(err, apperr.KindInvalid) {
		t.Errorf("yearly: %v", err)
	}
	q := newPurse(t, parties.OfPartnership)
	for _, tt := range []struct {
		purse *purse
		actor people.Actor
	}{{p, p.elsewhere}, {p, p.operator}, {p, people.Actor{AccountID: "acct_none"}}, {q, q.one}} {
		_, set := tt.purse.SetDrafting(p.Ctx, tt.actor, tt.purse.of, partnerships.ByMonth)
		_, get := tt.purse.Drafting(p.Ctx, tt.actor, tt.purse.of)
		if !apperr.Is(set, apperr.KindNotFound) || !apperr.Is(get, apperr.KindNotFound) {
			t.Errorf("%s: %v, %v", tt.actor.Name, set, get)
		}
	}
}
