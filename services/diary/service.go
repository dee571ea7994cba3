package diary

import (
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
)

// Service holds the use-cases of diaries.
type Service struct {
	db     docdb.DB
	events *events.Log
	now    clock.Clock
	ids    *ids.Source
	askers map[string]Asker // by the kind of what asks for releases
}

// New returns the service that keeps its documents in db.
func New(db docdb.DB, log *events.Log, now clock.Clock, source *ids.Source) *Service {
	return &Service{db: db, events: log, now: now, ids: source, askers: map[string]Asker{}}
}

// Schemas are the collections of diaries.
func Schemas() []docdb.Schema { return []docdb.Schema{halfDays.Schema, releases.Schema} }

// orStale says in plain words that somebody else was quicker to change the thing.
func orStale(err error, thing string) error {
	if errors.Is(err, docdb.ErrStale) || errors.Is(err, docdb.ErrDuplicate) {
		return apperr.Stale(thing).Because(err)
	}
	return err
}
