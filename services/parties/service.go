package parties

import (
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/services/partnerships"
)

// Service holds the use-cases of parties.
type Service struct {
	db     docdb.DB
	events *events.Log
	now    clock.Clock
	ids    *ids.Source

	partnerships *partnerships.Service
}

// New returns a Service that keeps its documents in db. The partnerships say who their members are.
func New(db docdb.DB, log *events.Log, now clock.Clock, source *ids.Source, p *partnerships.Service) *Service {
	return &Service{db: db, events: log, now: now, ids: source, partnerships: p}
}
