package matching_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lateral/pkg/money"
	"lateral/services/leaders"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/register"
	"lateral/services/themes"
)

// Nearness gives points to 80 km, and to where the leader travels no further, 110 km. Whoever supports
// remotely, or from a place that is not known, has half.
func TestPointsForNearness(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		easting string
		remote  bool
		want    string
	}{
		"next door":         {"460000", false, "6/6"},
		"20 km":             {"480000", false, "5/6"},
		"40 km":             {"500000", false, "3/6"},
		"70 km":             {"530000", false, "1/6"},
		"78 km":             {"538000", false, "1/6"},
		"100 km":            {"560000", false, "0/6"},
		"too far, remotely": {"600000", true, "3/6"},
		"not known":         {"", false, "3/6"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			northing := "100000"
			if tt.easting == "" {
				northing = ""
			}
			w.Import(needstest.School{URN: "100002", Easting: tt.easting, Northing: northing})
			in, ask := offer(), w.ask()
			in.TravelKM, in.Remote, ask.Remote = 110, tt.remote, tt.remote
			w.lists("100002", in)
			if got := w.said(w.Post("100001", ask), rules.Distance); !strings.HasPrefix(got, tt.want+": ") {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// A service that breaks several rules is left out by the first of them, in the order in which they apply.
func TestTheFirstBrokenRuleIsNamed(t *testing.T) {
	t.Parallel()
	breaks := []struct {
		rule  rules.Rule
		offer func(*leaders.ServiceInput)
		ask   func(*needs.Ask)
	}{
		{rules.Phase, func(o *leaders.ServiceInput) { o.Phases = []register.Phase{register.Post16} }, nil},
		{rules.Format, nil, func(a *needs.Ask) { a.Formats = []themes.Format{themes.Review} }},
		{rules.Mode, nil, func(a *needs.Ask) { a.InPerson, a.Remote = false, true }},
		{rules.Distance, func(o *leaders.ServiceInput) { o.TravelKM = 1 }, nil},
		{rules.Availability, nil, func(a *needs.Ask) { a.ByOn = "2026-02-02" }},
		{rules.Price, nil, func(a *needs.Ask) { a.Budget = money.Pounds(1) }},
	}
	for first := range breaks {
		t.Run(string(breaks[first].rule), func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			in, ask := offer(), w.ask()
			for _, b := range breaks[first:] { // this rule and all that come after it
				if b.offer != nil {
					b.offer(&in)
				}
				if b.ask != nil {
					b.ask(&ask)
				}
			}
			w.lists("100002", in)
			result := w.find(w.Post("100001", ask))
			want := []rules.Count{{Rule: breaks[first].rule, Count: 1}}
			anyLeaders := cmpopts.IgnoreFields(rules.Count{}, "Leaders", "Reason")
			if diff := cmp.Diff(want, result.Counts, anyLeaders); diff != "" || len(result.Matches) > 0 {
				t.Error(diff)
			}
		})
	}
}
