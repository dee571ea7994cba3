package matching

import (
	"context"
	"slices"
	"sync"

	"lateral/pkg/docdb"
)

// catalogue holds the candidates in memory. It is safe for concurrent use.
type catalogue struct {
	mu    sync.Mutex
	turn  int64 // the last turn that it has read
	all   []*Candidate
	place map[string]int // index of a candidate in all
}

func newCatalogue() *catalogue { return &catalogue{place: map[string]int{}} }

// current returns the candidates, after it has read those written since its last
// call. It never changes a list that it has returned: each question sees one
// state.
func (c *catalogue) current(ctx context.Context, r docdb.Reader) ([]*Candidate, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	changed, err := candidates.All(ctx, r, docdb.Query{Index: "by_turn", From: c.turn + 1, Limit: docdb.MaxLimit})
	if err != nil || len(changed) == 0 {
		return c.all, err
	}
	all := slices.Clone(c.all)
	for i := range changed {
		one := &changed[i]
		if at, known := c.place[one.ID]; known {
			all[at] = one
		} else {
			c.place[one.ID] = len(all)
			all = append(all, one)
		}
		c.turn = max(c.turn, one.Turn)
	}
	c.all = all
	return c.all, nil
}

// Warm reads the candidates into memory, so that the first question need not
// wait.
func (s *Service) Warm(ctx context.Context) error {
	_, err := s.catalogue.current(ctx, s.db)
	return err
}
