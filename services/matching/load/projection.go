package load

import (
	"context"

	"lateral/pkg/clock"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// Projection keeps the loads of leaders.
type Projection struct {
	db    docdb.DB
	now   clock.Clock
	loads *loads
	shown *shown
}

// New returns the loads in db.
func New(db docdb.DB, now clock.Clock) *Projection {
	return &Projection{db: db, now: now, loads: newLoads(), shown: newShown()}
}

// Schemas are the collections of loads.
func Schemas() []docdb.Schema { return []docdb.Schema{docs.Schema} }

// CatchUp reads into memory what was written since it last did.
func (p *Projection) CatchUp(ctx context.Context) error {
	return p.loads.catchUp(ctx, p.db, date.On(p.now()))
}

// Of is the load of a leader on a day, from zero, by what was read.
func (p *Projection) Of(leaderID string, today date.Day) float64 { return p.loads.of(leaderID, today) }
