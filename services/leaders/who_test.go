package leaders_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/services/leaders"
	"lateral/services/people"
)

// serviceIn is a service of Mary's in a state, while Mary is in a state.
func serviceIn(t *testing.T, state leaders.ServiceState, leader leaders.State) (*world, leaders.Service) {
	t.Helper()
	w := newWorld(t)
	l := w.enlist(mary, oak)
	w.designate(mary, l.ID)
	s := must(w.Offer(t.Context(), mary, l.ID, serviceInput()))(t)
	if state != leaders.Draft {
		s = must(w.Publish(t.Context(), mary, s.ID, s.Version))(t)
	}
	if state == leaders.Withdrawn {
		s = must(w.WithdrawService(t.Context(), mary, s.ID, s.Version))(t)
	}
	switch leader {
	case leaders.Paused:
		must(w.Pause(t.Context(), mary, l.ID, l.Version))(t)
	case leaders.Retired:
		must(w.Retire(t.Context(), mary, l.ID, l.Version))(t)
	}
	return w, must(leaders.GetService(t.Context(), w.db, s.ID))(t)
}

// onService are what people do with a service, at the version that they saw.
func (w *world) onService(s leaders.Service) map[string]func(people.Actor) error {
	return map[string]func(people.Actor) error{
		"publish":  func(who people.Actor) error { return second(w.Publish(w.t.Context(), who, s.ID, s.Version)) },
		"withdraw": func(who people.Actor) error { return second(w.WithdrawService(w.t.Context(), who, s.ID, s.Version)) },
		"change": func(who people.Actor) error {
			return second(w.ChangeService(w.t.Context(), who, s.ID, s.Version, serviceInput()))
		},
	}
}

// Each line is what Mary hears of each verb: "" is yes. Whoever else sees the service is told that only the leader
// may do this; to the rest it is not there.
func TestWhoMayDoWhatWithAService(t *testing.T) {
	t.Parallel()
	const already, not, hidden = "service_listed", "service_not_listed", "leader_not_listed"
	for _, tt := range []struct {
		service leaders.ServiceState
		leader  leaders.State
		want    map[string]string
		shown   bool
	}{
		{leaders.Draft, leaders.Listed, map[string]string{"publish": "", "withdraw": not, "change": ""}, false},
		{leaders.Draft, leaders.Paused, map[string]string{"publish": hidden, "withdraw": not, "change": ""}, false},
		{leaders.Draft, leaders.Retired, map[string]string{"publish": hidden, "withdraw": not, "change": ""}, false},
		{leaders.ServiceListed, leaders.Listed, map[string]string{"publish": already, "withdraw": "", "change": ""}, true},
		{leaders.ServiceListed, leaders.Paused, map[string]string{"publish": already, "withdraw": "", "change": ""}, false},
		{leaders.Withdrawn, leaders.Listed, map[string]string{"publish": "", "withdraw": not, "change": ""}, false},
		{leaders.Withdrawn, leaders.Paused, map[string]string{"publish": hidden, "withdraw": not, "change": ""}, false},
		{leaders.Withdrawn, leaders.Retired, map[string]string{"publish": hidden, "withdraw": not, "change": ""}, false},
	} {
		t.Run(string(tt.service)+" of a leader who is "+string(tt.leader), func(t *testing.T) {
			t.Parallel()
			w, s := serviceIn(t, tt.service, tt.leader)
			outside := map[bool]string{true: "forbidden", false: "not_found"}[tt.shown]
			for who, want := range map[string]struct {
				actor people.Actor
				code  string
			}{
				"the home head": {oakHead, "forbidden"}, "an operator": {operator, "forbidden"},
				"a head elsewhere": {elmHead, outside}, "another leader": {tom, outside}, "a broker": {w.broker(), outside},
				"a stranger": {stranger, outside}, "nobody": {people.Actor{}, outside},
			} {
				for verb, act := range w.onService(s) {
					if got := apperrtest.Code(act(want.actor)); got != want.code {
						t.Errorf("%s by %s: %q, want %q", verb, who, got, want.code)
					}
				}
			}
			may := must(w.ServiceMay(t.Context(), mary, s))(t)
			if diff := cmp.Diff(leaders.ServiceMay{Publish: tt.want["publish"] == "", Withdraw: tt.want["withdraw"] == "",
				WhyNot: may[0].WhyNot}, may[0]); diff != "" {
				t.Errorf("what a page offers: %s", diff)
			}
			if why := may[0].WhyNot; (why == "") != (may[0].Publish || s.State == leaders.ServiceListed) {
				t.Errorf("why not: %q", why)
			}
			for verb, want := range tt.want {
				w, s := serviceIn(t, tt.service, tt.leader)
				if got := apperrtest.Code(w.onService(s)[verb](mary)); got != want {
					t.Errorf("%s: %q, want %q", verb, got, want)
				}
			}
		})
	}
}

// designationIn is a claim of Mary's after the verbs of a broker.
func designationIn(t *testing.T, path ...string) (*world, leaders.Leader, leaders.Designation) {
	t.Helper()
	w := newWorld(t)
	l := w.enlist(mary, oak)
	c := must(w.Claim(t.Context(), mary, l.ID, w.claimInput()))(t)
	for _, verb := range path {
		if err := w.onDesignation(c)[verb](w.broker()); err != nil {
			t.Fatal(err)
		}
		c = must(w.Designations(t.Context(), mary, l.ID))(t)[0]
	}
	return w, l, c
}

// onDesignation are what people do with a designation, at the version that they saw.
func (w *world) onDesignation(c leaders.Designation) map[string]func(people.Actor) error {
	return map[string]func(people.Actor) error{
		"verify": func(who people.Actor) error { return second(w.Verify(w.t.Context(), who, c.ID, c.Version, "")) },
		"refuse": func(who people.Actor) error {
			return second(w.Refuse(w.t.Context(), who, c.ID, c.Version, "No letter."))
		},
		"revoke": func(who people.Actor) error { return second(w.Revoke(w.t.Context(), who, c.ID, c.Version, "Left.")) },
	}
}

// Only a broker of the partnership that the claim names decides, never the leader. Each line is what that broker
// hears of each verb.
func TestWhoDecidesADesignationInEachState(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		path []string
		want map[string]string
	}{
		{nil, map[string]string{"verify": "", "refuse": "", "revoke": "designation_claimed"}},
		{[]string{"verify"},
			map[string]string{"verify": "designation_verified", "refuse": "designation_verified", "revoke": ""}},
		{[]string{"refuse"}, map[string]string{"verify": "designation_refused", "refuse": "designation_refused",
			"revoke": "designation_refused"}},
		{[]string{"verify", "revoke"}, map[string]string{"verify": "designation_revoked", "refuse": "designation_revoked",
			"revoke": "designation_revoked"}},
	} {
		w, _, c := designationIn(t, tt.path...)
		t.Run(string(c.State), func(t *testing.T) {
			t.Parallel()
			herself := mary
			herself.Held = append([]people.Held{{Role: people.Broker, Place: people.Partnership(w.alliance)}}, mary.Held...)
			for who, want := range map[string]struct {
				actor people.Actor
				code  string
			}{
				"the leader": {mary, "forbidden"}, "the leader as a broker": {herself, "forbidden"},
				"the home head": {oakHead, "forbidden"}, "an operator": {operator, "forbidden"},
				"the broker above": {brokerOf("regional", w.region), "not_found"},
				"a head elsewhere": {elmHead, "not_found"}, "another leader": {tom, "not_found"},
				"nobody": {people.Actor{}, "not_found"},
			} {
				for verb, act := range w.onDesignation(c) {
					if got := apperrtest.Code(act(want.actor)); got != want.code {
						t.Errorf("%s by %s: %q, want %q", verb, who, got, want.code)
					}
				}
			}
			for verb, want := range tt.want {
				w, _, c := designationIn(t, tt.path...)
				if got := apperrtest.Code(w.onDesignation(c)[verb](w.broker())); got != want {
					t.Errorf("%s: %q, want %q", verb, got, want)
				}
			}
		})
	}
}

// Two brokers decide at the same moment: one is heard, and the other told that it has changed.
func TestTwoBrokersWhoDecideAtOnceAreHeardOnce(t *testing.T) {
	t.Parallel()
	w, l, c := designationIn(t)
	came := make(chan string, 2)
	for _, verb := range []string{"verify", "refuse"} {
		act := w.onDesignation(c)[verb]
		go func() { came <- apperrtest.Code(act(w.broker())) }()
	}
	got := map[string]int{<-came: 1}
	got[<-came]++
	if diff := cmp.Diff(map[string]int{"": 1, "stale": 1}, got); diff != "" {
		t.Error(diff)
	}
	if n := len(w.happened(c.ID)); n != 2 {
		t.Errorf("%d things happened to the claim of %s", n, l.Name)
	}
}
