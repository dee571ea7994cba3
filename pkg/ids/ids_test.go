package ids_test

import (
	"math/rand"
	"slices"
	"testing"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/ids"
)

var start = time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)

func TestIDsSortInTheOrderOfTheirMaking(t *testing.T) {
	now := clock.NewManual(start)
	source := ids.New(now.Now)
	var made []string
	for i := range 10_000 { // more than one millisecond has numbers for
		if i%3000 == 2999 {
			now.Advance(time.Millisecond)
		}
		made = append(made, source.New("need"))
	}
	if !slices.IsSorted(made) {
		t.Error("ids do not sort by time")
	}
	if n := len(slices.Compact(slices.Clone(made))); n != len(made) {
		t.Errorf("%d of %d are different", n, len(made))
	}
}

func TestIDsSayWhatTheyName(t *testing.T) {
	id := ids.New(clock.System).New("need")
	for prefix, want := range map[string]bool{"need": true, "nee": false, "visit": false, "": false} {
		if got := ids.HasPrefix(id, prefix); got != want {
			t.Errorf("HasPrefix(%q, %q) = %v", id, prefix, got)
		}
	}
}

func TestTheSameSeedGivesTheSameIDs(t *testing.T) {
	make3 := func() []string {
		s := ids.NewSeeded(clock.NewManual(start).Now, rand.New(rand.NewSource(1)))
		return []string{s.New("a"), s.New("b"), s.New("c")}
	}
	if a, b := make3(), make3(); !slices.Equal(a, b) {
		t.Errorf("%v and %v differ", a, b)
	}
}
