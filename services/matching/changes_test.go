package matching_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/money"
	"lateral/services/leaders"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// Each change that "why not" names is made by the need's ordinary use-cases, and then the leader fits.
func TestEachChangeLetsTheLeaderIn(t *testing.T) {
	for name, tt := range map[string]struct {
		ask   func(*needs.Ask)
		offer func(*leaders.ServiceInput)
		home  register.URN
		act   func(*world, leaders.Service, people.Actor)
		want  string
	}{
		"money": {ask: func(a *needs.Ask) { a.Budget = money.Pounds(990) }, want: "Fits with £60.00 more."},
		"money where days are given": {ask: func(a *needs.Ask) { a.Funding, a.Mutual, a.Budget = "", true, money.Amount{} },
			want: "Fits if you pay £1,050.00."},
		"days in return": {ask: func(a *needs.Ask) { a.Budget = money.Pounds(100) },
			offer: func(o *leaders.ServiceInput) { o.Mutual = true }, want: "Fits if you give days in return."},
		"remote support": {offer: func(o *leaders.ServiceInput) { o.InPerson, o.Remote, o.TravelKM = false, true, 0 },
			want: "Fits if you accept remote support."},
		"remote support from far": {home: "100003", offer: func(o *leaders.ServiceInput) { o.Remote = true },
			want: "Fits if you accept remote support."},
		"support in person": {ask: func(a *needs.Ask) { a.InPerson, a.Remote = false, true },
			want: "Fits if you accept support in person."},
		"support in person from too far": {home: "100003", ask: func(a *needs.Ask) { a.InPerson, a.Remote = false, true },
			want: "Fits if you accept support in person and if the leader comes 43 miles farther."},
		"a few miles": {offer: func(o *leaders.ServiceInput) { o.TravelKM = 5 },
			want: "Fits if the leader comes 4 miles farther."},
		"a later last day": {ask: func(a *needs.Ask) { a.ByOn = "2026-02-01" },
			want: "Fits with a last day 2 days later."},
		"a sooner first day": {ask: func(a *needs.Ask) { a.StartOn = "2026-02-10" },
			want: "Fits with a first day 1 day sooner."},
		"another kind of support": {ask: func(a *needs.Ask) { a.Formats = []themes.Format{themes.Review} },
			want: "Fits if you take coaching too."},
		"the phase of the school": {ask: func(a *needs.Ask) { a.Phase = register.Post16 },
			want: "Fits if the need is for primary schools."},
		"a wider reach": {home: "100005", act: func(w *world, _ leaders.Service, _ people.Actor) { w.leave("100005") },
			want: "Fits if the need is shown to the region now."},
		"the nation": {home: "100004", ask: func(a *needs.Ask) { a.MostReach = needs.ToPartnership },
			act:  func(w *world, _ leaders.Service, _ people.Actor) { w.leave("100004") },
			want: "Fits if the need is shown to the nation now."},
		"several at once": {ask: func(a *needs.Ask) { a.Budget, a.ByOn = money.Pounds(990), "2026-02-01" },
			want: "Fits with a last day 2 days later and with £60.00 more."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.Import(needstest.School{URN: "100005", Easting: "472000", Northing: "100000"})
			must(w.Partnerships.Join(w.Ctx, w.partnership.ID, "100005"))(t)
			in, ask, home := offer(), w.ask(), tt.home
			if tt.offer != nil {
				tt.offer(&in)
			}
			if tt.ask != nil {
				tt.ask(&ask)
			}
			if home == "" {
				home = "100002"
			}
			s, leader := w.lists(home, in)
			if tt.act != nil {
				tt.act(w, s, leader)
			}
			n := w.Post("100001", ask)
			result := w.find(n)
			if len(result.Excluded) != 1 || len(result.Matches) != 0 {
				t.Fatalf("excluded %d, matches %d", len(result.Excluded), len(result.Matches))
			}
			x := result.Excluded[0]
			if x.Fits != tt.want {
				t.Errorf("%s want %s", x.Fits, tt.want)
			}
			if found := w.find(w.changes(n, x.Changes...)); len(found.Matches) != 1 {
				t.Errorf("after the change still: %s %s", found.Excluded[0].Sentence, found.Excluded[0].Fits)
			}
		})
	}
}

// changes makes the changes of a need, as its head does.
func (w *world) changes(n needs.Need, changes ...rules.Change) needs.Need {
	w.T.Helper()
	for _, c := range changes {
		if c.ShownTo != "" {
			n = must(w.Needs.Widen(w.Ctx, w.head, n.ID, n.Version, c.ShownTo))(w.T)
			continue
		}
		n = must(w.Needs.Save(w.Ctx, w.head, n.ID, n.Version, c.Onto(n.Ask)))(w.T)
	}
	return n
}

// What no change of the need helps with says so by having none, and stands last.
func TestWhatNoChangeHelpsWithStandsLast(t *testing.T) {
	w := newWorld(t)
	own, _ := w.lists("100001", offer())
	phase := offer()
	phase.Phases = []register.Phase{register.Post16}
	never, _ := w.lists("100002", phase)
	dear, dearest := offer(), offer()
	dear.DayRate, dearest.DayRate = money.Pounds(410), money.Pounds(700)
	near, _ := w.lists("100002", dear)
	far, _ := w.lists("100002", dearest)
	got := ids(w.find(w.Post("100001", w.ask())))
	if len(got) != 4 || got[0] != near.ID || got[1] != far.ID {
		t.Errorf("order %v; near %s, far %s, never %s, own %s", got, near.ID, far.ID, never.ID, own.ID)
	}
	for _, x := range w.find(w.Post("100001", w.ask())).Excluded[2:] {
		if x.Fits != "" || len(x.Changes) != 0 {
			t.Errorf("%s: %s", x.Rule, x.Fits)
		}
	}
}

// Whoever's diary has nothing more cannot be let in by another day.
func TestAnEmptyDiaryHasNoLaterDay(t *testing.T) {
	w := newWorld(t)
	w.lists("100002", offer())
	w.Clock.Advance(30 * 24 * time.Hour)
	ask := w.ask()
	x := w.find(w.Post("100001", ask)).Excluded
	if len(x) != 1 || x[0].Rule != rules.Availability || x[0].Fits != "" {
		t.Errorf("excluded %+v", x)
	}
}

// Relaxing says how many leaders it lets in who have nothing that fits, and keeps that promise.
func TestRelaxingLetsInAsManyAsItSays(t *testing.T) {
	w := newWorld(t)
	for i := range 6 {
		in := offer()
		in.DayRate = money.Pounds(int64(420 + 10*i))
		w.lists("100002", in)
	}
	for range 2 {
		in := offer()
		in.Remote = true
		w.lists("100003", in)
	}
	two, _ := w.lists("100002", offer()) // fits, so nothing is gained by this leader
	n := w.Post("100001", w.ask())
	before := w.find(n)
	if before.Fitting != 1 || before.Matches[0].Service.ID != two.ID {
		t.Fatalf("%d fit", before.Fitting)
	}
	promised := map[string]int{}
	for _, r := range before.Relaxing {
		promised[r.Does] = r.Leaders
		changed := w.Post("100001", r.Onto(n.Ask))
		if now := w.find(changed); now.Fitting-before.Fitting != r.Leaders {
			t.Errorf("%s: %d more fit, %d were promised", r.Does, now.Fitting-before.Fitting, r.Leaders)
		}
	}
	want := map[string]int{
		"Accept remote support": 2, "Raise the budget to £1,260.00": 1, "Raise the budget to £1,320.00": 3,
		"Raise the budget to £1,410.00": 6, "Ask leaders to come up to 43 miles farther": 2,
	}
	if diff := cmp.Diff(want, promised); diff != "" {
		t.Error(diff)
	}
	counts := []rules.Count{
		{Rule: rules.Distance, Reason: "Too far from your school", Count: 2, Leaders: 2},
		{Rule: rules.Price, Reason: "More than you set", Count: 6, Leaders: 6},
	}
	if diff := cmp.Diff(counts, before.Counts); diff != "" {
		t.Error(diff)
	}
}
