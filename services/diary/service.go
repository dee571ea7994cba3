package diary

import (
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
)

// Service holds the use-cases of diaries.
type Service struct {
	db     docdb.DB
	events *events.Log
	now    clock.Clock
}

// New returns the service that keeps its documents in db.
func New(db docdb.DB, log *events.Log, now clock.Clock) *Service {
	return &Service{db: db, events: log, now: now}
}

var halfDays = docdb.Of[HalfDay]("half_days",
	docdb.Index{Name: "by_leader", Fields: []string{"leaderId", "at"}},
	docdb.Index{Name: "by_leader_state", Fields: []string{"leaderId", "state", "at"}},
	docdb.Index{Name: "by_state", Fields: []string{"state", "at"}},
)

// Schemas are the collections of diaries.
func Schemas() []docdb.Schema { return []docdb.Schema{halfDays.Schema} }

// orStale says in plain words that somebody else was quicker.
func orStale(err error) error {
	if errors.Is(err, docdb.ErrStale) {
		return apperr.Stale("diary")
	}
	return err
}
