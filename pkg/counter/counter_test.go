package counter_test

import (
	"errors"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
)

func open(t *testing.T) docdb.DB {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "counter.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(), counter.Schema()); err != nil {
		t.Fatal(err)
	}
	return db
}

// next takes a number in a transaction that ends with the error outcome.
func next(t *testing.T, db docdb.DB, series string, outcome error) int64 {
	t.Helper()
	var n int64
	err := db.Update(t.Context(), func(tx docdb.Tx) error {
		var err error
		if n, err = counter.Next(t.Context(), tx, series, 1); err != nil {
			return err
		}
		return outcome
	})
	if !errors.Is(err, outcome) {
		t.Errorf("taking a number of %s: %v", series, err)
	}
	return n
}

func TestNumbersFollowEachOtherInEachSeries(t *testing.T) {
	db := open(t)
	got := []int64{next(t, db, "a", nil), next(t, db, "a", nil), next(t, db, "b", nil), next(t, db, "a", nil)}
	if want := []int64{1, 2, 1, 3}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestANumberThatIsRolledBackIsGivenAgain(t *testing.T) {
	db := open(t)
	next(t, db, "a", nil)
	next(t, db, "a", errors.New("the invoice was not issued"))
	if n := next(t, db, "a", nil); n != 2 {
		t.Errorf("got %d: the series has a gap", n)
	}
}

func TestTakenAtOnceNoNumberIsMissingOrTwice(t *testing.T) {
	db := open(t)
	got := make([]int64, 50)
	var group sync.WaitGroup
	for i := range got {
		group.Go(func() { got[i] = next(t, db, "a", nil) })
	}
	group.Wait()
	slices.Sort(got)
	for i, n := range got {
		if n != int64(i+1) {
			t.Fatalf("got %v", got)
		}
	}
}
