package matching_test

import (
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/services/leaders"
	"lateral/services/matching/rules"
	"lateral/services/needs/needstest"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// A partnership does not broker within a trust, unless it says so; a trust that brokers does.
func TestLeadersOfTheOwnTrust(t *testing.T) {
	for name, tt := range map[string]struct {
		kind partnerships.Kind
		set  bool
		fits bool
	}{
		"an alliance that does not": {partnerships.Alliance, false, false},
		"an alliance that does":     {partnerships.Alliance, true, true},
		"a trust among its own":     {partnerships.Trust, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.Import(needstest.School{URN: "100001", Easting: "460000", Northing: "100000", Trust: "ELM TRUST"},
				needstest.School{URN: "100002", Easting: "472000", Northing: "100000", Trust: "ELM TRUST"})
			must(w.Partnerships.Change(w.Ctx, w.partnership.ID, w.partnership.Version, partnerships.Input{
				Name: w.partnership.Name, Kind: tt.kind, WidenDays: 5, PaymentDays: 30, SameTrust: tt.set,
				Brokerage: partnerships.Brokerage{Mode: partnerships.NoBrokerage},
			}))(t)
			w.lists("100002", offer())
			n := w.Post("100001", w.ask())
			result := w.find(n)
			if fits := len(result.Matches) == 1; fits != tt.fits {
				t.Fatalf("fits: %v, %+v", fits, result.Counts)
			}
			if tt.fits {
				return
			}
			want := "Belongs to the same trust as your school (ELM TRUST). Solent Alliance does not broker within a trust; " +
				"its brokers can allow it."
			if x := result.Excluded[0]; x.Rule != rules.SameTrust || x.Sentence != want || x.Fits != "" {
				t.Errorf("%s: %s %s", x.Rule, x.Sentence, x.Fits)
			}
			if told := w.saidTo(n, w.broker); toYou.MatchString(strings.Join(told, " ")) {
				t.Errorf("the broker reads %q", told)
			}
		})
	}
}

// A declared conflict of interest keeps a leader from the school, until its head waives it for
// one need, with a reason that the broker reads too.
func TestADeclaredConflictAndItsWaiver(t *testing.T) {
	w := newWorld(t)
	s, leader := w.lists("100002", offer())
	l := must(leaders.GetLeader(w.Ctx, w.DB, s.LeaderID))(t)
	must(w.leaders.Declare(w.Ctx, leader, l.ID, l.Version, "100001", "I am married to its head."))(t)
	w.follow(l.ID)
	n, other := w.Post("100001", w.ask()), w.Post("100001", w.ask())
	x := w.find(n).Excluded
	want := "Has declared a conflict of interest with your school: “I am married to its head.”"
	if len(x) != 1 || x[0].Rule != rules.Declared || x[0].Sentence != want || x[0].Fits != "" {
		t.Fatalf("excluded %+v", x)
	}
	for name, tt := range map[string]struct {
		who    people.Actor
		reason string
		want   apperr.Kind
	}{
		"the broker":         {w.broker, "It is fine.", apperr.KindForbidden},
		"another senior":     {needstest.Person(people.Senior, "100001"), "It is fine.", apperr.KindForbidden},
		"somebody else":      {needstest.Person(people.Head, "100099"), "It is fine.", apperr.KindNotFound},
		"without any reason": {w.head, " ", apperr.KindInvalid},
	} {
		if _, err := w.Needs.Waive(w.Ctx, tt.who, n.ID, n.Version, l.ID, tt.reason); !apperr.Is(err, tt.want) {
			t.Errorf("%s: %v, want %s", name, err, tt.want)
		}
	}
	n = must(w.Needs.Waive(w.Ctx, w.head, n.ID, n.Version, l.ID, "I do not take part in it"))(t)
	if m := w.find(n).Matches; len(m) != 1 || !strings.HasSuffix(m[0].Conflict,
		"Your head waived it: “I do not take part in it”.") {
		t.Errorf("matches %+v", m)
	}
	if m := must(w.matching.Find(w.Ctx, w.broker, n.ID, 5))(t).Matches; len(m) != 1 ||
		!strings.Contains(m[0].Conflict, "I do not take part in it") || toYou.MatchString(m[0].Conflict) {
		t.Errorf("the broker reads %+v", m)
	}
	if len(w.find(other).Matches) != 0 {
		t.Error("the waiver holds for another need too")
	}
	if _, err := w.Needs.Waive(w.Ctx, w.head, n.ID, n.Version, l.ID, "Again"); !apperr.Is(err, apperr.KindConflict) {
		t.Errorf("a second waiver: %v", err)
	}
}
