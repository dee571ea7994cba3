package finding

import (
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/pkg/search"
	"lateral/services/matching"
)

// Service holds the use-cases of finding.
type Service struct {
	db       docdb.DB
	events   *events.Log
	index    search.Engine
	matching *matching.Service
	now      clock.Clock
	ids      *ids.Source
	lexicon  *lexicon
}

// New returns a Service that finds the services in db through index, which matcher keeps. It reads
// texts as matcher does.
func New(db docdb.DB, log *events.Log, index search.Engine, matcher *matching.Service,
	now clock.Clock, source *ids.Source) *Service {
	return &Service{db: db, events: log, index: index, matching: matcher, now: now, ids: source,
		lexicon: newLexicon(matcher.Spelling)}
}

// Schemas are the collections of finding.
func Schemas() []docdb.Schema { return []docdb.Schema{shortlists.Schema, searches.Schema} }
