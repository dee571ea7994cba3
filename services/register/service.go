package register

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/pkg/search"
)

// Service holds the use-cases of the register.
type Service struct {
	db     docdb.DB
	events *events.Log
	index  search.Engine
	now    clock.Clock
	ids    *ids.Source
}

// New returns the register that keeps its documents in db and finds schools through index.
func New(db docdb.DB, log *events.Log, index search.Engine, now clock.Clock, source *ids.Source) *Service {
	return &Service{db: db, events: log, index: index, now: now, ids: source}
}

var schools = docdb.Of[School]("schools",
	docdb.Index{Name: "by_name", Fields: []string{"nameKey"}},
	docdb.Index{Name: "by_status", Fields: []string{"status"}},
	docdb.Index{Name: "awaiting", Fields: []string{"awaiting"}, Where: []docdb.Equals{{Field: "awaiting", Value: true}}},
)

// Schemas are the collections of the register.
func Schemas() []docdb.Schema { return []docdb.Schema{schools.Schema} }

// Get returns a school; NotFound if the register has none with the URN.
func (s *Service) Get(ctx context.Context, urn URN) (School, error) {
	return GetSchool(ctx, s.db, urn)
}

// GetSchool is Get for other nouns, within their transactions.
func GetSchool(ctx context.Context, r docdb.Reader, urn URN) (School, error) {
	school, err := schools.Get(ctx, r, string(urn))
	return school, apperr.NotFoundIf(err, docdb.ErrNotFound, "school")
}

// GetSchools returns the schools that exist among the URNs, by URN, in one read.
func GetSchools(ctx context.Context, r docdb.Reader, urns []URN) (map[URN]School, error) {
	ids := make([]string, len(urns))
	for i, urn := range urns {
		ids[i] = string(urn)
	}
	found, err := schools.GetMany(ctx, r, ids)
	all := make(map[URN]School, len(found))
	for id, school := range found {
		all[URN(id)] = school
	}
	return all, err
}

// ReadAhead reads the schools in one call, for a loop that gets them one by one on the same
// snapshot.
func ReadAhead(ctx context.Context, r docdb.Reader, urns ...URN) error {
	ids := make([]string, len(urns))
	for i, urn := range urns {
		ids[i] = string(urn)
	}
	return schools.ReadAhead(ctx, r, ids)
}
