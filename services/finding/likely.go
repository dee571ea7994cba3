package finding

import (
	"context"
	"sync"

	"lateral/pkg/search"
	"lateral/services/matching/candidates"
)

// likely are the services that could be meant, judged: those that the engine hears of, and those
// that memory knows to share a word, a theme or a name with what was typed. So a service that a
// lagging index does not have yet is found all the same.
func (s *Service) likely(ctx context.Context, q *question) ([]judged, error) {
	all, err := s.current(ctx, q)
	if err != nil {
		return nil, err
	}
	h := hints{heard: map[string]search.Hit{}, called: s.lexicon.calledBy(q.words)}
	var hearing sync.WaitGroup
	hearing.Go(func() {
		var heard []search.Hit
		heard, err = s.hear(ctx, q)
		for _, hit := range heard {
			h.heard[hit.ID] = hit
		}
	})
	rough := q.typed.Rough(all, q.today)
	if hearing.Wait(); err != nil {
		return nil, err
	}
	return q.judge(all, rough, h), nil
}

// current are the candidates that other schools may see today and that could pass the filters
// which hold whatever is chosen in facets, in a list of their own.
func (s *Service) current(ctx context.Context, q *question) ([]*candidates.Candidate, error) {
	all, err := s.matching.Candidates.All(ctx)
	if err != nil {
		return nil, err
	}
	var shown []*candidates.Candidate
	for _, c := range all {
		if isShownOn(c, q.today) && q.mayPass(c) {
			shown = append(shown, c)
		}
	}
	return shown, nil
}

// roundly is how much farther than asked a school may be for all that memory knows: engines
// reckon with other radii of the earth.
const roundly = 1.01

// mayPass says whether a candidate could pass the filters on price, days and distance.
func (q *question) mayPass(c *candidates.Candidate) bool {
	if q.MaxDayRate > 0 && c.Offer.DayRate.Pence > q.MaxDayRate {
		return false
	}
	if q.WithinKM > 0 && q.isFar(c, roundly*float64(q.WithinKM)) {
		return false
	}
	if q.FreeFrom != "" {
		_, free := c.FreeFrom(q.from())
		return free > 0
	}
	return true
}
