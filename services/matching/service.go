package matching

import (
	"slices"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/search"
	"lateral/services/matching/asked"
	"lateral/services/matching/candidates"
	"lateral/services/matching/load"
	"lateral/services/themes/reading"
)

// Service holds the use-cases of matching, and what they know of services, needs and leaders,
// which jobs keep.
type Service struct {
	Candidates *candidates.Projection
	Asked      *asked.Projection
	Load       *load.Projection

	db       docdb.DB
	now      clock.Clock
	reader   *reading.Reader // nil where texts are read by words alone
	spelling func() *reading.Spelling
}

// Option changes how services are matched.
type Option func(*Service)

// WithReader lets texts be matched by meaning too. Without it, words alone decide.
func WithReader(r *reading.Reader) Option { return func(s *Service) { s.reader = r } }

// WithSpelling lets misspelt words of needs be read as those that are meant.
func WithSpelling(spelling func() *reading.Spelling) Option {
	return func(s *Service) { s.spelling = spelling }
}

// New returns the matching of the needs and services in db. It keeps the services in index.
func New(db docdb.DB, index search.Engine, now clock.Clock, options ...Option) *Service {
	s := &Service{
		db: db, now: now, Load: load.New(db, now),
		spelling: func() *reading.Spelling { return nil }, // words are read as they stand
	}
	for _, option := range options {
		option(s)
	}
	s.Candidates, s.Asked = candidates.New(db, index, now, s.reader), asked.New(db, s.reader, s.spelling)
	return s
}

// Schemas are the collections of matching.
func Schemas() []docdb.Schema {
	return slices.Concat(candidates.Schemas(), asked.Schemas(), load.Schemas())
}
