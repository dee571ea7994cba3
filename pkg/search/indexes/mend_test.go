package indexes_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/search"
	"lateral/pkg/search/indexes"
)

func TestWhatDiffersIsMended(t *testing.T) {
	tests := []struct {
		name      string
		held      engine
		refreshed []string
	}{
		{"nothing", holding(thing()), nil},
		{"one that is missing", holding(), []string{"thing_1"}},
		{"an older one", holding(doc("thing_1", 0, "a")), []string{"thing_1"}},
		{"one of other words", holding(doc("thing_1", 1, "b")), []string{"thing_1"}},
		{"one that should not be there", holding(thing(), doc("thing_2", 1, "a")), []string{"thing_2"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k := keep(t)
			k.engine.engine = tt.held
			for range 2 { // the second finds nothing to do
				if err := k.Mend(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			if !slices.Equal(k.refreshed, tt.refreshed) || k.rebuilt != 0 {
				t.Errorf("refreshed %q, built %d times", k.refreshed, k.rebuilt)
			}
		})
	}
}

func TestWhatCannotBeMendedIsToldOf(t *testing.T) {
	k := keep(t)
	k.stubborn = true
	if err := k.Mend(t.Context()); err == nil {
		t.Error("nothing was said")
	}
	k.engine.ensures = search.ErrUnavailable
	if err := k.Mend(t.Context()); !errors.Is(err, search.ErrUnavailable) {
		t.Errorf("without the engine: %v", err)
	}
}

func TestAnIndexOfOtherSettingsIsBuiltAnew(t *testing.T) {
	k := keep(t)
	k.engine.ensures = search.ErrStale
	if err := k.Mend(t.Context()); err != nil || k.rebuilt != 1 {
		t.Errorf("%v, built %d times", err, k.rebuilt)
	}
	k.engine.ensures = search.ErrStale
	k.Queue = func(context.Context, string) error { return nil }
	if err := k.Mend(t.Context()); err != nil || k.rebuilt != 1 {
		t.Errorf("by a job: %v, built %d times", err, k.rebuilt)
	}
	k.Building.Begin("things")
	k.engine.ensures = search.ErrUnavailable
	if err := k.Mend(t.Context()); err != nil {
		t.Errorf("one that is being built: %v", err)
	}
	if errors.Is(k.Mend(t.Context()), indexes.ErrQueued) {
		t.Error("what a job does is no error")
	}
}

// An index that nobody has built yet differs in nothing: no warning says that something is wrong.
func TestAFirstStartWarnsOfNothing(t *testing.T) {
	for name, tt := range map[string]struct {
		held engine
		want string
	}{
		"never built":   {holding(), "level=INFO msg=\"search: the index is built\" index=things documents=1"},
		"an older one":  {holding(doc("thing_1", 0, "a")), "level=WARN"},
		"another's too": {holding(doc("thing_2", 1, "a")), "level=WARN"},
	} {
		t.Run(name, func(t *testing.T) {
			var said bytes.Buffer
			k := keep(t)
			k.engine.engine, k.Log = tt.held, slog.New(slog.NewTextHandler(&said, nil))
			if err := k.Mend(t.Context()); err != nil || strings.Count(said.String(), tt.want) != 1 {
				t.Errorf("%v, %s", err, said.String())
			}
		})
	}
}
