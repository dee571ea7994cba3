package docdbtest

import (
	"errors"
	"fmt"
	"testing"

	"lateral/pkg/docdb"
)

// stocked puts books on shelves, in another order than they stand there, and returns the names
// of shelves. Shelf "full" holds more than a page that names no limit.
func stocked(t *testing.T, db docdb.DB) []string {
	t.Helper()
	many := map[string]int{"one": 1, "few": 7, "page": 100, "full": 101, "é": 3}
	var stock []book
	for shelf, n := range many {
		for i := range n {
			b := book1(fmt.Sprintf("%s%03d", shelf, i))
			b.Shelf, b.Year = shelf, int64((n-i)%5) // many of one year: then by id
			stock = append(stock, b)
		}
	}
	library(t, db, stock...)
	return []string{"one", "few", "none", "page", "full", "é", "few"}
}

// readAhead reads by id and by index what a loop then asks for one by one. Every answer is the
// one that it would have got without, in the same order, and it is read no more.
func readAhead(t *testing.T, db docdb.DB) {
	names := stocked(t, db)
	ids := []string{"few003", "nobody", "full100", "few003", "é000"}
	counted := docdb.CountReads(db)
	shared := docdb.Share(counted)
	want := answers(t, db, names, ids)
	err := shared.View(t.Context(), func(r docdb.Reader) error {
		before := counted.Reads()
		of := func(b book) string { return b.Shelf }
		if err := errors.Join(books.ReadAhead(t.Context(), r, ids),
			books.ReadAheadBy(t.Context(), r, "by_shelf", names, of)); err != nil {
			return err
		}
		wantSame(t, "calls that read ahead", int64(2), counted.Reads()-before)
		wantSame(t, "what the loop reads", want, answers(t, r, names, ids))
		wantSame(t, "calls with the two pages of the full shelf", int64(2+2), counted.Reads()-before)
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// answers are the books of the shelves, and those with the ids, each asked for by itself.
func answers(t *testing.T, r docdb.Reader, names, ids []string) [][]book {
	t.Helper()
	var all [][]book
	for _, shelf := range names {
		found, err := books.All(t.Context(), r, docdb.Query{Index: "by_shelf", Equal: []any{shelf}})
		if err != nil {
			t.Fatalf("shelf %s: %v", shelf, err)
		}
		all = append(all, found)
	}
	for _, id := range ids {
		one, err := books.Get(t.Context(), r, id)
		switch {
		case errors.Is(err, docdb.ErrNotFound):
			all = append(all, nil)
		case err != nil:
			t.Fatalf("book %s: %v", id, err)
		default:
			all = append(all, []book{one})
		}
	}
	return all
}

// readAheadIsOfTheSnapshot: what others write meanwhile is not seen, whether it was read ahead
// or not; the next snapshot sees it.
func readAheadIsOfTheSnapshot(t *testing.T, db docdb.DB) {
	library(t, db, book1("a"), book1("b"))
	shared := docdb.Share(db)
	years := func(r docdb.Reader) []int64 {
		var all []int64
		for _, id := range []string{"a", "b"} {
			one, err := books.Get(t.Context(), r, id)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, one.Year)
		}
		return all
	}
	err := shared.View(t.Context(), func(r docdb.Reader) error {
		if err := books.ReadAhead(t.Context(), r, []string{"a"}); err != nil {
			return err
		}
		update(t, db, func(tx docdb.Tx) error {
			for _, id := range []string{"a", "b"} {
				one, err := books.Get(t.Context(), tx, id)
				if err != nil {
					return err
				}
				one.Year = 2026
				if err := books.Replace(t.Context(), tx, &one); err != nil {
					return err
				}
			}
			return nil
		})
		wantSame(t, "within the snapshot", []int64{0, 0}, years(r))
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	err = shared.View(t.Context(), func(r docdb.Reader) error {
		wantSame(t, "in the next snapshot", []int64{2026, 2026}, years(r))
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
