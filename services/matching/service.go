package matching

import (
	"context"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/search"
)

// Service holds the use-cases of matching.
type Service struct {
	db        docdb.DB
	index     search.Engine
	now       clock.Clock
	catalogue *catalogue
}

// New returns the matching of the needs and services in db. It finds words
// through index.
func New(db docdb.DB, index search.Engine, now clock.Clock) *Service {
	return &Service{db: db, index: index, now: now, catalogue: newCatalogue()}
}

// Schemas are the collections of matching.
func Schemas() []docdb.Schema { return []docdb.Schema{candidates.Schema} }

// Warm reads the candidates into memory, so that the first question need not
// wait.
func (s *Service) Warm(ctx context.Context) error {
	_, err := s.catalogue.current(ctx, s.db)
	return err
}
