package finding

import (
	"context"
	"slices"

	"lateral/services/matching/candidates"
)

// unplaced counts the services that are left out by the distance alone, because nobody knows where
// their school is. Memory counts them: an engine knows only what is near.
func (s *Service) unplaced(ctx context.Context, q *question) (int, error) {
	if q.WithinKM == 0 {
		return 0, nil
	}
	anywhere := *q
	anywhere.WithinKM = 0
	all, err := s.current(ctx, &anywhere)
	if err != nil {
		return 0, err
	}
	all = slices.DeleteFunc(all, func(c *candidates.Ready) bool {
		_, placed := q.away(c)
		return placed
	})
	if len(all) == 0 {
		return 0, nil // as nearly always: the register places schools
	}
	if all, err = s.fitting(ctx, &anywhere, all); err != nil || q.typed == nil {
		return len(all), err
	}
	close, _ := part(q.judge(all, q.typed.Rough(all, q.today), hints{called: s.lexicon.calledBy(q.words)}))
	return len(close), nil
}
