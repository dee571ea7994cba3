package people_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/services/people"
)

// everybody has an opinion on what happens in school 100001. The first two decide there.
var everybody = []string{
	"head", "operator", "broker", "senior", "leader", "finance", "head of other", "other broker", "nobody",
}

// membershipIn is a leader's role in school 100001 after the verbs of an operator.
func membershipIn(t *testing.T, path ...string) (district, people.Membership) {
	t.Helper()
	d := newDistrict(t)
	d.who("head")
	m := d.asks(t, "100001", people.Leader)
	for _, verb := range path {
		if err := d.onMembership(m.ID)[verb](d.who("operator")); err != nil {
			t.Fatal(err)
		}
	}
	return d, stored[people.Membership](t, d, "memberships", m.ID)
}

func (d district) onMembership(id string) map[string]func(people.Actor) error {
	return map[string]func(people.Actor) error{
		"approve": func(who people.Actor) error { return second(d.Directory.ApproveMembership(d.Ctx, who, id)) },
		"refuse":  func(who people.Actor) error { return second(d.Directory.RefuseMembership(d.Ctx, who, id)) },
		"end":     func(who people.Actor) error { return d.Directory.EndMembership(d.Ctx, who, id) },
	}
}

// Each line is what those who decide in the school hear of each verb, "" is yes. To everybody else the membership
// is not there, in no state.
func TestWhoMayDoWhatWithAMembershipInEachState(t *testing.T) {
	t.Parallel()
	const decided, ended = "membership_decided", "membership_ended"
	for _, tt := range []struct {
		path []string
		want map[string]string
	}{
		{nil, map[string]string{"approve": "", "refuse": "", "end": ""}},
		{[]string{"approve"}, map[string]string{"approve": decided, "refuse": decided, "end": ""}},
		{[]string{"refuse"}, map[string]string{"approve": decided, "refuse": decided, "end": ended}},
		{[]string{"end"}, map[string]string{"approve": decided, "refuse": decided, "end": ended}},
		{[]string{"approve", "end"}, map[string]string{"approve": decided, "refuse": decided, "end": ended}},
	} {
		for verb, want := range tt.want {
			d, m := membershipIn(t, tt.path...)
			t.Run(string(m.State)+"/"+verb, func(t *testing.T) {
				t.Parallel()
				for _, who := range everybody[2:] {
					apperrtest.Refused(t, d.onMembership(m.ID)[verb](d.who(who)), "not_found")
				}
				if diff := cmp.Diff(m, stored[people.Membership](t, d, "memberships", m.ID)); diff != "" {
					t.Error(diff)
				}
				for _, who := range everybody[:2] {
					if got := apperrtest.Code(d.onMembership(m.ID)[verb](d.who(who))); got != want {
						t.Errorf("by the %s: %q, want %q", who, got, want)
					}
					if want == "" {
						d, m = membershipIn(t, tt.path...)
					}
				}
			})
		}
	}
}

// What was taken back or accepted is closed, and its link opens nothing. To everybody who does not invite there it
// is not there.
func TestWhoMayWithdrawAnInvitationInEachState(t *testing.T) {
	t.Parallel()
	for state, want := range map[people.InvitationState]string{
		people.InviteOpen: "", people.InviteAccepted: "invitation_closed", people.InviteWithdrawn: "invitation_closed",
	} {
		t.Run(string(state), func(t *testing.T) {
			t.Parallel()
			d := newDistrict(t)
			i, letter := d.invite(t, "head", senior(d.Person().Email))
			accept := func() error {
				return second(d.Directory.AcceptInvitation(d.Ctx, people.AcceptInput{Token: letter}))
			}
			switch state {
			case people.InviteAccepted:
				wantOf(t, accept(), "")
			case people.InviteWithdrawn:
				wantOf(t, d.Directory.WithdrawInvitation(d.Ctx, d.who("operator"), i.ID), "")
			}
			for _, who := range everybody[2:] {
				apperrtest.Refused(t, d.Directory.WithdrawInvitation(d.Ctx, d.who(who), i.ID), "not_found")
			}
			is := stored[people.Invitation](t, d, "invitations", i.ID)
			if is.State != state {
				t.Errorf("it is %s", is.State)
			}
			apperrtest.Refused(t, d.Directory.WithdrawInvitation(d.Ctx, d.who("head"), i.ID), want)
			apperrtest.Refused(t, accept(), "link_used")
		})
	}
}

func wantOf(t *testing.T, err error, code string) { t.Helper(); apperrtest.Refused(t, err, code) }

// Only the two whom it concerns end an absence, once; nobody else learns of it.
func TestWhoMayEndAnAbsenceInEachState(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		state people.AbsenceState
		begin func(t *testing.T, d district) people.Absence
		want  string
	}{
		{people.AbsencePlanned, func(t *testing.T, d district) people.Absence {
			a, err := d.names(t, "senior", "2026-01-13", "2026-01-20")
			wantOf(t, err, "")
			return a
		}, ""},
		{people.AbsenceOn, func(t *testing.T, d district) people.Absence {
			return d.standsIn(t, "senior", "head", people.Head)
		}, ""},
		{people.AbsenceOver, func(t *testing.T, d district) people.Absence {
			a := d.standsIn(t, "senior", "head", people.Head)
			d.day(t, 9)
			return a
		}, "absence_over"},
	} {
		for _, who := range []string{"head", "senior"} {
			t.Run(string(tt.state)+" by the "+who, func(t *testing.T) {
				t.Parallel()
				d := newDistrict(t)
				a := tt.begin(t, d)
				for _, other := range []string{"operator", "broker", "leader", "finance", "head of other", "nobody"} {
					apperrtest.Refused(t, d.Directory.EndAbsence(d.Ctx, d.who(other), a.ID), "not_found")
				}
				if is := stored[people.Absence](t, d, "absences", a.ID); is.State != tt.state {
					t.Errorf("it is %s", is.State)
				}
				apperrtest.Refused(t, d.Directory.EndAbsence(d.Ctx, d.who(who), a.ID), tt.want)
				apperrtest.Refused(t, d.Directory.EndAbsence(d.Ctx, d.who(who), a.ID), "absence_over")
				if diff := cmp.Diff([]string{"senior 100001"}, d.holds(t, "senior")); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}

// Whatever two people do with one membership or invitation at the same moment, one is heard, and nothing is doubled.
func TestTwoWhoActAtOnceAreHeardOnce(t *testing.T) {
	t.Parallel()
	for name, begin := range map[string]func(t *testing.T, d district) (one, two func() error, refused string){
		"approve and refuse": func(t *testing.T, d district) (one, two func() error, refused string) {
			verbs := d.onMembership(d.asks(t, "100001", people.Leader).ID)
			head, operator := d.who("head"), d.who("operator")
			return func() error { return verbs["approve"](head) }, func() error { return verbs["refuse"](operator) },
				"membership_decided"
		},
		"accept twice": func(t *testing.T, d district) (one, two func() error, refused string) {
			_, letter := d.invite(t, "head", senior(d.Person().Email))
			accept := func() error {
				return second(d.Directory.AcceptInvitation(d.Ctx, people.AcceptInput{Token: letter}))
			}
			return accept, accept, "link_used"
		},
		"end an absence from both sides": func(t *testing.T, d district) (one, two func() error, refused string) {
			a := d.standsIn(t, "senior", "head", people.Head)
			head, senior := d.who("head"), d.who("senior")
			return func() error { return d.Directory.EndAbsence(d.Ctx, head, a.ID) },
				func() error { return d.Directory.EndAbsence(d.Ctx, senior, a.ID) }, "absence_over"
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDistrict(t)
			one, two, refused := begin(t, d)
			happened := len(d.Happened())
			came := make(chan string, 2)
			for _, act := range []func() error{one, two} {
				go func() { came <- apperrtest.Code(act()) }()
			}
			got := map[string]int{<-came: 1}
			got[<-came]++
			if diff := cmp.Diff(map[string]int{"": 1, refused: 1}, got); diff != "" {
				t.Error(diff)
			}
			if more := len(d.Happened()) - happened; more < 1 || more > 2 { // a membership and what it came from
				t.Errorf("%d things happened", more)
			}
		})
	}
}
