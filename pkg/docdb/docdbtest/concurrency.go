package docdbtest

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"lateral/pkg/docdb"
)

const (
	writers       = 8
	incrementsOne = 500 // of each writer
)

// increments: 8 writers read and replace one document, and no write is lost.
func increments(t *testing.T, db docdb.DB) {
	library(t, db, book1("a"))
	ctx := t.Context()
	inParallel(t, writers, func(int) error {
		for range incrementsOne {
			err := db.Update(ctx, func(tx docdb.Tx) error {
				b, err := books.Get(ctx, tx, "a")
				if err != nil {
					return err
				}
				b.Year++
				return books.Replace(ctx, tx, &b)
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	b, err := books.Get(ctx, db, "a")
	wantError(t, "get", err, nil)
	wantSame(t, "sum", int64(writers*incrementsOne), b.Year)
	wantSame(t, "version", int64(writers*incrementsOne+1), b.Version)
}

// oneInsertWins: of concurrent inserts of one key exactly one is kept. The others learn
// which index they would have broken.
func oneInsertWins(t *testing.T, db docdb.DB) {
	library(t, db)
	for round := range 20 {
		var mu sync.Mutex
		won := 0
		inParallel(t, writers, func(writer int) error {
			b := book{Meta: docdb.Meta{ID: fmt.Sprintf("%d by %d", round, writer)}, Code: fmt.Sprint(round)}
			err := db.Update(t.Context(), func(tx docdb.Tx) error { return books.Insert(t.Context(), tx, &b) })
			if err == nil {
				mu.Lock()
				defer mu.Unlock()
				won++
				return nil
			}
			var duplicate *docdb.DuplicateError
			if errors.As(err, &duplicate) && duplicate.Index == "by_code" {
				return nil
			}
			return err
		})
		wantSame(t, "inserts that won", 1, won)
		wantSame(t, "documents with the key", 1,
			len(found(t, db, "books", docdb.Query{Index: "by_code", Equal: []any{fmt.Sprint(round)}})))
	}
}

// runsOnce: however many write, no function of a transaction runs a second time.
func runsOnce(t *testing.T, db docdb.DB) {
	library(t, db, book1("a"))
	var runs atomic.Int64
	inParallel(t, writers, func(int) error {
		for range 50 {
			err := db.Update(t.Context(), func(tx docdb.Tx) error {
				runs.Add(1)
				b, err := books.Get(t.Context(), tx, "a")
				if err != nil {
					return err
				}
				return books.Replace(t.Context(), tx, &b)
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	wantSame(t, "runs", int64(writers*50), runs.Load())
}

func inParallel(t *testing.T, n int, do func(i int) error) {
	t.Helper()
	var group sync.WaitGroup
	errs := make([]error, n)
	for i := range n {
		group.Go(func() { errs[i] = do(i) })
	}
	group.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}
