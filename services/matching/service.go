package matching

import (
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

var candidates = docdb.Of[Candidate]("candidates",
	docdb.Index{Name: "by_turn", Fields: []string{"turn"}},
	docdb.Index{Name: "by_leader", Fields: []string{"leaderId"}},
	docdb.Index{Name: "by_home", Fields: []string{"home.urn"}},
)

// Schemas are the collections of matching.
func Schemas() []docdb.Schema { return []docdb.Schema{candidates.Schema} }
