package docdb_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"lateral/pkg/docdb"
)

func TestAWatchHearsOfCommitsAndOfNothingElse(t *testing.T) {
	g := newGrove(t)
	if err := g.Define(t.Context(), twigs.Schema); err != nil {
		t.Fatal(err)
	}
	var heard atomic.Int32
	stop := g.Watch("leaves", func() { heard.Add(1) })
	g.Watch("twigs", func() { t.Error("nobody wrote a twig") })
	remove := func(ctx context.Context) error {
		return g.Update(ctx, func(tx docdb.Tx) error {
			return leaves.Delete(ctx, tx, &leaf{Meta: docdb.Meta{ID: "oak", Version: 1}})
		})
	}
	for _, step := range []struct {
		name string
		do   func() error
		err  error
		want int32
	}{
		{"a commit", func() error { return g.grow(t.Context(), nil, "oak", "elm") }, nil, 1},
		{"what was rolled back", func() error { return g.grow(t.Context(), errStep, "fir") }, errStep, 0},
		{"one that wrote nothing", func() error { return g.grow(t.Context(), nil) }, nil, 0},
		{"a deletion", func() error { return remove(t.Context()) }, nil, 1},
		{"several steps together", func() error {
			return g.Together(t.Context(), func(ctx context.Context) error {
				return errors.Join(g.grow(ctx, nil, "ash"), g.grow(ctx, nil, "yew"))
			})
		}, nil, 1},
		{"several steps that failed", func() error {
			return g.Together(t.Context(), func(ctx context.Context) error {
				return errors.Join(g.grow(ctx, nil, "may"), errStep)
			})
		}, errStep, 0},
	} {
		heard.Store(0)
		if err := step.do(); !errors.Is(err, step.err) || heard.Load() != step.want {
			t.Errorf("%s: heard %d times, want %d; %v", step.name, heard.Load(), step.want, err)
		}
	}
	stop()
	heard.Store(0)
	if err := g.grow(t.Context(), nil, "box"); err != nil || heard.Load() != 0 {
		t.Errorf("after it stopped: heard %d times, %v", heard.Load(), err)
	}
}
