package mongodb_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/mongodb"
)

type counter struct {
	docdb.Meta
	N int `json:"n"`
}

var counters = docdb.Of[counter]("counters", docdb.Index{Name: "by_n", Fields: []string{"n"}})

func counting(t *testing.T) *mongodb.DB {
	t.Helper()
	db := fresh(t)
	if err := db.Define(t.Context(), counters.Schema); err != nil {
		t.Fatal(err)
	}
	err := db.Update(t.Context(), func(tx docdb.Tx) error {
		return counters.Insert(t.Context(), tx, &counter{Meta: docdb.Meta{ID: "a"}})
	})
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func increment(ctx context.Context, tx docdb.Tx) error {
	c, err := counters.Get(ctx, tx, "a")
	if err != nil {
		return err
	}
	c.N++
	return counters.Replace(ctx, tx, &c)
}

func wantCount(t *testing.T, db *mongodb.DB, want int) {
	t.Helper()
	c, err := counters.Get(t.Context(), db, "a")
	if err != nil || c.N != want {
		t.Errorf("counter %+v (%v), want %d", c, err, want)
	}
}

var errTranslated = errors.New("put into the caller's words")

// TestUpdateRunsAgain makes another writer come between a transaction's read and its write,
// once, whatever the function does with the error.
func TestUpdateRunsAgain(t *testing.T) {
	tests := map[string]func(error) error{
		"returned":   func(err error) error { return err },
		"overlooked": func(error) error { return nil },
		"translated": func(err error) error {
			if err != nil {
				return errTranslated
			}
			return nil
		},
	}
	for name, treat := range tests {
		t.Run(name, func(t *testing.T) {
			db, runs := counting(t), 0
			err := db.Update(t.Context(), func(tx docdb.Tx) error {
				if _, err := counters.Get(t.Context(), tx, "a"); err != nil {
					return err
				}
				if runs++; runs == 1 {
					if err := db.Update(t.Context(), func(tx docdb.Tx) error { return increment(t.Context(), tx) }); err != nil {
						return err
					}
				}
				return treat(increment(t.Context(), tx))
			})
			if err != nil || runs != 2 {
				t.Errorf("%d runs, error %v; want 2 runs and none", runs, err)
			}
			wantCount(t, db, 2)
		})
	}
}

// TestUpdateGivesUp makes another writer come between each time.
func TestUpdateGivesUp(t *testing.T) {
	db := counting(t)
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	runs := 0
	err := db.Update(ctx, func(tx docdb.Tx) error {
		if _, err := counters.Get(ctx, tx, "a"); err != nil {
			return err
		}
		runs++
		if err := db.Update(t.Context(), func(tx docdb.Tx) error { return increment(t.Context(), tx) }); err != nil {
			return err
		}
		return increment(ctx, tx)
	})
	if !errors.Is(err, context.DeadlineExceeded) || runs < 2 {
		t.Errorf("%d runs, then %v; want more than one, then the deadline", runs, err)
	}
	wantCount(t, db, runs)
}

func TestOpenFails(t *testing.T) {
	tests := map[string]string{
		"no URI":    "localhost",
		"no server": "mongodb://127.0.0.1:1/?replicaSet=none",
	}
	for name, uri := range tests {
		ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
		if _, err := mongodb.Open(ctx, uri, "any"); err == nil {
			t.Errorf("%s: it was opened", name)
		}
		cancel()
	}
}
