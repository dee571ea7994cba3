package ledger

import (
	"lateral/pkg/clock"
	"lateral/pkg/ids"
)

// Ledger posts to books.
type Ledger struct {
	now clock.Clock
	ids *ids.Source
}

// New returns a Ledger that takes times and ids from what it is given.
func New(now clock.Clock, source *ids.Source) *Ledger { return &Ledger{now: now, ids: source} }
