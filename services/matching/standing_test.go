package matching_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
)

// unreached are the schools of the partnership that few can help: "100001 2: distance 1".
func (w *world) unreached() []string {
	w.T.Helper()
	found, _, err := w.matching.Unreached(w.Ctx, w.broker, w.partnership.ID, "", 50)
	if err != nil {
		w.T.Fatal(err)
	}
	var all []string
	for _, u := range found.Few {
		line := fmt.Sprintf("%s %d:", u.School.ID, u.Leaders)
		for _, c := range u.Costs {
			line += fmt.Sprintf(" %s %d", c.Rule, c.Leaders)
		}
		all = append(all, line)
	}
	return all
}

// A school with fewer than three leaders who may come is named, with what each rule alone costs.
func TestSchoolsThatFewCanHelpAreNamed(t *testing.T) {
	w := newWorld(t)
	want := []string{"100001 0:", "100002 0:", "100003 0:", "100004 0:"}
	if diff := cmp.Diff(want, w.unreached()); diff != "" {
		t.Fatalf("without leaders:\n%s", diff)
	}
	w.lists("100002", offer())
	w.lists("100002", offer())
	// The two leaders may come to 100001; 100003 is 101 km away, and of 100004 nobody knows where it is.
	want = []string{"100001 2:", "100002 0:", "100003 0: distance 2", "100004 2:"}
	if diff := cmp.Diff(want, w.unreached()); diff != "" {
		t.Fatalf("with two:\n%s", diff)
	}
	w.lists("100002", offer())
	far := offer()
	far.InPerson, far.Remote, far.TravelKM = false, true, 0
	w.lists("100003", far)
	secondary := offer()
	secondary.Phases = []register.Phase{register.Secondary}
	w.lists("100002", secondary)
	want = []string{"100002 0: mode 1", "100003 0: distance 3"}
	if diff := cmp.Diff(want, w.unreached()); diff != "" {
		t.Errorf("with three for 100001:\n%s", diff)
	}
}

// A leader with two services counts once, and is not kept out by a rule if another service fits.
func TestALeaderCountsOnce(t *testing.T) {
	w := newWorld(t)
	s, actor := w.lists("100002", offer())
	other := offer()
	other.Title, other.TravelKM = "Phonics next door", 1
	second := must(w.leaders.Offer(w.Ctx, actor, s.LeaderID, other))(t)
	w.follow(must(w.leaders.Publish(w.Ctx, actor, second.ID, second.Version))(t).ID)
	if got := w.unreached(); got[0] != "100001 1:" || got[2] != "100003 0: distance 1" {
		t.Errorf("unreached: %v", got)
	}
}

func TestTheListOfSchoolsHasPages(t *testing.T) {
	w := newWorld(t)
	var all []string
	cursor, pages := "", 0
	for ; pages == 0 || cursor != ""; pages++ {
		found, next, err := w.matching.Unreached(w.Ctx, w.broker, w.partnership.ID, cursor, 3)
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range found.Few {
			all = append(all, u.School.ID)
		}
		cursor = next
	}
	if pages != 2 || len(all) != 4 {
		t.Errorf("%d pages with %v", pages, all)
	}
	for _, cursor := range []string{"x", "-1", "0"} {
		if _, _, err := w.matching.Unreached(w.Ctx, w.broker, w.partnership.ID, cursor, 3); err == nil {
			t.Errorf("the cursor %q is taken", cursor)
		}
	}
}

// load is what the broker reads of the leaders, the most loaded first.
func (w *world) loads() []matching.Loaded {
	w.T.Helper()
	all, _, err := w.matching.Loads(w.Ctx, w.broker, w.partnership.ID, "", 50)
	if err != nil {
		w.T.Fatal(err)
	}
	return all
}

// Brokers read who is shown, asked and booked, and how much of their half-days is left.
func TestBrokersReadTheLoadOfLeaders(t *testing.T) {
	w := newWorld(t)
	quiet, _ := w.lists("100002", offer())
	busy, actor := w.lists("100003", offer())
	w.happens(busy.LeaderID, 0, func(e events.Event) error { return w.matching.Load.FollowAsked(w.Ctx, e) })
	w.happens(busy.LeaderID, 3, func(e events.Event) error { return w.matching.Load.FollowBooked(w.Ctx, e) })
	w.find(w.Post("100001", w.ask()))
	if err := w.matching.Load.NoteShown(w.Ctx, jobs.Job{}); err != nil {
		t.Fatal(err)
	}
	all := w.loads()
	if len(all) != 2 || all[0].LeaderID != busy.LeaderID || all[1].LeaderID != quiet.LeaderID {
		t.Fatalf("loads: %+v", all)
	}
	if got := all[0]; got.Asked != 1 || got.Booked != 3 || !got.Listed || got.Free != 7 || got.Opened != 7 {
		t.Errorf("the busy one: %+v", got)
	}
	if got := all[1]; got.Shown != 1 || got.Asked != 0 || got.Booked != 0 {
		t.Errorf("the quiet one: %+v", got)
	}
	must(w.leaders.WithdrawService(w.Ctx, actor, busy.ID, must(leaders.GetService(w.Ctx, w.DB, busy.ID))(t).Version))(t)
	w.follow(busy.ID)
	if all := w.loads(); all[0].Listed {
		t.Error("a leader without a listed service is said to be listed")
	}
}

// What stands on the pages comes as files too.
func TestStandingIsExported(t *testing.T) {
	w := newWorld(t)
	w.lists("100002", offer())
	loads := string(must(w.matching.ExportLoads(w.Ctx, w.broker, w.partnership.ID))(t))
	schools := string(must(w.matching.ExportUnreached(w.Ctx, w.broker, w.partnership.ID))(t))
	if !strings.Contains(loads, "yes,0,0,0,3.5,3.5") {
		t.Errorf("loads:\n%s", loads)
	}
	if !strings.Contains(schools, "Too far from the school: 1 leader") || strings.Count(schools, "\n") != 5 {
		t.Errorf("schools:\n%s", schools)
	}
}

// Only its brokers and operators read how a partnership stands.
func TestWhoReadsStanding(t *testing.T) {
	w := newWorld(t)
	operator := w.Actor(people.Held{Role: people.Operator, Place: people.Service()})
	for name, one := range map[string]struct {
		actor people.Actor
		code  string
	}{
		"broker": {w.broker, ""}, "operator": {operator, ""}, "head of a member": {w.head, "forbidden"},
		"broker of another":    {needstest.Broker("partnership_other"), "forbidden"},
		"nobody in particular": {people.Actor{}, "forbidden"},
	} {
		_, _, loads := w.matching.Loads(w.Ctx, one.actor, w.partnership.ID, "", 5)
		_, _, schools := w.matching.Unreached(w.Ctx, one.actor, w.partnership.ID, "", 5)
		_, file := w.matching.ExportLoads(w.Ctx, one.actor, w.partnership.ID)
		_, other := w.matching.ExportUnreached(w.Ctx, one.actor, w.partnership.ID)
		for _, err := range []error{loads, schools, file, other} {
			if code := apperrtest.Code(err); code != one.code {
				t.Errorf("%s: %q, want %q", name, code, one.code)
			}
		}
	}
	_, _, err := w.matching.Loads(w.Ctx, operator, "partnership_none", "", 5)
	if apperrtest.Code(err) != "not_found" {
		t.Errorf("of no partnership: %v", err)
	}
}
