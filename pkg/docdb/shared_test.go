package docdb_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
)

// grove is a database on which tests take steps.
type grove struct {
	*docdb.Shared
	t *testing.T
}

func newGrove(t *testing.T) grove {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "leaves.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(), leaves.Schema); err != nil {
		t.Fatal(err)
	}
	return grove{docdb.Share(db), t}
}

// grow is a step that inserts leaves, and fails if told to.
func (g grove) grow(ctx context.Context, fails error, names ...string) error {
	return g.Update(ctx, func(tx docdb.Tx) error {
		for i, name := range names {
			if err := leaves.Insert(ctx, tx, &leaf{Meta: docdb.Meta{ID: name}, Age: i}); err != nil {
				return err
			}
		}
		return fails
	})
}

func (g grove) names(ctx context.Context) []string {
	g.t.Helper()
	all, err := leaves.All(ctx, g, docdb.Query{})
	if err != nil {
		g.t.Fatal(err)
	}
	var names []string
	for _, l := range all {
		names = append(names, l.ID)
	}
	return names
}

var errStep = errors.New("this step fails")

func TestStepsTogetherAreOneTransaction(t *testing.T) {
	tests := map[string]struct {
		steps func(g grove, ctx context.Context) error
		kept  bool // as Kept says at the end
		want  []string
		err   error
	}{
		"both steps": {func(g grove, ctx context.Context) error {
			return errors.Join(g.grow(ctx, nil, "a"), g.grow(ctx, nil, "b"))
		}, true, []string{"a", "b"}, nil},
		"the second fails": {func(g grove, ctx context.Context) error {
			return errors.Join(g.grow(ctx, nil, "a"), g.grow(ctx, errStep, "b"))
		}, false, nil, errStep},
		"what follows the steps fails": {func(g grove, ctx context.Context) error {
			return errors.Join(g.grow(ctx, nil, "a"), errStep)
		}, true, nil, errStep},
		"one that fails before it writes may be overlooked": {func(g grove, ctx context.Context) error {
			_ = g.grow(ctx, errStep)
			return g.grow(ctx, nil, "a")
		}, true, []string{"a"}, nil},
		"one that fails half-way ends all of it": {func(g grove, ctx context.Context) error {
			_ = g.grow(ctx, errStep, "a")
			_ = g.grow(ctx, nil, "b")
			return nil
		}, false, nil, errStep},
		"a duplicate that is overlooked": {func(g grove, ctx context.Context) error {
			_ = g.grow(ctx, nil, "a", "a")
			return nil
		}, false, nil, docdb.ErrDuplicate},
		"together within together": {func(g grove, ctx context.Context) error {
			return errors.Join(g.Together(ctx, func(ctx context.Context) error { return g.grow(ctx, nil, "a") }), errStep)
		}, true, nil, errStep},
		"nothing": {func(grove, context.Context) error { return nil }, false, nil, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			g := newGrove(t)
			kept := false
			err := g.Together(t.Context(), func(ctx context.Context) error {
				defer func() { kept = docdb.Kept(ctx) }()
				return tt.steps(g, ctx)
			})
			if !errors.Is(err, tt.err) || tt.err == nil && err != nil {
				t.Errorf("%v, want %v", err, tt.err)
			}
			if diff := cmp.Diff(tt.want, g.names(t.Context())); diff != "" || kept != tt.kept {
				t.Errorf("kept %v (-want +got):\n%s", kept, diff)
			}
		})
	}
}

func TestStepsSeeWhatWasWrittenTogether(t *testing.T) {
	g := newGrove(t)
	var left context.Context
	err := g.Together(t.Context(), func(ctx context.Context) error {
		left = ctx
		if err := g.grow(ctx, nil, "a", "b"); err != nil {
			return err
		}
		a, err := leaves.Get(ctx, g, "a")
		n, countErr := leaves.Count(ctx, g, docdb.Query{})
		seen := 0
		viewErr := g.View(ctx, func(r docdb.Reader) error {
			all, err := leaves.All(ctx, r, docdb.Query{})
			seen = len(all)
			return err
		})
		if a.ID != "a" || n != 2 || seen != 2 || len(g.names(ctx)) != 2 {
			t.Errorf("%+v, %d, %d", a, n, seen)
		}
		if outside := g.names(t.Context()); outside != nil {
			t.Errorf("seen from outside: %v", outside)
		}
		return errors.Join(err, countErr, viewErr)
	})
	if err != nil || len(g.names(left)) != 2 {
		t.Errorf("%v: a context that is left behind reads %v", err, g.names(left))
	}
}

func TestTogetherRunsAgainWhereAnotherWasQuicker(t *testing.T) {
	g := newGrove(t)
	runs := 0
	err := g.Together(t.Context(), func(ctx context.Context) error {
		if runs++; runs == 1 {
			return g.grow(ctx, nil, "a", "a") // as if somebody else had inserted it
		}
		return g.grow(ctx, nil, "a")
	})
	if err != nil || runs != 2 || len(g.names(t.Context())) != 1 {
		t.Errorf("%d runs: %v", runs, err)
	}
}

func TestAfterwardsWaitsForTheEnd(t *testing.T) {
	g := newGrove(t)
	for name, fails := range map[string]error{"committed": nil, "rolled back": errStep} {
		t.Run(name, func(t *testing.T) {
			done := 0
			_ = g.Together(t.Context(), func(ctx context.Context) error {
				docdb.Afterwards(ctx, func() { done++ })
				if done != 0 {
					t.Error("it ran before the end")
				}
				return fails
			})
			docdb.Afterwards(t.Context(), func() { done++ })
			if done != 2 {
				t.Errorf("ran %d times", done)
			}
		})
	}
}
