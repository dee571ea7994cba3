package matching

import (
	"context"
	"errors"
	"math"
	"slices"

	"lateral/pkg/counter"
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

// weigh adds steps to the loads of leaders, by leader, in one transaction.
func (s *Service) weigh(ctx context.Context, steps map[string][]Step) error {
	if len(steps) == 0 {
		return nil
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		turn, err := counter.Next(ctx, tx, "matching.load", 1)
		for id, more := range steps {
			if err == nil {
				err = s.change(ctx, tx, id, turn, func(l *Load) { l.add(more) })
			}
		}
		return err
	})
}

// change changes the load of one leader, and drops the steps that are forgotten.
func (s *Service) change(ctx context.Context, tx docdb.Tx, leaderID string, turn int64, how func(*Load)) error {
	l, err := loadDocs.Get(ctx, tx, leaderID)
	if err != nil && !errors.Is(err, docdb.ErrNotFound) {
		return err
	}
	how(&l)
	today := date.On(s.now())
	l.Steps = slices.DeleteFunc(l.Steps, func(one Step) bool { return today.Since(one.On) > forgotten })
	if l.Turn = turn; l.Version > 0 {
		return loadDocs.Replace(ctx, tx, &l)
	}
	l.Meta.ID = leaderID
	return loadDocs.Insert(ctx, tx, &l)
}

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

var loadDocs = docdb.Of[Load]("leader_loads", docdb.Index{Name: "by_turn", Fields: []string{"turn"}})
