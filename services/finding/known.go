package finding

import (
	"context"
	"slices"

	"lateral/pkg/search"
	"lateral/services/matching/candidates"
	"lateral/services/matching/relevance"
)

// known are the services that could be meant and that memory finds, judged: they share a word, a
// theme or a name with what was typed. So a service that a lagging index does not have yet is found
// all the same.
type known struct {
	all    []*candidates.Ready // that other schools may see
	rough  []relevance.Facts   // about all
	hints  hints
	judged []judged
}

func (s *Service) known(ctx context.Context, q *question) (known, error) {
	all, err := s.current(ctx, q)
	if err != nil {
		return known{}, err
	}
	k := known{all: all, rough: q.typed.Rough(all, q.today), hints: hints{called: s.lexicon.calledBy(q.words)}}
	k.judged = q.judge(k.all, k.rough, k.hints)
	return k, nil
}

// hear adds those that the engine has heard of, judged by that too, and says whether one of them is
// close that was not before.
func (k *known) hear(q *question, heard []search.Hit) (more bool) {
	k.hints.heard = map[string]search.Hit{}
	for _, hit := range heard {
		k.hints.heard[hit.ID] = hit
	}
	k.judged = slices.DeleteFunc(k.judged, func(one judged) bool {
		_, again := k.hints.heard[one.ID]
		if one.close {
			delete(k.hints.heard, one.ID) // as it will be
		}
		return again && !one.close
	})
	var some []*candidates.Ready
	var rough []relevance.Facts
	for i, c := range k.all {
		if _, heard := k.hints.heard[c.ID]; heard {
			some, rough = append(some, c), append(rough, k.rough[i])
		}
	}
	again := q.judge(some, rough, k.hints)
	k.judged = append(k.judged, again...)
	return slices.ContainsFunc(again, func(one judged) bool { return one.close })
}

// current are the candidates that other schools may see today and that could pass the filters
// which hold whatever is chosen in facets, in a list of their own.
func (s *Service) current(ctx context.Context, q *question) ([]*candidates.Ready, error) {
	all, err := s.matching.Candidates.All(ctx)
	if err != nil {
		return nil, err
	}
	shown := make([]*candidates.Ready, 0, len(all)) // one piece of memory: growing it made three times as much garbage
	morning, from := candidates.FirstOf(q.today), candidates.FirstOf(q.from())
	for _, c := range all {
		if isShownOn(c, morning) && q.mayPass(c, from) {
			shown = append(shown, c)
		}
	}
	return shown, nil
}

// roundly is how much farther than asked a school may be for all that memory knows: engines
// reckon with other radii of the earth.
const roundly = 1.01

// mayPass says whether a candidate could pass the filters on price, days and distance. Days count
// from a half-day on.
func (q *question) mayPass(c *candidates.Ready, from candidates.HalfDay) bool {
	if q.MaxDayRate > 0 && c.Offer.DayRate.Pence > q.MaxDayRate {
		return false
	}
	if q.WithinKM > 0 && q.isFar(c, roundly*float64(q.WithinKM)) {
		return false
	}
	return q.FreeFrom == "" || c.LastFree() >= from
}
