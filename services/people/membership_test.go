package people_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	reg "lateral/services/register"
)

// district has two partnerships, each with a school, and everybody who might want to decide
// on what happens in school 100001.
type district struct {
	*peopletest.Kit
	alike  partnerships.Partnership // of schools 100001 and 100003
	other  partnerships.Partnership // of school 100002
	actors map[string]people.Actor
}

func newDistrict(t *testing.T) district {
	k := peopletest.New(t)
	k.Schools("100001", "100002", "100003")
	return district{
		Kit: k, alike: k.Partnership("Alike", "100001", "100003"), other: k.Partnership("Other", "100002"),
		actors: map[string]people.Actor{},
	}
}

// who returns the person of that description, and makes them if they are new.
func (d district) who(is string) people.Actor {
	if _, known := d.actors[is]; !known {
		school, other := people.School("100001"), people.School("100002")
		d.actors[is] = d.Actor(map[string][]people.Held{
			"head":          {{Role: people.Head, Place: school}},
			"senior":        {{Role: people.Senior, Place: school}},
			"leader":        {{Role: people.Leader, Place: school}},
			"finance":       {{Role: people.Finance, Place: school}},
			"head of other": {{Role: people.Head, Place: other}},
			"broker":        {{Role: people.Broker, Place: people.Partnership(d.alike.ID)}},
			"other broker":  {{Role: people.Broker, Place: people.Partnership(d.other.ID)}},
			"operator":      {{Role: people.Operator, Place: people.Service()}},
			"nobody":        nil,
		}[is]...)
	}
	return d.actors[is]
}

// asks makes somebody who asks for the role in the school.
func (d district) asks(t *testing.T, urn reg.URN, role people.Role) people.Membership {
	t.Helper()
	m, err := d.Directory.AskMembership(d.Ctx, d.Actor(), people.AskInput{URN: urn, Role: role})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func (d district) membership(t *testing.T, a people.Actor, role people.Role) people.Described {
	t.Helper()
	me, err := d.Directory.Me(d.Ctx, a.AccountID)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(me.Memberships, func(m people.Described) bool { return m.Role == role })
	if i < 0 {
		t.Fatalf("no membership as %s in %+v", role, me.Memberships)
	}
	return me.Memberships[i]
}

// mayManage says for each actor whether they decide in school 100001.
var mayManage = map[string]bool{
	"head": true, "operator": true,
	"broker": false, // school 100001 has a head
	"senior": false, "leader": false, "finance": false, "head of other": false, "other broker": false, "nobody": false,
}

func expected(may bool) string {
	if may {
		return ""
	}
	return "not_found"
}

func TestWhoDecidesInASchool(t *testing.T) {
	d := newDistrict(t)
	d.who("head")
	school := people.School("100001")
	for who, may := range mayManage {
		actor := d.who(who)
		for what, try := range map[string]func() error{
			"approve": func() error {
				_, err := d.Directory.ApproveMembership(d.Ctx, actor, d.asks(t, "100001", people.Leader).ID)
				return err
			},
			"refuse": func() error {
				_, err := d.Directory.RefuseMembership(d.Ctx, actor, d.asks(t, "100001", people.Leader).ID)
				return err
			},
			"end": func() error { return d.Directory.EndMembership(d.Ctx, actor, d.asks(t, "100001", people.Leader).ID) },
			"list": func() error {
				_, _, err := d.Directory.Memberships(d.Ctx, actor, school, people.StateActive, "", 10)
				return err
			},
			"invite": func() error {
				_, err := d.Directory.Invite(d.Ctx, actor,
					people.InviteInput{Email: "new@example.org", Role: people.Senior, Place: school})
				return err
			},
			"list invitations": func() error {
				_, _, err := d.Directory.Invitations(d.Ctx, actor, school, "", 10)
				return err
			},
		} {
			if err := try(); code(err) != expected(may) {
				t.Errorf("%s, %s: %v", who, what, err)
			}
		}
	}
}

func TestWhoInvitesWhere(t *testing.T) {
	d := newDistrict(t)
	partnership, service := people.Partnership(d.alike.ID), people.Service()
	for who := range mayManage {
		for _, tc := range []struct {
			place people.Place
			role  people.Role
			may   bool
		}{
			{partnership, people.Broker, who == "broker" || who == "operator"},
			{service, people.Operator, who == "operator"},
		} {
			_, err := d.Directory.Invite(d.Ctx, d.who(who),
				people.InviteInput{Email: "new@example.org", Role: tc.role, Place: tc.place})
			want(t, err, expected(tc.may))
		}
	}
}

func TestApproval(t *testing.T) {
	d := newDistrict(t)
	m := d.asks(t, "100001", people.Finance)
	approved, err := d.Directory.ApproveMembership(d.Ctx, d.who("head"), m.ID)
	if err != nil {
		t.Fatal(err)
	}
	if approved.State != people.StateActive || approved.By != d.who("head").AccountID {
		t.Errorf("approved = %+v", approved)
	}
	_, err = d.Directory.ApproveMembership(d.Ctx, d.who("operator"), m.ID)
	want(t, err, "membership_decided")
	_, err = d.Directory.RefuseMembership(d.Ctx, d.who("operator"), m.ID)
	want(t, err, "membership_decided")
	_, err = d.Directory.ApproveMembership(d.Ctx, d.who("head"), "membership_0")
	want(t, err, "not_found")
}

func TestNobodyApprovesThemself(t *testing.T) {
	d := newDistrict(t)
	head := d.who("head")
	m, err := d.Directory.AskMembership(d.Ctx, head, people.AskInput{URN: "100001", Role: people.Leader})
	if err != nil {
		t.Fatal(err)
	}
	_, err = d.Directory.ApproveMembership(d.Ctx, head, m.ID)
	want(t, err, "forbidden")
}

func TestARoleIsHeldOnceAndMayBeAskedForAgain(t *testing.T) {
	d := newDistrict(t)
	actor := d.Actor()
	in := people.AskInput{URN: "100001", Role: people.Leader}
	ask := func() (people.Membership, error) { return d.Directory.AskMembership(d.Ctx, actor, in) }
	m, err := ask()
	want(t, err, "")
	_, err = ask()
	want(t, err, "membership_awaited")
	if _, err := d.Directory.RefuseMembership(d.Ctx, d.who("head"), m.ID); err != nil {
		t.Fatal(err)
	}
	m, err = ask()
	want(t, err, "")
	if _, err := d.Directory.ApproveMembership(d.Ctx, d.who("head"), m.ID); err != nil {
		t.Fatal(err)
	}
	_, err = ask()
	want(t, err, "membership_held")
	in.Role = people.Broker
	_, err = ask()
	if diff := cmp.Diff([]string{"role"}, paths(err)); diff != "" {
		t.Error(diff)
	}
}

func TestAskingAtTheSameMomentAsksOnce(t *testing.T) {
	d := newDistrict(t)
	actor := d.Actor()
	answers := make(chan string)
	for range 6 {
		go func() {
			_, err := d.Directory.AskMembership(d.Ctx, actor, people.AskInput{URN: "100001", Role: people.Leader})
			answers <- code(err)
		}()
	}
	counts := map[string]int{}
	for range 6 {
		counts[<-answers]++
	}
	if diff := cmp.Diff(map[string]int{"": 1, "membership_awaited": 5}, counts); diff != "" {
		t.Error(diff)
	}
}

func TestEndedRolesAreGoneAtOnceHereAndSoonElsewhere(t *testing.T) {
	d := newDistrict(t)
	leader := d.who("leader")
	me, err := d.Directory.Me(d.Ctx, leader.AccountID)
	if err != nil {
		t.Fatal(err)
	}
	token := d.SignIn(me.Account.Email).AccessToken
	other := d.Replica()
	holds := func(dir *people.Directory) bool {
		a, err := dir.Authenticate(d.Ctx, token)
		if err != nil {
			t.Fatal(err)
		}
		return a.At("100001", people.Leader)
	}
	if !holds(d.Directory) || !holds(other) {
		t.Fatal("the role is not there")
	}
	if err := d.Directory.EndMembership(d.Ctx, d.who("head"), d.membership(t, leader, people.Leader).ID); err != nil {
		t.Fatal(err)
	}
	if holds(d.Directory) {
		t.Error("the role is still there on this replica")
	}
	d.Clock.Advance(5 * time.Second)
	if holds(other) {
		t.Error("the role is still there on the other replica after five seconds")
	}
	want(t, d.Directory.EndMembership(d.Ctx, d.who("head"), me.Memberships[0].ID), "membership_ended")
}

func TestTheLastHeadStays(t *testing.T) {
	for who, code := range map[string]string{"head": "last_head", "broker": "not_found", "operator": ""} {
		d := newDistrict(t)
		last := d.membership(t, d.who("head"), people.Head)
		want(t, d.Directory.EndMembership(d.Ctx, d.who(who), last.ID), code)
	}
	d := newDistrict(t)
	second := d.In("100001", people.Head)
	want(t, d.Directory.EndMembership(d.Ctx, second, d.membership(t, d.who("head"), people.Head).ID), "")
	want(t, d.Directory.EndMembership(d.Ctx, second, d.membership(t, second, people.Head).ID), "last_head")
}

func TestTwoHeadsCannotEndEachOther(t *testing.T) {
	d := newDistrict(t)
	one, two := d.who("head"), d.In("100001", people.Head)
	ids := []string{d.membership(t, two, people.Head).ID, d.membership(t, one, people.Head).ID}
	var both sync.WaitGroup
	for i, actor := range []people.Actor{one, two} {
		both.Go(func() { _ = d.Directory.EndMembership(d.Ctx, actor, ids[i]) })
	}
	both.Wait()
	heads, err := people.HoldersOf(d.Ctx, d.DB, people.School("100001"), people.Head)
	if err != nil || len(heads) != 1 {
		t.Errorf("%d heads are left: %v", len(heads), err)
	}
}

func TestPeopleLeaveByThemselves(t *testing.T) {
	d := newDistrict(t)
	leader := d.who("leader")
	want(t, d.Directory.EndMembership(d.Ctx, leader, d.membership(t, leader, people.Leader).ID), "")
	me, err := d.Directory.Me(d.Ctx, leader.AccountID)
	if err != nil || len(me.Memberships) != 0 {
		t.Errorf("me = %+v, %v", me, err)
	}
}

func TestWaitingShowsEachTheirOwn(t *testing.T) {
	d := newDistrict(t)
	d.asks(t, "100001", people.Leader)
	d.asks(t, "100002", people.Leader)
	d.asks(t, "100003", people.Head)
	d.who("head")
	d.who("head of other")
	for who, schools := range map[string][]string{
		"head": {"School 100001"}, "head of other": {"School 100002"}, "broker": {"School 100003"},
		"other broker": nil, "operator": {"School 100001", "School 100002", "School 100003"},
		"senior": nil, "nobody": nil,
	} {
		var names []string
		for cursor := ""; ; {
			page, next, err := d.Directory.Waiting(d.Ctx, d.who(who), cursor, 2)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range page {
				names = append(names, m.PlaceName)
			}
			if cursor = next; next == "" {
				break
			}
		}
		if diff := cmp.Diff(schools, names); diff != "" {
			t.Errorf("%s: %s", who, diff)
		}
	}
}

func TestWhoHearsOfARequest(t *testing.T) {
	d := newDistrict(t)
	approvers := func(urn reg.URN) []string {
		all, err := people.ApproversOf(d.Ctx, d.DB, urn, "")
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, a := range all {
			ids = append(ids, a.ID)
		}
		return ids
	}
	d.Schools("100004")
	for urn, who := range map[reg.URN]string{"100001": "head", "100003": "broker", "100004": "operator"} {
		if diff := cmp.Diff([]string{d.who(who).AccountID}, approvers(urn)); diff != "" {
			t.Errorf("%s: %s", urn, diff)
		}
	}
}

func TestMembershipsFollowASchoolToItsSuccessor(t *testing.T) {
	d := newDistrict(t)
	d.who("leader")
	both := d.Actor(people.Held{Role: people.Finance, Place: people.School("100001")})
	if _, err := d.Directory.AskMembership(d.Ctx, both, people.AskInput{URN: "100003", Role: people.Finance}); err != nil {
		t.Fatal(err)
	}
	waits := d.asks(t, "100001", people.Leader)
	if _, err := d.Directory.Invite(d.Ctx, d.who("head"),
		people.InviteInput{Email: "new@example.org", Role: people.Senior, Place: people.School("100001")}); err != nil {
		t.Fatal(err)
	}
	letter := register(t, d.Kit, ada())
	d.CloseSchools("100001")
	if _, err := d.Register.Succeed(d.Ctx, "100001", "100003"); err != nil {
		t.Fatal(err)
	}
	happened := d.succession(t)
	if err := d.Directory.FollowSuccession(d.Ctx, happened); err != nil {
		t.Fatal(err)
	}
	before := len(d.Happened())
	if err := d.Directory.FollowSuccession(d.Ctx, happened); err != nil || len(d.Happened()) != before {
		t.Errorf("something happened the second time: %v", err)
	}

	for who, role := range map[string]people.Role{"head": people.Head, "leader": people.Leader} {
		if m := d.membership(t, d.who(who), role); m.Place != people.School("100003") || m.State != people.StateActive {
			t.Errorf("%s: %+v", who, m)
		}
	}
	if m := d.membership(t, both, people.Finance); m.Place != people.School("100003") || m.State != people.StateActive {
		t.Errorf("what was asked for there is not active: %+v", m)
	}
	if _, err := d.Directory.ApproveMembership(d.Ctx, d.who("operator"), waits.ID); err != nil {
		t.Error(err)
	}
	if m, err := d.Directory.AcceptInvitation(d.Ctx,
		people.AcceptInput{Token: d.Letter(people.InvitationSent), Name: "New Person",
			Password: peopletest.Password}); err != nil ||
		m.Place.ID != "100003" {
		t.Errorf("%+v, %v", m, err)
	}
	if m, err := d.Directory.ConfirmAccount(d.Ctx, letter); err != nil || m.Place.ID != "100003" {
		t.Errorf("%+v, %v", m, err)
	}
}

// succession returns the register's event of the succession.
func (d district) succession(t *testing.T) events.Event {
	t.Helper()
	var all []events.Event
	err := d.DB.View(d.Ctx, func(r docdb.Reader) error {
		var err error
		all, err = events.Of(d.Ctx, r, "100001")
		return err
	})
	all = slices.DeleteFunc(all, func(e events.Event) bool { return e.Type != reg.SchoolSucceeded })
	if err != nil || len(all) != 1 {
		t.Fatalf("events = %+v, %v", all, err)
	}
	return all[0]
}

// The people of a place are read at once, however many they are.
func TestTheHoldersOfAPlaceAreReadAtOnce(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001", "100002")
	place := people.School("100001")
	k.Person(people.Held{Role: people.Head, Place: people.School("100002")})
	var want []string
	reads := map[int]int64{}
	for n := 1; n <= 6; n++ {
		role := people.Senior
		if n == 1 {
			role = people.Head
		}
		want = append(want, k.Person(people.Held{Role: role, Place: place}).ID)
		reads[n] = k.Reads(func() {
			var got []string
			holders, err := people.HoldersOf(k.Ctx, k.DB, place, people.Head, people.Senior)
			for _, a := range holders {
				got = append(got, a.ID)
			}
			if diff := cmp.Diff(want, got); diff != "" || err != nil {
				t.Errorf("%v, %s", err, diff)
			}
		})
	}
	if reads[6] > reads[1] {
		t.Errorf("one takes %d reads, six take %d", reads[1], reads[6])
	}
}
