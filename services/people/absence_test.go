package people_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/jobs"
	"lateral/services/people"
)

// names makes the head of 100001 name a deputy from one day to another, as "2026-01-12".
func (d district) names(t *testing.T, deputy string, from, until date.Day) (people.Absence, error) {
	t.Helper()
	head := d.who("head")
	return d.Directory.NameDeputy(d.Ctx, head, people.DeputyInput{
		MembershipID: d.membership(t, head, people.Head).ID, DeputyID: d.who(deputy).AccountID, From: from, Until: until,
	})
}

// heads says whether the person may do what the head of 100001 may.
func (d district) heads(t *testing.T, who string) bool {
	t.Helper()
	actor, err := d.Directory.Authenticate(d.Ctx, d.SignIn(d.who(who).Email).AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	return actor.At("100001", people.Head)
}

func (d district) day(t *testing.T, days int) {
	t.Helper()
	d.Clock.Advance(time.Duration(days) * 24 * time.Hour)
	if err := d.Directory.Deputise(d.Ctx, jobs.Job{}); err != nil {
		t.Fatal(err)
	}
}

// The clock of a district begins at 09:00 on 12 January 2026.
func TestADeputyStandsInFromTheFirstDayToTheLast(t *testing.T) {
	d := newDistrict(t)
	if _, err := d.names(t, "senior", "2026-01-13", "2026-01-14"); err != nil {
		t.Fatal(err)
	}
	var got []bool
	for range 4 { // 12 to 15 January
		got = append(got, d.heads(t, "senior"))
		d.day(t, 1)
	}
	if diff := cmp.Diff([]bool{false, true, true, false}, got); diff != "" {
		t.Error(diff)
	}
	if all, err := d.Directory.Absences(d.Ctx, d.who("head")); err != nil || len(all) > 0 {
		t.Errorf("an absence that is over is listed: %v, %v", all, err)
	}
}

func TestADeputyWhoIsNamedForTodayStandsInAtOnce(t *testing.T) {
	d := newDistrict(t)
	a, err := d.names(t, "senior", "2026-01-12", "2026-01-12")
	want(t, err, "")
	if !d.heads(t, "senior") {
		t.Error("the deputy does not stand in")
	}
	_, err = d.names(t, "finance", "2026-02-01", "2026-02-02")
	want(t, err, "deputy_named")
	for _, who := range []string{"head", "senior"} {
		all, err := d.Directory.Absences(d.Ctx, d.who(who))
		if err != nil || len(all) != 1 || all[0].State != people.AbsenceOn || all[0].Role != people.Head ||
			all[0].Where != "School 100001" {
			t.Errorf("%s: %+v, %v", who, all, err)
		}
	}
	want(t, d.Directory.EndAbsence(d.Ctx, d.who("finance"), a.ID), "not_found")
	want(t, d.Directory.EndAbsence(d.Ctx, d.who("head"), a.ID), "")
	want(t, d.Directory.EndAbsence(d.Ctx, d.who("head"), a.ID), "absence_over")
	if d.heads(t, "senior") {
		t.Error("the deputy still stands in")
	}
}

func TestWhoCannotBeDeputy(t *testing.T) {
	d := newDistrict(t)
	for name, tt := range map[string]struct {
		who         string
		from, until date.Day
		want        string
	}{
		"of another school":  {"head of other", "2026-01-12", "2026-01-12", "accountId"},
		"nobody of the town": {"nobody", "2026-01-12", "2026-01-12", "accountId"},
		"oneself":            {"head", "2026-01-12", "2026-01-12", "accountId"},
		"yesterday":          {"senior", "2026-01-11", "2026-01-12", "from"},
		"no day":             {"senior", "soon", "2026-01-12", "from"},
		"backwards":          {"senior", "2026-01-14", "2026-01-13", "until"},
		"for ever":           {"senior", "2026-01-12", "2026-12-12", "until"},
	} {
		_, err := d.names(t, tt.who, tt.from, tt.until)
		if diff := cmp.Diff([]string{tt.want}, paths(err)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	day := people.DeputyInput{DeputyID: d.who("senior").AccountID, From: "2026-01-12", Until: "2026-01-12"}
	leader := d.who("leader")
	day.MembershipID = d.membership(t, leader, people.Leader).ID
	_, err := d.Directory.NameDeputy(d.Ctx, leader, day)
	want(t, err, "leaders_have_no_deputy")
	_, err = d.Directory.NameDeputy(d.Ctx, d.who("head"), day) // of the leader
	want(t, err, "not_found")
	colleagues, err := d.Directory.Colleagues(d.Ctx, d.who("head"), d.membership(t, d.who("head"), people.Head).ID)
	if err != nil || len(colleagues) != 2 { // the senior leader and the system leader
		t.Errorf("%+v, %v", colleagues, err)
	}
}

// A deputy has the power of the role, but no power over the person who named them. The
// deputy's membership ends with either person's own role, and the deputy names no deputy.
func TestWhatADeputyCannotDo(t *testing.T) {
	d := newDistrict(t)
	_, err := d.names(t, "senior", "2026-01-12", "2026-01-20")
	want(t, err, "")
	deputy, err := d.Directory.Authenticate(d.Ctx, d.SignIn(d.who("senior").Email).AccessToken)
	want(t, err, "")
	head := d.membership(t, d.who("head"), people.Head)
	want(t, d.Directory.EndMembership(d.Ctx, deputy, head.ID), "forbidden")
	_, err = d.Directory.NameDeputy(d.Ctx, deputy, people.DeputyInput{
		MembershipID: d.membership(t, deputy, people.Head).ID, DeputyID: d.who("finance").AccountID, From: "2026-01-12",
		Until: "2026-01-12",
	})
	want(t, err, "membership_not_held")
	_, err = d.Directory.Invite(d.Ctx, deputy,
		people.InviteInput{Email: "other.me@example.org", Role: people.Head, Place: people.School("100001")})
	want(t, err, "forbidden") // the new member would stay
	asks := d.asks(t, "100001", people.Head)
	_, err = d.Directory.ApproveMembership(d.Ctx, deputy, asks.ID)
	want(t, err, "forbidden")
	lines, err := d.Directory.InviteList(d.Ctx, deputy,
		people.InviteListInput{List: "other.me@example.org,head,100001\nother.me@example.org,senior,100001"})
	if err != nil || lines[0].Outcome != people.LineRefused || lines[1].Outcome != people.LineReady {
		t.Errorf("%+v, %v", lines, err)
	}
	want(t, d.Directory.EndMembership(d.Ctx, d.who("head"), head.ID), "last_head") // a deputy is no other head
	want(t, d.Directory.EndMembership(d.Ctx, d.who("operator"), head.ID), "")
	if d.heads(t, "senior") {
		t.Error("somebody stands in for nobody")
	}
}

func TestADeputyWhoLeavesTheSchoolStandsInNoMore(t *testing.T) {
	d := newDistrict(t)
	_, err := d.names(t, "senior", "2026-01-12", "2026-01-20")
	want(t, err, "")
	want(t, d.Directory.EndMembership(d.Ctx, d.who("head"), d.membership(t, d.who("senior"), people.Senior).ID), "")
	if d.heads(t, "senior") {
		t.Error("the deputy still stands in")
	}
	_, err = d.names(t, "finance", "2026-01-12", "2026-01-20")
	want(t, err, "")
}
