package main

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A stranger without an account reads the list of partnerships, to learn which
// schools and people are behind them and where their money goes.
func TestAttack1_5_AStrangerReadsTheDirectory(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.operator.post("/partnerships", object{
		"name": "Paid Network", "kind": "network", "widenDays": 7, "paymentDays": 30, "brokerage": object{"mode": "none"},
		"payee": object{"vatNumber": "GB999999973", "accountName": "Paid Network Ltd", "sortCode": "00-00-00",
			"accountNumber": "00012345"},
	})
	var names []string
	for cursor := ""; ; {
		page := s.nobody.get("/directory?limit=1&cursor=" + cursor)
		for _, each := range page.list("items") {
			names = append(names, each.text("name"))
			if diff := cmp.Diff([]string{"areas", "name", "schools"}, slices.Sorted(maps.Keys(each))); diff != "" {
				t.Error("a stranger is told:", diff)
			}
			if _, ok := each["areas"].([]any); !ok {
				t.Errorf("areas are %v", each["areas"])
			}
		}
		if cursor, _ = page["next"].(string); cursor == "" {
			break
		}
	}
	if len(names) != 3 || !slices.Contains(names, "Paid Network") {
		t.Errorf("partnerships: %v", names)
	}
	for _, path := range []string{"/partnerships", "/partnerships/" + s.alliance,
		"/partnerships/" + s.alliance + "/schools"} {
		s.nobody.refused("GET", path, nil)
	}
	if status, _ := s.nobody.try("GET", "/directory?limit=101", nil); status != 422 {
		t.Errorf("more than a page: %d", status)
	}
}
