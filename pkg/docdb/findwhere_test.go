package docdb_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
)

// Pages of what is wanted are full until the last, and each document is read ahead before it is
// asked for.
func TestPagesOfWhatIsWanted(t *testing.T) {
	db := withLeaves(t, 10)
	var ahead, found []int
	q := docdb.Query{Index: "by_age", Limit: 3}
	for pages := 0; ; pages++ {
		all, next, err := leaves.FindAhead(t.Context(), db, q, func(page []leaf) error {
			for _, l := range page {
				ahead = append(ahead, l.Age)
			}
			return nil
		}, func(l leaf) (bool, error) {
			if !slices.Contains(ahead, l.Age) {
				t.Errorf("%d was not read ahead", l.Age)
			}
			return l.Age%2 == 0, nil
		})
		if err != nil || pages > 2 || next != "" && len(all) != q.Limit {
			t.Fatalf("page %d: %v, %q, %v", pages, all, next, err)
		}
		for _, l := range all {
			found = append(found, l.Age)
		}
		if q.After = next; next == "" {
			break
		}
	}
	if diff := cmp.Diff([]int{0, 2, 4, 6, 8}, found); diff != "" {
		t.Error(diff)
	}
}

func TestAnErrorOfReadingAheadEndsIt(t *testing.T) {
	db, wrong := withLeaves(t, 3), errors.New("wrong")
	_, _, err := leaves.FindAhead(t.Context(), db, docdb.Query{}, func([]leaf) error { return wrong },
		func(leaf) (bool, error) { t.Error("asked all the same"); return true, nil })
	if !errors.Is(err, wrong) {
		t.Error(err)
	}
}
