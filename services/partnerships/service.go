package partnerships

import (
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
)

// Service holds the use-cases of partnerships.
type Service struct {
	db     docdb.DB
	events *events.Log
	now    clock.Clock
	ids    *ids.Source
	people People

	directory *directory
}

// New returns the partnerships that keep their documents in db.
func New(db docdb.DB, log *events.Log, now clock.Clock, source *ids.Source, options ...Option) *Service {
	s := &Service{db: db, events: log, now: now, ids: source, people: nobody{}, directory: newDirectory()}
	for _, option := range options {
		option(s)
	}
	return s
}

var (
	partnerships = docdb.Of[Partnership]("partnerships",
		docdb.Index{Name: "by_name", Fields: []string{"nameKey"}, Unique: true},
		docdb.Index{Name: "by_parent", Fields: []string{"parentId"}},
	)
	members = docdb.Of[Member]("partnership_members",
		docdb.Index{Name: "by_partnership", Fields: []string{"partnershipId"}},
		docdb.Index{Name: "by_school", Fields: []string{"urn"}},
	)
)

// Schemas are the collections of partnerships.
func Schemas() []docdb.Schema {
	return []docdb.Schema{partnerships.Schema, members.Schema, requests.Schema, suppliers.Schema, payeeChanges.Schema}
}
