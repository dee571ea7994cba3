package matching_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/search"
	"lateral/services/matching/candidates"
)

// The index finds a service by everything that people look for, and by nothing else.
func TestTheIndexKnowsWhatServicesAre(t *testing.T) {
	w := newWorld(t)
	s, actor := w.lists("100002", offer())
	near := &search.Near{Point: search.Point{Lat: 50.79, Lng: -1.15}, RadiusKM: 15}
	day := candidates.DayNumber
	for name, tt := range map[string]struct {
		query search.Query
		found bool
	}{
		"its words":            {search.Query{Words: "blending"}, true},
		"its theme's name":     {search.Query{Words: "early years"}, true},
		"its leader's name":    {search.Query{Words: actor.Name}, true},
		"a designation":        {search.Query{Words: "specialist leader"}, true},
		"other words":          {search.Query{Words: "trombone"}, false},
		"its partnership":      {filter(search.Equal(candidates.FieldPartnership, w.partnership.ID)), true},
		"its kind":             {filter(search.Equal(candidates.FieldDesignation, "SLE")), true},
		"another kind":         {filter(search.Equal(candidates.FieldDesignation, "NLE")), false},
		"in person":            {filter(search.Equal(candidates.FieldMode, candidates.ModeInPerson)), true},
		"remote":               {filter(search.Equal(candidates.FieldMode, candidates.ModeRemote)), false},
		"its price":            {filter(search.AtMost(candidates.FieldDayRate, 35000)), true},
		"a lower price":        {filter(search.AtMost(candidates.FieldDayRate, 34999)), false},
		"its first day":        {filter(search.AtMost(candidates.FieldFirstFree, day("2026-02-03"))), true},
		"an earlier day":       {filter(search.AtMost(candidates.FieldFirstFree, day("2026-02-02"))), false},
		"its last day":         {filter(search.AtLeast(candidates.FieldLastFree, day("2026-02-09"))), true},
		"a later day":          {filter(search.AtLeast(candidates.FieldLastFree, day("2026-02-10"))), false},
		"while it is honoured": {filter(search.AtLeast(candidates.FieldUntil, day("2026-08-31"))), true},
		"after that":           {filter(search.AtLeast(candidates.FieldUntil, day("2026-09-01"))), false},
		"near its school":      {search.Query{Near: near}, true},
	} {
		result := must(w.engine.Search(w.Ctx, candidates.IndexName, tt.query))(t)
		if found := result.Total == 1; found != tt.found {
			t.Errorf("%s: found %d", name, result.Total)
		}
	}
	l := must(w.leaders.Pause(w.Ctx, actor, s.LeaderID, docdb.AnyVersion))(t)
	w.follow(l.ID)
	if all := must(w.engine.Search(w.Ctx, candidates.IndexName, search.Query{}))(t); all.Total != 0 {
		t.Error("the service of a paused leader is found")
	}
}

func filter(f search.Filter) search.Query { return search.Query{Filters: []search.Filter{f}} }

// What the index should hold is of the documents alone: it is the same again tomorrow, and
// once days have passed, a job forgets them on both sides.
func TestTheIndexFollowsThePassingOfDays(t *testing.T) {
	w := newWorld(t)
	s, _ := w.lists("100002", offer())
	before := w.shouldHold()
	w.Clock.Advance(time.Date(2026, 2, 5, 7, 0, 0, 0, time.UTC).Sub(w.Clock.Now()))
	if diff := cmp.Diff(before, w.shouldHold()); diff != "" {
		t.Error(diff)
	}
	if err := w.matching.Candidates.ForgetDays(w.Ctx, jobs.Job{}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(w.shouldHold(), w.holds()); diff != "" || w.shouldHold()[s.ID] == before[s.ID] {
		t.Error("yesterday is still there", diff)
	}
	soon := filter(search.AtMost(candidates.FieldFirstFree, candidates.DayNumber("2026-02-04")))
	if got := must(w.engine.Search(w.Ctx, candidates.IndexName, soon))(t); got.Total != 0 {
		t.Error("a day that has passed is free")
	}
}
