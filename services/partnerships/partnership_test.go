package partnerships_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/apperr/apperrtest"
	"lateral/services/partnerships"
	"lateral/services/register"
)

func alliance(name string) partnerships.Input {
	return partnerships.Input{
		Name: name, Kind: partnerships.Alliance, WidenDays: 7, PaymentDays: 30,
		Brokerage: partnerships.Brokerage{Mode: partnerships.Deducted, PerDay: 5000},
	}
}

func (o *world) found(in partnerships.Input) partnerships.Partnership {
	o.t.Helper()
	p, err := o.Found(o.t.Context(), in)
	if err != nil {
		o.t.Fatal(err)
	}
	return p
}

func TestEveryBadFieldOfAPartnershipIsTold(t *testing.T) {
	o := newWorld(t)
	_, err := o.Found(t.Context(), partnerships.Input{
		Name: " x ", Kind: "club", WidenDays: 0, PaymentDays: 400,
		Brokerage: partnerships.Brokerage{Mode: "some", Share: -1, PerDay: 100_000},
	})
	var problem *apperr.Error
	if !errors.As(err, &problem) {
		t.Fatal(err)
	}
	var paths []string
	for _, f := range problem.Fields {
		paths = append(paths, f.Path)
	}
	want := []string{"name", "kind", "widenDays", "paymentDays", "brokerage.mode", "brokerage.share", "brokerage.perDay",
		"brokerage.share"}
	if diff := cmp.Diff(want, paths); diff != "" {
		t.Error(diff)
	}
}

func TestNamesAreTakenOnce(t *testing.T) {
	o := newWorld(t)
	o.found(alliance("Fenland Alliance"))
	_, err := o.Found(t.Context(), alliance("fenland  alliance"))
	if !apperr.Is(err, apperr.KindInvalid) || !strings.Contains(err.Error(), "name") {
		t.Errorf("Found = %v", err)
	}
}

func TestParentsNeverFormACircle(t *testing.T) {
	o := newWorld(t)
	county := o.found(alliance("County"))
	below := alliance("Town")
	below.ParentID = county.ID
	town := o.found(below)

	above := alliance("County")
	above.ParentID = town.ID
	if _, err := o.Change(t.Context(), county.ID, county.Version, above); !apperr.Is(err, apperr.KindInvalid) {
		t.Errorf("a circle of two: %v", err)
	}
	above.ParentID = "partnership_none"
	if _, err := o.Change(t.Context(), county.ID, county.Version, above); !apperr.Is(err, apperr.KindInvalid) {
		t.Errorf("a parent that is not there: %v", err)
	}
}

func TestAChangeOfWhatHasChangedIsRefused(t *testing.T) {
	o := newWorld(t)
	p := o.found(alliance("Fenland Alliance"))
	if _, err := o.Change(t.Context(), p.ID, p.Version, alliance("Fens Alliance")); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Change(t.Context(), p.ID, p.Version, alliance("Marsh Alliance")); !apperr.Is(err, apperr.KindStale) {
		t.Errorf("Change = %v", err)
	}
}

func TestSchoolsJoinOnceAndLeave(t *testing.T) {
	o := newWorld(t)
	o.importFile(schools)
	p := o.found(alliance("Fenland Alliance"))
	for range 2 {
		if _, err := o.Join(t.Context(), p.ID, "100010"); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := o.Join(t.Context(), p.ID, "100031"); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Join(t.Context(), p.ID, "999999"); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("a school that is not there: %v", err)
	}
	urns, err := partnerships.MemberURNs(t.Context(), o.db, p.ID)
	if err != nil || !slices.Equal(urns, []register.URN{"100010", "100031"}) {
		t.Errorf("members %v, %v", urns, err)
	}
	of, err := partnerships.Of(t.Context(), o.db, "100010")
	if err != nil || len(of) != 1 || of[0].ID != p.ID {
		t.Errorf("partnerships %v, %v", of, err)
	}

	if err := o.Leave(t.Context(), operator, p.ID, "100010"); err != nil {
		t.Fatal(err)
	}
	if err := o.Leave(t.Context(), operator, p.ID, "100010"); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("leaving twice: %v", err)
	}
	if is, err := partnerships.IsMember(t.Context(), o.db, p.ID, "100010"); is || err != nil {
		t.Errorf("still a member: %v, %v", is, err)
	}
}

func TestPartnershipsAboveASchoolAreToldOnce(t *testing.T) {
	o := newWorld(t)
	o.importFile(schools)
	county := o.found(alliance("County"))
	below := alliance("Fenland Alliance")
	below.ParentID = county.ID
	fenland := o.found(below)
	for _, id := range []string{fenland.ID, county.ID} {
		if _, err := o.Join(t.Context(), id, "100010"); err != nil {
			t.Fatal(err)
		}
	}

	above, err := o.Above(t.Context(), "100010")
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]int{}
	for _, p := range above {
		ids[p.ID]++
	}
	if diff := cmp.Diff(map[string]int{fenland.ID: 1, county.ID: 1}, ids); diff != "" {
		t.Error(diff)
	}
	if of, err := o.Above(t.Context(), "100031"); len(of) != 0 || err != nil {
		t.Errorf("a school in no partnership: %v, %v", of, err)
	}
	if _, err := o.Above(t.Context(), "999999"); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("a school that is not there: %v", err)
	}
}

// A partnership comes to stand below another only with the other's consent.
func TestWhoGivesAPartnershipAParent(t *testing.T) {
	for name, tt := range map[string]struct {
		who  func(own, parent string) caller
		may  bool
		keep bool // it stands there already
	}{
		"an operator":            {func(string, string) caller { return operator }, true, false},
		"a broker of the parent": {func(_, parent string) caller { return caller{name: "b", brokers: parent} }, true, false},
		"a broker of its own":    {func(own, _ string) caller { return caller{name: "b", brokers: own} }, false, false},
		"a broker of its own, who leaves it where it is": {
			func(own, _ string) caller { return caller{name: "b", brokers: own} }, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			o := newWorld(t)
			parent, in := o.found(alliance("The Region")), alliance("The Grove")
			if tt.keep {
				in.ParentID = parent.ID
			}
			p := o.found(in)
			in.ParentID = parent.ID
			o.calls = tt.who(p.ID, parent.ID)
			_, err := o.Change(t.Context(), p.ID, p.Version, in)
			if tt.may && err != nil {
				t.Error(err)
			}
			if !tt.may {
				apperrtest.BadFields(t, err, "parentId")
			}
		})
	}
}
