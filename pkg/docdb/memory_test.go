package docdb_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
)

// counted is a grove whose reads are counted.
func counted(t *testing.T, names ...string) (grove, *docdb.Counted) {
	t.Helper()
	g := newGrove(t)
	if err := g.grow(t.Context(), nil, names...); err != nil {
		t.Fatal(err)
	}
	n := docdb.CountReads(g.DB)
	return grove{docdb.Share(n), t}, n
}

// costs is how many reads fn takes in one snapshot.
func costs(t *testing.T, g grove, n *docdb.Counted, fn func(docdb.Reader) error) int64 {
	t.Helper()
	before := n.Reads()
	if err := g.View(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
	return n.Reads() - before
}

// get reads a leaf; "" where there is none.
func get(ctx context.Context, r docdb.Reader, name string) (string, error) {
	one, err := leaves.Get(ctx, r, name)
	if errors.Is(err, docdb.ErrNotFound) {
		return "", nil
	}
	return one.ID, err
}

func TestASnapshotReadsEverythingOnce(t *testing.T) {
	g, n := counted(t, "oak", "elm", "fir")
	young := docdb.Query{Index: "by_age", From: 0, To: 2}
	for name, tt := range map[string]struct {
		ask  func(r docdb.Reader) (any, error)
		want any
	}{
		"a document":        {func(r docdb.Reader) (any, error) { return get(t.Context(), r, "oak") }, "oak"},
		"what is not there": {func(r docdb.Reader) (any, error) { return get(t.Context(), r, "ash") }, ""},
		"some documents": {func(r docdb.Reader) (any, error) {
			found, err := leaves.GetMany(t.Context(), r, []string{"fir", "ash", "elm", "fir"})
			return len(found), err
		}, 2},
		"a page": {func(r docdb.Reader) (any, error) {
			found, _, err := leaves.Find(t.Context(), r, young)
			return len(found), err
		}, 2},
		"an empty page": {func(r docdb.Reader) (any, error) {
			found, _, err := leaves.Find(t.Context(), r, docdb.Query{Index: "by_age", Equal: []any{99}})
			return len(found), err
		}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			took := costs(t, g, n, func(r docdb.Reader) error {
				for range 3 {
					if got, err := tt.ask(r); err != nil || !cmp.Equal(tt.want, got) {
						t.Errorf("%v, %v", got, err)
					}
				}
				return nil
			})
			if took != 1 {
				t.Errorf("%d reads", took)
			}
		})
	}
}

// Two queries that differ in anything are two questions.
func TestASnapshotTellsQueriesApart(t *testing.T) {
	g, _ := counted(t, "oak", "elm", "fir")
	err := g.View(t.Context(), func(r docdb.Reader) error {
		for _, tt := range []struct {
			q    docdb.Query
			want []string
		}{
			{docdb.Query{}, []string{"elm", "fir", "oak"}},
			{docdb.Query{Descending: true}, []string{"oak", "fir", "elm"}},
			{docdb.Query{Limit: 1}, []string{"elm"}},
			{docdb.Query{Index: "by_age"}, []string{"oak", "elm", "fir"}},
			{docdb.Query{Index: "by_age", Equal: []any{1}}, []string{"elm"}},
			{docdb.Query{Index: "by_age", From: 1}, []string{"elm", "fir"}},
			{docdb.Query{Index: "by_age", To: 1}, []string{"oak"}},
			{docdb.Query{Index: "by_age", In: []any{0, 2}}, []string{"oak", "fir"}},
			{docdb.Query{Index: "by_age", In: []any{}}, nil},
		} {
			var names []string
			page, err := r.Find(t.Context(), "leaves", tt.q)
			if err != nil {
				return err
			}
			for _, d := range page.Documents {
				names = append(names, d.ID)
			}
			if diff := cmp.Diff(tt.want, names); diff != "" {
				t.Errorf("%+v: %s", tt.q, diff)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTheNextSnapshotIsReadAnew(t *testing.T) {
	g, _ := counted(t, "oak")
	age := func() int {
		var one leaf
		err := g.View(t.Context(), func(r docdb.Reader) (err error) {
			one, err = leaves.Get(t.Context(), r, "oak")
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return one.Age
	}
	before := age()
	err := g.Update(t.Context(), func(tx docdb.Tx) error {
		return leaves.Replace(t.Context(), tx, &leaf{Meta: docdb.Meta{ID: "oak", Version: 1}, Age: 9})
	})
	if err != nil || before != 0 || age() != 9 {
		t.Errorf("it was %d and is %d, %v", before, age(), err)
	}
}

// A loop that was read ahead for reads nothing more, however long it is.
func TestWhatWasReadAheadIsNotReadAgain(t *testing.T) {
	names := make([]string, 60)
	for i := range names {
		names[i] = fmt.Sprintf("leaf %02d", i)
	}
	g, n := counted(t, names[:50]...)
	for _, length := range []int{10, 60} {
		took := costs(t, g, n, func(r docdb.Reader) error {
			if err := leaves.ReadAhead(t.Context(), r, names[:length]); err != nil {
				return err
			}
			for i, name := range names[:length] {
				want := name
				if i >= 50 {
					want = "" // never grown
				}
				if got, err := get(t.Context(), r, name); err != nil || got != want {
					t.Errorf("%s is %q, %v", name, got, err)
				}
			}
			return nil
		})
		if took != 1 {
			t.Errorf("%d leaves take %d reads", length, took)
		}
	}
	if took := costs(t, g, n, func(r docdb.Reader) error { return leaves.ReadAhead(t.Context(), r, nil) }); took != 0 {
		t.Errorf("nothing takes %d reads", took)
	}
}

// twig is a leaf's place on a branch.
type twig struct {
	docdb.Meta
	Branch string `json:"branch"`
}

var twigs = docdb.Of[twig]("twigs", docdb.Index{Name: "by_branch", Fields: []string{"branch"}})

func TestWhatWasReadAheadByAnIndexIsNotReadAgain(t *testing.T) {
	g, n := counted(t)
	if err := g.Define(t.Context(), twigs.Schema); err != nil {
		t.Fatal(err)
	}
	grown := map[string]int{"a": 3, "b": 100, "c": 101, "d": 0}
	err := g.Update(t.Context(), func(tx docdb.Tx) error {
		for branch, many := range grown {
			for i := range many {
				one := twig{Meta: docdb.Meta{ID: fmt.Sprintf("%s%03d", branch, i)}, Branch: branch}
				if err := twigs.Insert(t.Context(), tx, &one); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	took := costs(t, g, n, func(r docdb.Reader) error {
		of := func(one twig) string { return one.Branch }
		if err := twigs.ReadAheadBy(t.Context(), r, "by_branch", []string{"a", "b", "c", "d", "a"}, of); err != nil {
			return err
		}
		for branch, want := range grown {
			found, err := twigs.All(t.Context(), r, docdb.Query{Index: "by_branch", Equal: []any{branch}})
			if err != nil || len(found) != want {
				t.Errorf("%s has %d, %v", branch, len(found), err)
			}
		}
		return nil
	})
	if took != 1+2 { // the one that takes two pages is read as ever
		t.Errorf("%d reads", took)
	}
}

// Reading ahead is only about speed: without a snapshot nothing is kept.
func TestNothingIsReadAheadOutsideASnapshot(t *testing.T) {
	g, n := counted(t, "oak", "elm")
	if err := leaves.ReadAhead(t.Context(), g, []string{"oak", "elm"}); err != nil || n.Reads() != 0 {
		t.Errorf("%d reads, %v", n.Reads(), err)
	}
	err := g.Update(t.Context(), func(tx docdb.Tx) error {
		return leaves.ReadAhead(t.Context(), tx, []string{"oak", "elm"})
	})
	if err != nil || n.Reads() != 0 {
		t.Errorf("in a transaction: %d reads, %v", n.Reads(), err)
	}
}

// In a snapshot of the context, views and plain reads of several nouns are one.
func TestASnapshotOfAContextIsReadByAll(t *testing.T) {
	g, n := counted(t, "oak", "elm")
	plain := func(ctx context.Context) error { _, err := leaves.Get(ctx, g, "oak"); return err }
	view := func(ctx context.Context) error {
		return g.View(ctx, func(r docdb.Reader) error { _, err := leaves.Get(ctx, r, "oak"); return err })
	}
	err := g.Snapshot(t.Context(), func(ctx context.Context) error {
		return errors.Join(plain(ctx), view(ctx), g.Snapshot(ctx, plain),
			leaves.ReadAhead(ctx, g, []string{"oak", "elm"}), view(ctx))
	})
	if err != nil || n.Reads() != 2 { // the oak, and the elm ahead
		t.Errorf("%d reads, %v", n.Reads(), err)
	}
}

// Whoever writes within a snapshot reads what they wrote.
func TestAnUpdateEndsTheSnapshotOfItsContext(t *testing.T) {
	g, _ := counted(t, "oak")
	err := g.Snapshot(t.Context(), func(ctx context.Context) error {
		if _, err := leaves.Get(ctx, g, "oak"); err != nil {
			return err
		}
		if err := g.grow(ctx, nil, "elm"); err != nil {
			return err
		}
		if _, err := leaves.Get(ctx, g, "elm"); err != nil {
			t.Errorf("after the update: %v", err)
		}
		return g.Together(ctx, func(ctx context.Context) error {
			_, err := leaves.Get(ctx, g, "elm")
			return err
		})
	})
	if err != nil {
		t.Error(err)
	}
}

// What kept its context reads on, without the snapshot that is over.
func TestAContextOutlivesItsSnapshot(t *testing.T) {
	g, _ := counted(t, "oak")
	var kept context.Context
	err := g.Snapshot(t.Context(), func(ctx context.Context) error { kept = ctx; return nil })
	if got, readErr := get(kept, g, "oak"); got != "oak" || err != nil || readErr != nil {
		t.Errorf("%q, %v, %v", got, err, readErr)
	}
}

func TestEveryReadIsCounted(t *testing.T) {
	g, n := counted(t, "oak")
	read := func(r docdb.Reader) error {
		_, one := r.Get(t.Context(), "leaves", "oak")
		_, many := r.GetMany(t.Context(), "leaves", []string{"oak"})
		_, page := r.Find(t.Context(), "leaves", docdb.Query{})
		_, number := r.Count(t.Context(), "leaves", docdb.Query{})
		return errors.Join(one, many, page, number)
	}
	for name, do := range map[string]func() error{
		"plain":            func() error { return read(n) },
		"in a snapshot":    func() error { return n.View(t.Context(), read) },
		"in a transaction": func() error { return g.Update(t.Context(), func(tx docdb.Tx) error { return read(tx) }) },
	} {
		before := n.Reads()
		if err := do(); err != nil || n.Reads()-before != 4 {
			t.Errorf("%s: %d reads, %v", name, n.Reads()-before, err)
		}
	}
}
