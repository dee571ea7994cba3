package matching_test

import (
	"testing"

	"lateral/services/register"
)

// What is read for each further match is its diary alone, in two calls: how much is free, and
// the first of it. Services that miss cost nothing more, wherever they come from.
func TestFurtherMatchesReadTheirDiariesAndNothingElse(t *testing.T) {
	w := newWorld(t)
	n := w.Post("100001", w.ask())
	misses := offer()
	misses.Phases = []register.Phase{register.Secondary}
	list := func(many int) {
		for i := range many {
			w.lists("100002", offer())
			w.lists([]register.URN{"100002", "100003"}[i%2], misses)
		}
	}
	costs := func(matches int) int64 {
		w.find(n) // the catalogue has read what is new
		return w.Reads(func() {
			if found := w.find(n); len(found.Matches) != matches || len(found.Excluded) != matches {
				t.Errorf("%d matches, %d excluded; want %d of each", len(found.Matches), len(found.Excluded), matches)
			}
		})
	}
	list(2)
	few := costs(2)
	list(6)
	if many := costs(8); many > few+2*6 {
		t.Errorf("2 matches take %d reads, 8 take %d", few, many)
	}
}
