package load

import (
	"context"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// Days is of how many days a Tally counts: twelve weeks, about a term.
const Days = 84

// Tally is how often a leader was shown, asked and booked of late.
type Tally struct {
	Shown  int // for how many needs among the first, each day once
	Asked  int // enquiries
	Booked int // half-days
}

// What the keys of steps begin with.
const (
	keyShown  = "shown/"
	keyAsked  = "asked/"
	keyBooked = "booked/"
)

// Tallies are those of the leaders, in one read; none for a leader of whom nothing is known.
func Tallies(ctx context.Context, r docdb.Reader, leaderIDs []string, today date.Day) (map[string]Tally, error) {
	found, err := docs.GetMany(ctx, r, leaderIDs)
	all := make(map[string]Tally, len(found))
	for id, one := range found {
		all[id] = one.tally(today)
	}
	return all, err
}

func (l *Load) tally(today date.Day) Tally {
	var t Tally
	for _, s := range l.Steps {
		if today.Since(s.On) >= Days {
			continue
		}
		switch {
		case strings.HasPrefix(s.Key, keyShown):
			t.Shown++
		case strings.HasPrefix(s.Key, keyAsked):
			t.Asked++
		case strings.HasPrefix(s.Key, keyBooked):
			t.Booked += int(s.Weight/weightBooked + 0.5)
		}
	}
	return t
}
