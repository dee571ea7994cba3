package load

import (
	"math"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// Load says how much a leader was shown, asked and booked of late. It is a projection: a leader
// without one was not.
type Load struct {
	docdb.Meta        // the id is the leader's
	Turn       int64  `json:"turn"` // of the change that wrote it; later changes have higher turns
	Steps      []Step `json:"steps"`
}

// Step is one thing that makes a load.
type Step struct {
	Key    string   `json:"key"` // names it: it counts once, however often it is told
	On     date.Day `json:"on"`
	Weight float64  `json:"weight"`
}

// batch is how many leaders are written in one transaction.
const batch = 200

// What a step weighs.
const (
	weightShown  = 0.2 // in the first place; in the second half of it, in the third a third
	weightAsked  = 1.0
	weightBooked = 0.5 // for each half-day
)

// Loads decay: after halfLife days a step counts half, and after forgotten it is dropped.
const (
	halfLife  = 28
	forgotten = 8 * halfLife
)

// on is the load on a day.
func (l *Load) on(day date.Day) float64 {
	sum := 0.0
	for _, s := range l.Steps {
		sum += s.Weight * decay(day.Since(s.On))
	}
	return sum
}

func decay(days int) float64 { return math.Exp2(-float64(max(days, 0)) / halfLife) }

func (l *Load) add(more []Step) {
	for _, one := range more {
		if !slices.ContainsFunc(l.Steps, func(s Step) bool { return s.Key == one.Key }) {
			l.Steps = append(l.Steps, one)
		}
	}
}

func (l *Load) drop(key string) {
	l.Steps = slices.DeleteFunc(l.Steps, func(s Step) bool { return s.Key == key })
}

var docs = docdb.Of[Load]("leader_loads", docdb.Index{Name: "by_turn", Fields: []string{"turn"}})
