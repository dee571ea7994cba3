package searchtest

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"lateral/pkg/search"
)

// testConcurrency searches without pause while the index is rebuilt again and
// again: every answer must be one whole index, never a half one.
func testConcurrency(t *testing.T, open opener) {
	const size, rounds = 40, 3
	e := ready(t, open)
	must(t, e.Rebuild(t.Context(), Books(), edition(0, size)))
	done := make(chan struct{})
	var searchers sync.WaitGroup
	for range 2 {
		searchers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
					checkEdition(t, e, size)
				}
			}
		})
	}
	for round := range rounds {
		must(t, e.Rebuild(t.Context(), Books(), edition(round+1, size)))
	}
	close(done)
	searchers.Wait()
	if got := editions(find(t, e, search.Query{Words: "edition", Limit: size})); !slices.Equal(got,
		[]string{fmt.Sprint(rounds)}) {
		t.Errorf("in the end there are the editions %v", got)
	}
}

// edition fills an index with documents whose ids name the edition.
func edition(n, size int) func(put func([]search.Document) error) error {
	return func(put func([]search.Document) error) error {
		for i := range size {
			if err := put([]search.Document{plain(fmt.Sprintf("%d-%d", n, i), 1, "edition")}); err != nil {
				return err
			}
		}
		return nil
	}
}

func checkEdition(t *testing.T, e search.Engine, size int) {
	r, err := e.Search(t.Context(), "books", search.Query{Words: "edition", Limit: size + 1})
	if err != nil {
		t.Errorf("search during a rebuild: %v", err)
		return
	}
	if len(r.Hits) != size || len(editions(r)) != 1 {
		t.Errorf("%d hits of the editions %v", len(r.Hits), editions(r))
	}
}

func editions(r search.Result) []string {
	var found []string
	for _, id := range ids(r) {
		var n, i int
		if _, err := fmt.Sscanf(id, "%d-%d", &n, &i); err == nil && !slices.Contains(found, fmt.Sprint(n)) {
			found = append(found, fmt.Sprint(n))
		}
	}
	return found
}
