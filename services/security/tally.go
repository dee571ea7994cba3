package security

import (
	"sync"

	"lateral/pkg/date"
)

// tally remembers what this program has counted on one day. So it writes a flood of like
// things seldom, and bounds the number of unlike ones.
type tally struct {
	mu   sync.Mutex
	most int // entries of a day
	day  date.Day
	seen map[string]*counted
}

type counted struct{ all, unwritten int }

// mostOfADay is how many entries one program makes in a day. The rest is counted together.
const mostOfADay = 20_000

// turn begins a day.
func (t *tally) turn(day date.Day) {
	if t.day != day || t.seen == nil {
		t.day, t.seen = day, map[string]*counted{}
	}
}

// isFull says whether no more entries may be made on the day, and remembers the id if it
// may.
func (t *tally) isFull(day date.Day, id string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.turn(day)
	if t.seen[id] == nil {
		if len(t.seen) >= t.most {
			return true
		}
		t.seen[id] = &counted{}
	}
	return false
}

// count counts one more, and returns how many to write now: each of the first ten, then ten
// at a time, then a hundred.
func (t *tally) count(day date.Day, id string) int {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.turn(day)
	c := t.seen[id]
	if c == nil {
		c = &counted{}
		t.seen[id] = c
	}
	c.all++
	c.unwritten++
	step := 1
	switch {
	case c.all > 100:
		step = 100
	case c.all > 10:
		step = 10
	}
	if c.unwritten < step {
		return 0
	}
	n := c.unwritten
	c.unwritten = 0
	return n
}
