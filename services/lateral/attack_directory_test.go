package main

import (
	"maps"
	"slices"
	"testing"

	"lateral/services/parties"

	"github.com/google/go-cmp/cmp"
)

// A stranger without an account reads the list of partnerships, to learn which
// schools and people are behind them and where their money goes.
func TestAttack1_5_AStrangerReadsTheDirectory(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.paidNetwork()
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

// paidNetwork is the id of a partnership that says how it is paid.
func (s *siege) paidNetwork() string {
	s.t.Helper()
	id := s.operator.post("/partnerships", object{
		"name": "Paid Network", "kind": "network", "widenDays": 7, "paymentDays": 30, "brokerage": object{"mode": "none"},
	}).text("id")
	err := s.p.parties.SetPayee(s.t.Context(), parties.Partnership(id), parties.Payee{VATNumber: "GB999999973",
		AccountName: "Paid Network Ltd", SortCode: "00-00-00", AccountNumber: "00012345"})
	if err != nil {
		s.t.Fatal(err)
	}
	return id
}
