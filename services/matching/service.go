package matching

import (
	"context"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/search"
	"lateral/services/themes"
)

// Service holds the use-cases of matching.
type Service struct {
	db        docdb.DB
	index     search.Engine
	now       clock.Clock
	reader    *themes.Reader // nil where texts are read by words alone
	spelling  func() *themes.Spelling
	catalogue *catalogue
	loads     *loads
	shown     *shown
}

// Option changes how services are matched.
type Option func(*Service)

// WithReader lets texts be matched by meaning too. Without it, words alone decide.
func WithReader(r *themes.Reader) Option { return func(s *Service) { s.reader = r } }

// WithSpelling lets misspelt words of needs be read as those that are meant.
func WithSpelling(spelling func() *themes.Spelling) Option {
	return func(s *Service) { s.spelling = spelling }
}

// New returns the matching of the needs and services in db. It finds words
// through index.
func New(db docdb.DB, index search.Engine, now clock.Clock, options ...Option) *Service {
	s := &Service{
		db: db, index: index, now: now, loads: newLoads(), shown: newShown(),
		spelling: func() *themes.Spelling { return nil }, // words are read as they stand
	}
	for _, option := range options {
		option(s)
	}
	s.catalogue = newCatalogue(s.reader.Model())
	return s
}

// Schemas are the collections of matching.
func Schemas() []docdb.Schema { return []docdb.Schema{candidates.Schema, asks.Schema, loadDocs.Schema} }

// Warm reads the candidates into memory, so that the first question need not
// wait.
func (s *Service) Warm(ctx context.Context) error {
	_, err := s.catalogue.current(ctx, s.db)
	return err
}
