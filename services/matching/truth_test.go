package matching_test

import (
	"slices"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/pkg/money"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// twin is one of two leaders about whom everything speaks equally.
type twin struct {
	service leaders.Service
	actor   people.Actor
	home    register.URN
}

// changes of the service, as its leader makes them.
func changed(how func(*leaders.ServiceInput)) func(*world, twin) {
	return func(w *world, t twin) {
		in := offer()
		how(&in)
		now := must(leaders.GetService(w.Ctx, w.DB, t.service.ID))(w.T)
		must(w.leaders.ChangeService(w.Ctx, t.actor, now.ID, now.Version, in))(w.T)
		w.follow(now.ID)
	}
}

// moved changes what the register says of the home school.
func moved(to needstest.School) func(*world, twin) {
	return func(w *world, t twin) {
		to.URN = string(t.home)
		w.Import(to)
		e := events.Event{Data: []byte(`{"urns":["` + to.URN + `"]}`)}
		if err := w.matching.Candidates.FollowSchools(w.Ctx, e); err != nil {
			w.T.Fatal(err)
		}
	}
}

// spoils take away, for each rule that gives points, the fact that its sentence names.
func spoils() map[rules.Rule][]func(*world, twin) {
	const east, north = "472000", "100000"
	return map[rules.Rule][]func(*world, twin){
		rules.Relevance: {
			changed(func(in *leaders.ServiceInput) { in.Themes = []themes.ID{"early_years"} }),
			changed(func(in *leaders.ServiceInput) { in.Description = "Ask me." }),
		},
		rules.Phase: {changed(func(in *leaders.ServiceInput) { in.Phases = []register.Phase{register.AllThrough} })},
		rules.Context: {
			moved(needstest.School{Pupils: "700", Premium: "40", Easting: east, Northing: north}),
			moved(needstest.School{Pupils: "180", Premium: "5", Easting: east, Northing: north}),
			moved(needstest.School{Type: "Academy converter", Premium: "40", Easting: east, Northing: north}),
		},
		rules.Record: {func(w *world, t twin) { w.unsigned(t.service.LeaderID) }},
		rules.Closeness: {func(w *world, t twin) {
			w.leave(t.home)
			w.followsMembers(w.partnership)
		}},
		rules.Distance: {
			changed(func(in *leaders.ServiceInput) { in.TravelKM = 15 }),
			moved(needstest.School{Premium: "40", Easting: "480000", Northing: north}),
		},
		rules.Availability: {
			func(w *world, t twin) { w.closes(t, 0, 4) }, // the first ones
			func(w *world, t twin) { w.closes(t, 3, 7) }, // the last ones
		},
		rules.Price: {changed(func(in *leaders.ServiceInput) { in.DayRate = money.Pounds(390) })},
		rules.LoadRule: {
			func(w *world, t twin) {
				w.happens(t.service.LeaderID, 4, func(e events.Event) error { return w.matching.Load.FollowBooked(w.Ctx, e) })
			},
			func(w *world, t twin) {
				w.happens(t.service.LeaderID, 0, func(e events.Event) error { return w.matching.Load.FollowAsked(w.Ctx, e) })
			},
		},
	}
}

// closes closes some of the leader's half-days.
func (w *world) closes(t twin, from, to int) {
	w.T.Helper()
	slots := must(diary.FreeSlots(w.Ctx, w.DB, t.service.LeaderID, "2026-01-01", "2026-12-31"))(w.T)
	must(w.diary.Change(w.Ctx, t.actor, t.service.LeaderID, diary.Input{Close: slots[from:to]}))(w.T)
	all := must(events.Of(w.Ctx, w.DB, t.service.LeaderID))(w.T)
	if err := w.matching.Candidates.FollowDays(w.Ctx, all[len(all)-1]); err != nil {
		w.T.Fatal(err)
	}
}

// unsigned forgets what schools signed off of the leader.
func (w *world) unsigned(leaderID string) {
	w.T.Helper()
	signed := docdb.Of[evidence.Delivery]("deliveries")
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		all, err := signed.All(w.Ctx, tx, docdb.Query{})
		for _, one := range all {
			if err == nil && one.LeaderID == leaderID {
				err = signed.Delete(w.Ctx, tx, &one)
			}
		}
		return err
	})
	if err != nil {
		w.T.Fatal(err)
	}
	if err := w.matching.Candidates.FollowDays(w.Ctx, events.Event{Data: []byte(`{"leaderId":"` + leaderID + `"}`)}); err != nil {
		w.T.Fatal(err)
	}
}

// twins are two leaders with equal facts, and the need that both fit.
func (w *world) twins() ([2]twin, needs.Need) {
	w.T.Helper()
	w.Import(needstest.School{URN: "100001", Premium: "40", Easting: "460000", Northing: "100000"})
	var both [2]twin
	for i, urn := range []register.URN{"100002", "100003"} {
		w.Import(needstest.School{URN: string(urn), Premium: "40", Easting: "472000", Northing: "100000"})
		s, actor := w.lists(urn, offer())
		w.signedOff(s.LeaderID, "100004", "phonics", 6)
		both[i] = twin{s, actor, urn}
	}
	ask := w.ask()
	ask.MostReach, ask.ReplyDays, ask.Themes = needs.ToRegion, 7, []themes.ID{"phonics", "early_years"}
	n := w.Post("100001", ask)
	w.Clock.Advance(7 * 24 * time.Hour) // to the region
	if err := w.Needs.WidenDue(w.Ctx, jobs.Job{}); err != nil {
		w.T.Fatal(err)
	}
	return both, n
}

// Each sentence of evidence names what ranked: where that is taken from one of two equal leaders, its rule gives them
// fewer points, every other rule as many as before, the sentence changes, and the other comes first, whichever it was.
// A rule that is added has to say how.
func TestEvidenceIsTrue(t *testing.T) {
	t.Parallel()
	ways := spoils()
	for _, weight := range rules.Weights() {
		if len(ways[weight.Rule]) == 0 {
			t.Errorf("nothing here takes away what %s names", weight.Rule)
		}
		for _, spoil := range ways[weight.Rule] {
			for which := range 2 {
				t.Run(string(weight.Rule), func(t *testing.T) {
					t.Parallel()
					w := newWorld(t)
					both, n := w.twins()
					before := w.matchOf(n, both[which])
					spoil(w, both[which])
					after, other := w.matchOf(n, both[which]), w.matchOf(n, both[1-which])
					onlyLess(t, weight.Rule, before, after)
					if first := w.find(n).Matches[0].Service.ID; first != other.Service.ID {
						t.Errorf("the other does not come first: %q", sentences(after))
					}
				})
			}
		}
	}
}

func (w *world) matchOf(n needs.Need, t twin) matching.Match {
	w.T.Helper()
	all := w.find(n)
	i := slices.IndexFunc(all.Matches, func(m matching.Match) bool { return m.Service.ID == t.service.ID })
	if i < 0 {
		w.T.Fatalf("does not fit: %+v", all.Excluded)
	}
	return all.Matches[i]
}

// onlyLess says what is wrong where anything but the rule gives fewer points than before, or the rule as many.
func onlyLess(t *testing.T, rule rules.Rule, before, after matching.Match) {
	t.Helper()
	for i, was := range before.Evidence {
		is := after.Evidence[i]
		switch {
		case was.Rule != is.Rule:
			t.Errorf("%s stands where %s stood", is.Rule, was.Rule)
		case was.Rule == rule && is.Exact >= was.Exact:
			t.Errorf("%s gives %v after %v", rule, is.Exact, was.Exact)
		case was.Rule == rule && is.Sentence == was.Sentence && rule != rules.Distance:
			t.Errorf("%s says the same: %s", rule, is.Sentence)
		case was.Rule != rule && is.Exact < was.Exact:
			t.Errorf("%s gives %v after %v, though nothing was taken from it", is.Rule, is.Exact, was.Exact)
		}
	}
}
