package load

import (
	"context"
	"sync"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// loads holds the loads of leaders in memory. It is safe for concurrent use.
type loads struct {
	mu   sync.RWMutex
	turn int64
	by   map[string]load // by leader
}

// load is a load as on a day. It decays from there.
type load struct {
	turn int64
	day  date.Day
	sum  float64
}

func newLoads() *loads { return &loads{by: map[string]load{}} }

func (l *loads) catchUp(ctx context.Context, r docdb.Reader, today date.Day) error {
	l.mu.RLock()
	turn := l.turn
	l.mu.RUnlock()
	changed, err := docs.All(ctx, r, docdb.Query{Index: "by_turn", From: turn + 1, Limit: docdb.MaxLimit})
	if err != nil || len(changed) == 0 {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for i := range changed {
		one := &changed[i]
		if l.by[one.ID].turn < one.Turn {
			l.by[one.ID] = load{turn: one.Turn, day: today, sum: one.on(today)}
		}
		l.turn = max(l.turn, one.Turn)
	}
	return nil
}

func (l *loads) of(leaderID string, today date.Day) float64 {
	l.mu.RLock()
	at, known := l.by[leaderID]
	l.mu.RUnlock()
	if !known {
		return 0
	}
	return max(0, at.sum*decay(today.Since(at.day)))
}
