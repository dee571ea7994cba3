package indexes_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"lateral/pkg/search"
	"lateral/pkg/search/indexes"
)

// served is an engine whose index follows a document or not, and that may be away.
type served struct {
	engine
	ensures error
}

func (s *served) Ensure(context.Context, search.Index) error { return s.ensures }

// kept is a keeper of one index over one document; rebuilding it mends it, unless it fails.
type kept struct {
	indexes.Keeper
	engine  *served
	rebuilt int
	fails   int // so many rebuilds fail first

	refreshed []string
	stubborn  bool // refreshing mends nothing
}

func thing() search.Document { return doc("thing_1", 1, "a") }

func keep(t *testing.T) *kept {
	t.Helper()
	k := &kept{engine: &served{engine: holding()}}
	building := indexes.Watch(k.engine)
	k.Keeper = indexes.Keeper{
		Engine: building, Building: building, Log: slog.New(slog.DiscardHandler),
		Beside: func(ctx context.Context, task func(context.Context)) { task(ctx) },
		Projections: []indexes.Projection{{
			Index: search.Index{Name: "things"},
			Rebuild: func(context.Context) error {
				if k.rebuilt++; k.rebuilt <= k.fails {
					return search.ErrUnavailable
				}
				k.engine.ensures, k.engine.indexed = nil, holding(thing()).indexed
				return nil
			},
			Documents: all(thing()),
			Refresh: func(_ context.Context, ids []string) error {
				k.refreshed = append(k.refreshed, ids...)
				if k.stubborn {
					return nil
				}
				k.engine.indexed = holding(thing()).indexed
				return nil
			},
		}},
	}
	return k
}

// ticks is a clock that has ticked so often.
func ticks(n int) <-chan time.Time {
	tick := make(chan time.Time, n)
	for range n {
		tick <- time.Time{}
	}
	return tick
}

func TestWhichIndexesAreBehind(t *testing.T) {
	tests := []struct {
		name    string
		spoil   func(*served)
		behind  int
		problem error
	}{
		{"it follows", func(s *served) { s.indexed = holding(thing()).indexed }, 0, nil},
		{"it misses a document", func(*served) {}, 1, nil},
		{"it has other words", func(s *served) { s.indexed = holding(doc("thing_1", 1, "b")).indexed }, 1, nil},
		{"it has an older one", func(s *served) { s.indexed = holding(doc("thing_1", 0, "a")).indexed }, 1, nil},
		{"its settings changed", func(s *served) { s.ensures = search.ErrStale }, 1, nil},
		{"it does not answer", func(s *served) { s.ensures = search.ErrUnavailable }, 0, search.ErrUnavailable},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k := keep(t)
			tt.spoil(k.engine)
			behind, err := k.Behind(t.Context())
			if len(behind) != tt.behind || !errors.Is(err, tt.problem) {
				t.Errorf("%d are behind, %v", len(behind), err)
			}
		})
	}
}

func TestPrepareBuildsOnlyWhatHasOtherSettings(t *testing.T) {
	k := keep(t)
	if err := k.Prepare(t.Context()); err != nil || k.rebuilt != 0 {
		t.Errorf("built %d times, %v", k.rebuilt, err)
	}
	k.engine.ensures = search.ErrStale
	if err := k.Prepare(t.Context()); err != nil || k.rebuilt != 1 {
		t.Errorf("after a change of settings: built %d times, %v", k.rebuilt, err)
	}
	k.engine.ensures = search.ErrUnavailable
	if err := k.Prepare(t.Context()); !errors.Is(err, search.ErrUnavailable) {
		t.Errorf("without the engine: %v", err)
	}
}

func TestABuildThatFailsIsRepeated(t *testing.T) {
	k := keep(t)
	k.fails = 2
	k.Building.Begin("things")
	k.BuildBehind(t.Context(), k.Projections, ticks(2))
	if k.rebuilt != 3 || len(k.Building.Names()) != 0 {
		t.Errorf("built %d times, being built: %q", k.rebuilt, k.Building.Names())
	}
	ended, stop := context.WithCancel(t.Context())
	stop()
	k.fails = 9
	k.BuildBehind(ended, k.Projections, nil) // returns, although it fails
}

func TestWhereProgramsShareAnEngineAJobBuilds(t *testing.T) {
	k := keep(t)
	queued := 0
	k.Queue = func(context.Context, string) error { queued++; return nil }
	if err := k.Build(t.Context(), k.Projections[0]); !errors.Is(err, indexes.ErrQueued) || queued != 1 || k.rebuilt != 0 {
		t.Errorf("%v, queued %d times, built %d times", err, queued, k.rebuilt)
	}
	for range 2 { // two programs had it queued
		if err := k.BuildNamed(t.Context(), "things"); err != nil {
			t.Fatal(err)
		}
	}
	if err := k.BuildNamed(t.Context(), "unknown"); err != nil || k.rebuilt != 1 {
		t.Errorf("%v, built %d times", err, k.rebuilt)
	}
	if err := k.Build(t.Context(), k.Projections[0]); err != nil || queued != 1 {
		t.Errorf("when it is built: %v, queued %d times", err, queued)
	}
}

func TestOnlyASharedServerIsWaitedFor(t *testing.T) {
	k := keep(t)
	k.engine.ensures = search.ErrUnavailable
	if err := k.PrepareOrGoOn(t.Context()); !errors.Is(err, search.ErrUnavailable) {
		t.Errorf("an index in a folder: %v", err)
	}
	k.Queue = func(context.Context, string) error { return nil }
	ended, stop := context.WithCancel(t.Context())
	stop() // it would wait
	if err := k.PrepareOrGoOn(ended); err != nil {
		t.Errorf("a server that is down: %v", err)
	}
	k.engine.ensures, k.engine.indexed = nil, holding(thing()).indexed
	k.PrepareLater(t.Context(), ticks(1))
}

func TestRebuildSaysWhatItBuilt(t *testing.T) {
	k := keep(t)
	var out bytes.Buffer
	if err := k.Rebuild(t.Context(), &out); err != nil || out.String() != "things: built anew\n" {
		t.Errorf("%q, %v", out.String(), err)
	}
	k.engine.ensures = search.ErrUnavailable
	if err := k.Rebuild(t.Context(), &out); !errors.Is(err, search.ErrUnavailable) {
		t.Errorf("an index that another program holds: %v", err)
	}
}
