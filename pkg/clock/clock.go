// Package clock gives the present time, so that tests and the demonstration
// can decide what it is.
package clock

import (
	"sync"
	"time"
)

// Clock returns the present moment in UTC.
type Clock func() time.Time

// System is the machine's clock in UTC and whole seconds, the precision in which
// times are stored (see package docdb).
func System() time.Time { return time.Now().UTC().Truncate(time.Second) }

// Manual is a clock that stands still until it is moved. It is safe for
// concurrent use.
type Manual struct {
	mu  sync.Mutex
	now time.Time
}

// NewManual returns a clock that stands at start.
func NewManual(start time.Time) *Manual { return &Manual{now: start.UTC()} }

// Now is the Clock.
func (m *Manual) Now() time.Time {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.now
}

// Advance moves the clock forward by d.
func (m *Manual) Advance(d time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.now = m.now.Add(d)
}
