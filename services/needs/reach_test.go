package needs_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/services/needs"
)

func TestTheStepsOfTheReachAreTold(t *testing.T) {
	posted := time.Date(2026, 1, 12, 9, 0, 0, 0, time.UTC)
	widened, due := posted.AddDate(0, 0, 7), posted.AddDate(0, 0, 14)
	whole := needs.Need{State: needs.Open, PostedAt: &posted, Reach: needs.ToRegion, WidenAt: &due,
		Ask:     needs.Ask{PartnershipID: "p", MostReach: needs.ToNetwork},
		Widened: []needs.Widening{{From: needs.ToPartnership, To: needs.ToRegion, At: widened}}}
	with := func(change func(*needs.Need)) needs.Need {
		n := whole
		change(&n)
		return n
	}
	partnership := needs.ReachStep{Reach: needs.ToPartnership, State: needs.ReachDone, At: &posted}
	region := needs.ReachStep{Reach: needs.ToRegion, State: needs.ReachNow, At: &widened}
	nation := needs.ReachStep{Reach: needs.ToNation, State: needs.ReachNext, At: &due}
	for name, tt := range map[string]struct {
		need needs.Need
		want []needs.ReachStep
	}{
		"as far as its school allows": {whole, []needs.ReachStep{partnership, region, nation,
			{Reach: needs.ToNetwork, State: needs.ReachNext}}},
		"no further": {with(func(n *needs.Need) { n.MostReach, n.WidenAt = needs.ToRegion, nil }),
			[]needs.ReachStep{partnership, region}},
		"of no partnership": {with(func(n *needs.Need) { n.PartnershipID, n.Widened = "", nil }),
			[]needs.ReachStep{{Reach: needs.ToRegion, State: needs.ReachNow, At: &posted}, nation,
				{Reach: needs.ToNetwork, State: needs.ReachNext}}},
		"over": {with(func(n *needs.Need) { n.State, n.WidenAt = needs.Met, nil }),
			[]needs.ReachStep{partnership, {Reach: needs.ToRegion, State: needs.ReachDone, At: &widened}}},
		"not posted": {needs.Need{State: needs.Draft, Ask: needs.Ask{MostReach: needs.ToRegion}}, nil},
	} {
		if diff := cmp.Diff(tt.want, tt.need.ReachSteps()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
