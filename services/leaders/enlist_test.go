package leaders_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/people"
)

func TestEnlist(t *testing.T) {
	w := newWorld(t)
	l := must(w.Enlist(t.Context(), mary, leaders.EnlistInput{HomeURN: oak, Biography: "  Twenty years of phonics. "}))(t)
	want := leaders.Leader{
		Meta: l.Meta, AccountID: "mary", Name: "Mary", NameKey: "mary", HomeURN: oak,
		Biography: "Twenty years of phonics.", State: leaders.Listed, CreatedAt: now,
	}
	if diff := cmp.Diff(want, must(leaders.GetLeader(t.Context(), w.db, l.ID))(t)); diff != "" {
		t.Error(diff)
	}
	var data leaders.LeaderData
	if err := w.last(l.ID).Decode(&data); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(leaders.LeaderData{LeaderID: l.ID, AccountID: "mary", HomeURN: oak, Name: "Mary"},
		data); diff != "" {
		t.Error(diff)
	}
}

func TestEnlistRefuses(t *testing.T) {
	w := newWorld(t)
	w.enlist(mary, oak)
	tests := map[string]struct {
		actor people.Actor
		in    leaders.EnlistInput
		want  string
	}{
		"a second time":    {mary, leaders.EnlistInput{HomeURN: oak}, "conflict leader_exists"},
		"another's school": {mary, leaders.EnlistInput{HomeURN: elm}, "not_found not_found"},
		"a head":           {oakHead, leaders.EnlistInput{HomeURN: oak}, "not_found not_found"},
		"a school that is not": {person("x", leads("999999")), leaders.EnlistInput{HomeURN: "999999"},
			"not_found not_found"},
		"nobody": {people.Actor{}, leaders.EnlistInput{HomeURN: oak}, "not_found not_found"},
		"a bell": {tom, leaders.EnlistInput{HomeURN: elm, Biography: "\a"},
			"invalid invalid\nbiography: This has control characters. Please remove them."},
		"a megabyte": {tom, leaders.EnlistInput{HomeURN: elm, Biography: strings.Repeat("x", 1<<20)},
			"invalid invalid\nbiography: This is too long: it has 1048576 characters; at most 5000 fit."},
		"a leader role of a far": {person("y", leads(ash)), leaders.EnlistInput{HomeURN: oak}, "not_found not_found"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := w.Enlist(t.Context(), tt.actor, tt.in)
			if diff := cmp.Diff(tt.want, problem(err)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOnePersonLeadsInTwoSchools(t *testing.T) {
	w := newWorld(t)
	both := person("both", leads(oak), leads(elm))
	w.enlist(both, oak)
	w.enlist(both, elm)
	page, _, err := w.Profiles(t.Context(), both, leaders.ProfilesInput{Mine: true, Limit: 10})
	if err != nil || len(page) != 2 {
		t.Fatalf("%v, %v", page, err)
	}
}

func TestPausingHidesAndRetiringWithdraws(t *testing.T) {
	w := newWorld(t)
	l, s := w.listed(mary, oak)
	steps := []struct {
		name   string
		do     func() (leaders.Leader, error)
		state  leaders.State
		shown  bool
		of     leaders.ServiceState
		events events.Type
	}{
		{"pause", func() (leaders.Leader, error) { return w.Pause(t.Context(), mary, l.ID, 1) }, leaders.Paused, false,
			leaders.ServiceListed, leaders.LeaderPaused},
		{"resume", func() (leaders.Leader, error) { return w.Resume(t.Context(), mary, l.ID, 2) }, leaders.Listed, true,
			leaders.ServiceListed, leaders.LeaderListed},
		{"retire", func() (leaders.Leader, error) { return w.Retire(t.Context(), mary, l.ID, 3) }, leaders.Retired, false,
			leaders.Withdrawn, leaders.LeaderRetired},
		{"return", func() (leaders.Leader, error) { return w.Resume(t.Context(), mary, l.ID, 4) }, leaders.Listed, false,
			leaders.Withdrawn, leaders.LeaderListed},
	}
	for _, step := range steps {
		got := must(step.do())(t)
		service := must(leaders.GetService(t.Context(), w.db, s.ID))(t)
		if got.State != step.state || service.Shown() != step.shown || service.State != step.of ||
			w.last(l.ID).Type != step.events {
			t.Errorf("%s: leader %s, service %s, shown %v, last %s", step.name, got.State, service.State, service.Shown(),
				w.last(l.ID).Type)
		}
		listed := 0
		err := leaders.EachListed(t.Context(), w.db, func(leaders.Service) error { listed++; return nil })
		if err != nil || (listed == 1) != step.shown {
			t.Errorf("%s: %d services are listed, %v", step.name, listed, err)
		}
	}
}

func TestLeaderStatesRefuse(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	wantProblem(t, "conflict leader_listed", second(w.Resume(t.Context(), mary, l.ID, 1)))
	l = must(w.Pause(t.Context(), mary, l.ID, 1))(t)
	wantProblem(t, "conflict leader_not_listed", second(w.Pause(t.Context(), mary, l.ID, l.Version)))
	l = must(w.Retire(t.Context(), mary, l.ID, l.Version))(t)
	wantProblem(t, "conflict leader_retired", second(w.Retire(t.Context(), mary, l.ID, l.Version)))
	wantProblem(t, "conflict leader_not_listed", second(w.Pause(t.Context(), mary, l.ID, l.Version)))
	wantProblem(t, "conflict leader_retired", second(w.Offer(t.Context(), mary, l.ID, serviceInput())))
	wantProblem(t, "conflict leader_retired",
		second(w.diary.Change(t.Context(), mary, l.ID, diary.Input{Open: slots(t, "2026-02-03.am")})))
	wantProblem(t, "stale stale", second(w.Resume(t.Context(), mary, l.ID, 1)))
}

func second[T any](_ T, err error) error { return err }

func wantProblem(t *testing.T, want string, err error) {
	t.Helper()
	if diff := cmp.Diff(want, problem(err)); diff != "" {
		t.Error(diff)
	}
}

func TestOnlyTheLeaderChangesTheLeader(t *testing.T) {
	w := newWorld(t)
	l, s := w.listed(mary, oak)
	doings := map[string]func(people.Actor) error{
		"describe": func(a people.Actor) error { return second(w.Describe(t.Context(), a, l.ID, 1, "Better.")) },
		"pause":    func(a people.Actor) error { return second(w.Pause(t.Context(), a, l.ID, 1)) },
		"retire":   func(a people.Actor) error { return second(w.Retire(t.Context(), a, l.ID, 1)) },
		"claim":    func(a people.Actor) error { return second(w.Claim(t.Context(), a, l.ID, w.claimInput())) },
		"offer":    func(a people.Actor) error { return second(w.Offer(t.Context(), a, l.ID, serviceInput())) },
		"change":   func(a people.Actor) error { return second(w.ChangeService(t.Context(), a, s.ID, 2, serviceInput())) },
		"withdraw": func(a people.Actor) error { return second(w.WithdrawService(t.Context(), a, s.ID, 2)) },
		"diary":    func(a people.Actor) error { return second(w.diary.Change(t.Context(), a, l.ID, diary.Input{})) },
	}
	others := map[string]people.Actor{
		"another leader": tom, "the home head": oakHead, "a broker": w.broker(), "an operator": operator,
		"a stranger": stranger,
		"nobody":     {}, "one who was a leader here": person("mary"),
		"the same account elsewhere": person("mary", leads(elm)),
	}
	for what, do := range doings {
		for who, actor := range others {
			t.Run(what+" by "+who, func(t *testing.T) {
				if err := do(actor); !apperr.Is(err, apperr.KindForbidden) {
					t.Error(errText(err))
				}
			})
		}
	}
	if got := must(leaders.GetLeader(t.Context(), w.db, l.ID))(t); got.Version != 1 {
		t.Errorf("the leader is at version %d", got.Version)
	}
}

func TestWhoSeesALeaderWhoIsNotListed(t *testing.T) {
	w := newWorld(t)
	l, s := w.listed(mary, oak)
	l = must(w.Pause(t.Context(), mary, l.ID, l.Version))(t)
	tests := map[string]struct {
		actor people.Actor
		sees  bool
	}{
		"the leader": {mary, true}, "the home head": {oakHead, true}, "a broker whom they asked": {w.broker(), true},
		"a broker of the region above": {brokerOf("regional", w.region), false}, "an operator": {operator, true},
		"a broker elsewhere": {brokerOf("far", "partnership_x"), false}, "another leader": {tom, false},
		"another head": {elmHead, false}, "a stranger": {stranger, false}, "nobody": {people.Actor{}, false},
		"a finance officer of the school": {person("f", people.Held{Role: people.Finance, Place: people.School(oak)}), false},
	}
	for who, tt := range tests {
		t.Run(who, func(t *testing.T) {
			for what, err := range map[string]error{
				"profile":      second(w.Profile(t.Context(), tt.actor, l.ID)),
				"designations": second(w.Designations(t.Context(), tt.actor, l.ID)),
				"services":     third(w.Services(t.Context(), tt.actor, l.ID, "", 10)),
				"service":      third(w.Service(t.Context(), tt.actor, s.ID)),
				"diary":        second(w.diary.Get(t.Context(), tt.actor, l.ID, w.diary.Today())),
			} {
				if what == "service" && tt.actor.AccountID == "broker" { // brokers see no hidden service
					wantProblem(t, "not_found not_found", err)
				} else if tt.sees && err != nil || !tt.sees && !apperr.Is(err, apperr.KindNotFound) {
					t.Errorf("%s: %s", what, errText(err))
				}
			}
			page, _, err := w.Profiles(t.Context(), tt.actor, leaders.ProfilesInput{HomeURN: oak, Limit: 10})
			if err != nil || (len(page) == 1) != tt.sees {
				t.Errorf("%d of the home school's leaders, %v", len(page), err)
			}
		})
	}
}

func third[T, U any](_ T, _ U, err error) error { return err }

func TestProfilesAreReadByNamePageByPage(t *testing.T) {
	w := newWorld(t)
	for _, name := range []string{"zoe", "adam", "Bella"} {
		w.enlist(person(name, leads(oak)), oak)
	}
	retired := w.enlist(person("carl", leads(elm)), elm)
	must(w.Retire(t.Context(), person("carl", leads(elm)), retired.ID, 1))(t)

	var read []string
	in := leaders.ProfilesInput{Limit: 2}
	for {
		page, next, err := w.Profiles(t.Context(), stranger, in)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range page {
			read = append(read, p.Name+" of "+p.Home.Name)
		}
		if in.Cursor = next; next == "" {
			break
		}
	}
	want := []string{"Adam of Oak Primary School", "Bella of Oak Primary School", "Zoe of Oak Primary School"}
	if diff := cmp.Diff(want, read); diff != "" {
		t.Error(diff)
	}
	_, _, err := w.Profiles(t.Context(), stranger, leaders.ProfilesInput{Cursor: "nonsense", Limit: 2})
	if !errors.Is(err, docdb.ErrBadCursor) {
		t.Errorf("error %v, want one that tells of a cursor of another list", err)
	}
}

func TestDescribeTakesTheNameAnew(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	married := mary
	married.Name = "Mary Ellis"
	got := must(w.Describe(t.Context(), married, l.ID, l.Version, "Reads aloud.\r\nEvery day."))(t)
	if got.Name != "Mary Ellis" || got.NameKey != "mary ellis" || got.Biography != "Reads aloud.\nEvery day." ||
		got.Version != 2 {
		t.Errorf("%+v", got)
	}
	wantProblem(t, "stale stale", second(w.Describe(t.Context(), mary, l.ID, l.Version, "Too late.")))
	wantProblem(t, "not_found not_found", second(w.Describe(t.Context(), mary, "leader_none", 1, "")))
}
