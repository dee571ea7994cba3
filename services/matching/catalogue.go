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
	turn  int64 // up to which it has read
	all   []*Candidate
	place map[string]int // of a candidate in all
}

func newCatalogue() *catalogue { return &catalogue{place: map[string]int{}} }

// current returns the candidates, after reading those that were written since
// it was called last. What it returned before is never changed: a question that
// is being answered sees one state.
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

// Warm reads the candidates into memory, so that the first question does not
// wait for it.
func (s *Service) Warm(ctx context.Context) error {
	_, err := s.catalogue.current(ctx, s.db)
	return err
}
