package load

import (
	"slices"
	"sync"

	"lateral/pkg/date"
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

func (s *shown) note(on shownOn, leaderIDs []string) {
	var first []string
	for _, id := range leaderIDs {
		if len(first) < shownPlaces && !slices.Contains(first, id) {
			first = append(first, id)
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.to) < maxShown && len(first) > 0 {
		s.to[on] = first
	}
}

func (s *shown) take() map[shownOn][]string {
	s.mu.Lock()
	defer s.mu.Unlock()
	taken := s.to
	s.to = map[shownOn][]string{}
	return taken
}
