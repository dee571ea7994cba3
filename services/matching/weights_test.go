package matching_test

import (
	"testing"

	"lateral/services/matching/rules"
)

// Points are hundredths of the whole, most of them for what the need is about; each has its reason, and its rule.
func TestTheWeightsAreOneHundred(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.lists("100002", offer())
	given := map[rules.Rule]int{}
	for _, e := range w.find(w.Post("100001", w.ask())).Matches[0].Evidence {
		given[e.Rule] = e.Most
	}
	sum, relevance := 0, 0
	for _, one := range rules.Weights() {
		if one.Why == "" || one.Points <= 0 || given[one.Rule] != one.Points {
			t.Errorf("%+v: the answer says %d", one, given[one.Rule])
		}
		delete(given, one.Rule)
		if sum += one.Points; one.Rule == rules.Relevance {
			relevance += one.Points
		}
	}
	if sum != 100 || relevance < 55 || relevance > 65 || len(given) > 0 {
		t.Errorf("%d points, %d of them for relevance; without a weight: %v", sum, relevance, given)
	}
}
