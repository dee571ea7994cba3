package matching

import (
	"context"
	"maps"
	"slices"
	"sync"

	"lateral/pkg/date"
	"lateral/pkg/jobs"
)

// The most needs whose first matches are kept until the job notes them, and how many of each.
const (
	maxShown    = 10_000
	shownPlaces = 10
)

// shown keeps in memory whom this program showed first, until a job writes it down: a read
// writes nothing. What it holds is lost when the program ends, which costs nobody anything.
type shown struct {
	mu sync.Mutex
	to map[shownOn][]string // leaders, best first, each once
}

// shownOn is a need on a day: it counts once, however often somebody looks.
type shownOn struct {
	needID string
	day    date.Day
}

func newShown() *shown { return &shown{to: map[shownOn][]string{}} }

func (s *shown) note(needID string, day date.Day, matches []Match) {
	var first []string
	for i := range matches {
		id := matches[i].Leader.ID
		if len(first) < shownPlaces && !slices.Contains(first, id) {
			first = append(first, id)
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if key := (shownOn{needID, day}); len(s.to) < maxShown && len(first) > 0 {
		s.to[key] = first
	}
}

func (s *shown) take() map[shownOn][]string {
	s.mu.Lock()
	defer s.mu.Unlock()
	taken := s.to
	s.to = map[shownOn][]string{}
	return taken
}

// NoteShown writes down whom this program showed since it last did. It is a job; each program
// notes what it showed itself when its turn comes.
func (s *Service) NoteShown(ctx context.Context, _ jobs.Job) error {
	steps := map[string][]Step{}
	for on, leaders := range s.shown.take() {
		for place, id := range leaders {
			steps[id] = append(steps[id],
				Step{Key: "shown/" + on.needID + "/" + string(on.day), On: on.day, Weight: weightShown / float64(place+1)})
		}
	}
	for ids := range slices.Chunk(slices.Sorted(maps.Keys(steps)), batch) {
		some := make(map[string][]Step, len(ids))
		for _, id := range ids {
			some[id] = steps[id]
		}
		if err := s.weigh(ctx, some); err != nil {
			return err
		}
	}
	return nil
}
