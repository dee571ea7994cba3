package people_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/services/people"
)

// standsIn makes the person deputy of another one of school 100001, from today until 20 January.
func (d district) standsIn(t *testing.T, deputy, away string, role people.Role) people.Absence {
	t.Helper()
	who := d.who(away)
	a, err := d.Directory.NameDeputy(d.Ctx, who, people.DeputyInput{
		MembershipID: d.membership(t, who, role).ID, DeputyID: d.who(deputy).AccountID,
		From: "2026-01-12", Until: "2026-01-20",
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// holds are the roles that the person holds now: "head 100001".
func (d district) holds(t *testing.T, who string) []string {
	t.Helper()
	me, err := d.Directory.Me(d.Ctx, d.who(who).AccountID)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, m := range me.Memberships {
		all = append(all, string(m.Role)+" "+m.Place.ID)
	}
	return all
}

// noAbsence fails the test if one of the people is still away, or stands in.
func (d district) noAbsence(t *testing.T, people ...string) {
	t.Helper()
	for _, who := range people {
		if all, err := d.Directory.Absences(d.Ctx, d.who(who)); err != nil || len(all) > 0 {
			t.Errorf("absences of the %s: %+v, %v", who, all, err)
		}
	}
}

// Somebody may stand in for two colleagues. If they leave, both absences end with their own role.
func TestADeputyOfTwoWhoLeavesStandsInForNeither(t *testing.T) {
	t.Parallel()
	d := newDistrict(t)
	d.standsIn(t, "senior", "head", people.Head)
	d.standsIn(t, "senior", "finance", people.Finance)
	own := d.membership(t, d.who("senior"), people.Senior)
	want(t, d.Directory.EndMembership(d.Ctx, d.who("operator"), own.ID), "")
	if got := d.holds(t, "senior"); len(got) > 0 {
		t.Errorf("the deputy still holds %q", got)
	}
	d.noAbsence(t, "head", "finance", "senior")
}

// The deputy of one may be away too, and have a deputy in their own role.
func TestAbsencesMayHangOnEachOther(t *testing.T) {
	t.Parallel()
	d := newDistrict(t)
	d.standsIn(t, "senior", "head", people.Head)
	d.standsIn(t, "finance", "senior", people.Senior)
	if diff := cmp.Diff([]string{"finance 100001", "senior 100001"}, d.holds(t, "finance")); diff != "" {
		t.Error(diff)
	}
	want(t, d.Directory.EndMembership(d.Ctx, d.who("operator"), d.membership(t, d.who("senior"), people.Senior).ID), "")
	if diff := cmp.Diff([]string{"finance 100001"}, d.holds(t, "finance")); diff != "" {
		t.Error(diff)
	}
	d.noAbsence(t, "head", "senior", "finance")
}

// Who leads both schools keeps one role when one closes into the other. Their deputy at the closed one stands
// in no more.
func TestADeputyOfWhoeverLeadsBothSchoolsEndsWithTheClosedOne(t *testing.T) {
	t.Parallel()
	for _, first := range []string{"head", "senior"} { // whichever role is moved first
		d := newDistrict(t)
		for _, who := range map[string][]string{"head": {"head", "senior"}, "senior": {"senior", "head"}}[first] {
			d.who(who)
			d.Clock.Advance(time.Minute)
		}
		d.standsIn(t, "senior", "head", people.Head)
		for who, role := range map[string]people.Role{"head": people.Head, "senior": people.Senior} {
			_, err := d.Directory.Provision(d.Ctx, people.ProvisionInput{
				Name: d.who(who).Name, Email: d.who(who).Email,
				Held: []people.Held{{Role: role, Place: people.School("100003")}}, Password: fresh,
			})
			want(t, err, "")
		}
		d.CloseSchools("100001")
		if _, err := d.Register.Succeed(d.Ctx, "100001", "100003"); err != nil {
			t.Fatal(err)
		}
		happened := d.succession(t)
		for range 2 { // a job may run again
			if err := d.Directory.FollowSuccession(d.Ctx, happened); err != nil {
				t.Fatalf("%s first: %v", first, err)
			}
		}
		for who, held := range map[string][]string{"head": {"head 100003"}, "senior": {"senior 100003"}} {
			if diff := cmp.Diff(held, d.holds(t, who)); diff != "" {
				t.Errorf("%s first, the %s: %s", first, who, diff)
			}
		}
		d.noAbsence(t, "head", "senior")
	}
}
