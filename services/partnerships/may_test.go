package partnerships_test

import (
	"testing"

	"lateral/services/partnerships"
)

func TestWhatOneMayDoWithAPartnership(t *testing.T) {
	o := newWorld(t)
	o.importFile(schools)
	p := o.found(alliance("Fenland Alliance"))
	if _, err := o.Join(t.Context(), p.ID, "100010"); err != nil {
		t.Fatal(err)
	}
	handles := partnerships.May{Change: true, Standing: true, SeePayee: true}
	for who, tt := range map[string]struct {
		caller caller
		want   partnerships.May
	}{
		"its broker":              {caller{name: "b", brokers: p.ID}, handles},
		"a broker of another":     {caller{name: "r", brokers: "other"}, partnerships.May{}},
		"an operator":             {operator, partnerships.May{Change: true, BringIn: true, Standing: true, SeePayee: true}},
		"the head of a member":    {caller{name: "h", leads: "100010"}, partnerships.May{SeePayee: true}},
		"the head of a stranger":  {caller{name: "s", leads: "100031"}, partnerships.May{}},
		"somebody without a role": {caller{name: "n"}, partnerships.May{}},
	} {
		got, err := o.MayWith(t.Context(), tt.caller, p.ID)
		if err != nil || got != tt.want {
			t.Errorf("%s: %+v, %v; want %+v", who, got, err, tt.want)
		}
	}
}

func TestTheNearestPartnershipsStandAboveNoOther(t *testing.T) {
	o := newWorld(t)
	region := o.found(alliance("Region"))
	below := alliance("Alliance")
	below.ParentID = region.ID
	all := []partnerships.Partnership{o.found(below), region, o.found(alliance("Trust"))}
	var nearest []string
	for _, p := range all {
		if partnerships.IsNearest(p, all) {
			nearest = append(nearest, p.Name)
		}
	}
	if len(nearest) != 2 || nearest[0] != "Alliance" || nearest[1] != "Trust" {
		t.Errorf("nearest are %q", nearest)
	}
}
