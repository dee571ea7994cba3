package privacy

import (
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
	"lateral/services/people"
)

// Service gives people a copy of what is held about them, and erases them. It is safe for
// concurrent use.
type Service struct {
	db     docdb.DB
	events *events.Log
	queue  *jobs.Queue
	people *people.Directory
	now    clock.Clock
	ids    *ids.Source
}

// New returns the service over everything in db.
func New(db docdb.DB, log *events.Log, queue *jobs.Queue, directory *people.Directory, now clock.Clock,
	source *ids.Source) *Service {
	return &Service{db: db, events: log, queue: queue, people: directory, now: now, ids: source}
}

// Schemas are the collections of privacy.
func Schemas() []docdb.Schema { return []docdb.Schema{erasures.Schema} }
