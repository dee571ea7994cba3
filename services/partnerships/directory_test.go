package partnerships_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/services/partnerships"
	"lateral/services/register"
)

func TestTheDirectoryCountsSchoolsAndNamesTheirAreas(t *testing.T) {
	o := newWorld(t)
	o.importFile(
		"URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation (name),Postcode,LA " +
			"(name),GOR (name)\n" +
			"100001,Oak,Open,Community school,Primary,PO13 9FY,Hampshire,South East\n100002,Elm,Open,Community " +
			"school,Primary,PO13 9FY,Hampshire,South East\n" +
			"100003,Ash,Open,Community school,Primary,PO13 9FY,Kent,South East\n100004,Yew,Open,Community school,Primary,PO13 " +
			"9FY,Devon,South West\n" +
			"100005,Fir,Open,Community school,Primary,PO13 9FY,Cornwall,South West\n100006,Bay,Open,Community " +
			"school,Primary,PO13 9FY,,\n")
	near, far, none := o.found(alliance("Near Alliance")), o.found(alliance("Wide Alliance")), o.found(
		alliance("Young Alliance"))
	join := func(p partnerships.Partnership, urns ...register.URN) {
		t.Helper()
		for _, urn := range urns {
			if _, err := o.Ask(t.Context(), operator, p.ID, urn); err != nil {
				t.Fatal(err)
			}
		}
	}
	join(near, "100001", "100002", "100003", "100006")
	join(far, "100001", "100003", "100004", "100005")
	want := []partnerships.Listed{
		{Name: near.Name, Areas: []string{"Hampshire", "Kent"}, Schools: 4},
		{Name: far.Name, Areas: []string{"South East", "South West"}, Schools: 4},
		{Name: none.Name, Areas: []string{}, Schools: 0},
	}
	listed := func() []partnerships.Listed {
		t.Helper()
		var all []partnerships.Listed
		for cursor := ""; ; {
			page, next, err := o.Directory(t.Context(), cursor, 2)
			if err != nil || len(page) > 2 {
				t.Fatal(len(page), err)
			}
			if all = append(all, page...); next == "" {
				return all
			}
			cursor = next
		}
	}
	empty := cmp.Transformer("empty", func(all []string) []string { return append([]string{}, all...) })
	if diff := cmp.Diff(want, listed(), empty); diff != "" {
		t.Error(diff)
	}
	join(none, "100001")
	if got := listed()[2].Schools; got != 0 {
		t.Errorf("counted again at once: %d", got)
	}
	o.now.Advance(11 * time.Minute)
	if got := listed()[2].Schools; got != 1 {
		t.Errorf("after a while: %d", got)
	}
}

// A region has partnerships beneath it, and their schools are its schools.
func TestTheDirectoryCountsTheSchoolsOfAllPartnershipsBeneath(t *testing.T) {
	o := newWorld(t)
	o.importFile(
		"URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation (name),Postcode,LA " +
			"(name),GOR (name)\n" +
			"100001,Oak,Open,Community school,Primary,PO13 9FY,Hampshire,South East\n100002,Elm,Open,Community " +
			"school,Primary,PO13 9FY,Kent,South East\n" +
			"100003,Ash,Open,Community school,Primary,PO13 9FY,Kent,South East\n")
	beneath := func(name string, above partnerships.Partnership) partnerships.Partnership {
		in := alliance(name)
		in.ParentID = above.ID
		return o.found(in)
	}
	region := o.found(alliance("A Region"))
	west := beneath("B West", region)
	trust := beneath("C Trust within West", west)
	east := beneath("D East", region)
	for _, m := range []struct {
		p   partnerships.Partnership
		urn register.URN
	}{{west, "100001"}, {trust, "100002"}, {trust, "100003"}, {east, "100001"}, {east, "100003"}} {
		if _, err := o.Join(t.Context(), m.p.ID, m.urn); err != nil {
			t.Fatal(err)
		}
	}
	got, _, err := o.Directory(t.Context(), "", 10)
	want := []partnerships.Listed{
		{Name: region.Name, Areas: []string{"Kent", "Hampshire"}, Schools: 3},
		{Name: west.Name, Areas: []string{"Kent", "Hampshire"}, Schools: 3},
		{Name: trust.Name, Areas: []string{"Kent"}, Schools: 2},
		{Name: east.Name, Areas: []string{"Hampshire", "Kent"}, Schools: 2},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
}
