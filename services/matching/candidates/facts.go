package candidates

import (
	"context"
	"slices"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// horizon is how far ahead free half-days are known, in months: as far as
// diaries go.
const horizon = 18

// Facts are what candidates of one leader or home school share, read once while many
// candidates are made.
type Facts struct {
	diaries map[string][]HalfDay // by leader
	done    map[string][]Done
	places  map[register.URN]places
}

type places struct{ in, under []string }

// NewFacts returns Facts that know nothing yet.
func NewFacts() *Facts {
	return &Facts{diaries: map[string][]HalfDay{}, done: map[string][]Done{}, places: map[register.URN]places{}}
}

// addTo adds to the candidate what its service alone does not say.
func (f *Facts) addTo(ctx context.Context, r docdb.Reader, c *Candidate, now time.Time) error {
	var err error
	c.Free, err = once(f.diaries, c.LeaderID, func() ([]HalfDay, error) {
		return freeOf(ctx, r, c.LeaderID, date.On(now), date.On(now.AddDate(0, horizon, 0)))
	})
	if err != nil {
		return err
	}
	c.Done, err = once(f.done, c.LeaderID, func() ([]Done, error) { return doneBy(ctx, r, c.LeaderID) })
	if err != nil {
		return err
	}
	at, err := once(f.places, c.Home.URN, func() (places, error) { return placesOf(ctx, r, c.Home.URN) })
	c.Home.In, c.Home.Under = at.in, at.under
	return err
}

// once returns what is known by the key, and reads it the first time.
func once[K comparable, V any](known map[K]V, key K, read func() (V, error)) (V, error) {
	v, there := known[key]
	if there {
		return v, nil
	}
	v, err := read()
	if err == nil {
		known[key] = v
	}
	return v, err
}

// freeOf returns the leader's free half-days of the days, both included.
func freeOf(ctx context.Context, r docdb.Reader, leaderID string, from, to date.Day) ([]HalfDay, error) {
	slots, err := diary.FreeSlots(ctx, r, leaderID, from, to)
	free := make([]HalfDay, 0, len(slots))
	for _, s := range slots {
		free = append(free, HalfDayOf(s))
	}
	slices.Sort(free)
	return free, err
}

// doneBy is the leader's signed-off work, with what the register says of each school.
func doneBy(ctx context.Context, r docdb.Reader, leaderID string) ([]Done, error) {
	work, err := evidence.WorkOf(ctx, r, leaderID)
	if err != nil || len(work) == 0 {
		return nil, err
	}
	urns := make([]register.URN, len(work))
	for i, w := range work {
		urns[i] = w.URN
	}
	at, err := register.GetSchools(ctx, r, urns)
	all := make([]Done, len(work))
	for i, w := range work {
		school := at[w.URN]
		all[i] = Done{
			URN: w.URN, Themes: w.Themes, HalfDays: w.HalfDays,
			Phase: school.Phase, Pupils: school.Pupils, Premium: school.Premium,
		}
	}
	return all, err
}

// placesOf are the partnerships of a school, and those straight above them.
func placesOf(ctx context.Context, r docdb.Reader, urn register.URN) (places, error) {
	var at places
	of, err := partnerships.Of(ctx, r, urn)
	for _, p := range of {
		at.in = append(at.in, p.ID)
		if p.ParentID != "" {
			at.under = append(at.under, p.ParentID)
		}
	}
	slices.Sort(at.in)
	slices.Sort(at.under)
	at.under = slices.Compact(at.under)
	return at, err
}
