package leaders

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
)

// Directory holds the use-cases of leaders. The name Service is taken: leaders offer
// services.
type Directory struct {
	db     docdb.DB
	events *events.Log
	now    clock.Clock
	ids    *ids.Source

	deliverer Deliverer
	free      Freer
}

// New returns the directory that keeps its documents in db.
func New(db docdb.DB, log *events.Log, now clock.Clock, source *ids.Source, options ...Option) *Directory {
	d := &Directory{db: db, events: log, now: now, ids: source}
	for _, choose := range options {
		choose(d)
	}
	return d
}

var (
	leaderDocs = docdb.Of[Leader]("leaders",
		docdb.Index{Name: "by_account", Fields: []string{"accountId", "homeUrn"}, Unique: true},
		docdb.Index{Name: "by_home", Fields: []string{"homeUrn", "state", "nameKey"}},
		docdb.Index{Name: "by_state", Fields: []string{"state", "nameKey"}},
	)
	designations = docdb.Of[Designation]("designations",
		docdb.Index{Name: "by_leader", Fields: []string{"leaderId", "claimedAt"}},
		docdb.Index{Name: "by_partnership", Fields: []string{"partnershipId", "state", "claimedAt"}},
		docdb.Index{Name: "expiring", Fields: []string{"expiresOn"}, Where: []docdb.Equals{
			{Field: "state", Value: string(Verified)}, {Field: "lapsed", Value: false},
		}},
	)
	services = docdb.Of[Service]("services",
		docdb.Index{Name: "by_leader", Fields: []string{"leaderId"}},
		docdb.Index{Name: "shown", Fields: []string{"leaderId"}, Where: []docdb.Equals{
			{Field: "state", Value: string(ServiceListed)}, {Field: "hidden", Value: false},
		}},
	)
)

var checkRecords = docdb.Of[CheckRecord]("leader_checks")

// Schemas are the collections of leaders.
func Schemas() []docdb.Schema {
	return []docdb.Schema{leaderDocs.Schema, designations.Schema, services.Schema, checkRecords.Schema}
}

// GetLeader returns a leader in any state, or NotFound. It is for other nouns,
// within their transactions.
func GetLeader(ctx context.Context, r docdb.Reader, id string) (Leader, error) {
	l, err := leaderDocs.Get(ctx, r, id)
	return l, apperr.NotFoundIf(err, docdb.ErrNotFound, "leader")
}

// GetLeaders returns leaders in any state, by id, in one read. Those that never were are left out.
func GetLeaders(ctx context.Context, r docdb.Reader, ids []string) (map[string]Leader, error) {
	return leaderDocs.GetMany(ctx, r, ids)
}

// GetService returns a service in any state, or NotFound.
func GetService(ctx context.Context, r docdb.Reader, id string) (Service, error) {
	s, err := services.Get(ctx, r, id)
	return s, apperr.NotFoundIf(err, docdb.ErrNotFound, "service")
}

// DesignationsInForce returns the leader's designations that count on the day,
// oldest claim first. None is no error.
func DesignationsInForce(ctx context.Context, r docdb.Reader, leaderID string, on time.Time) ([]Designation, error) {
	var in []Designation
	err := designations.Each(ctx, r, docdb.Query{Index: "by_leader", Equal: []any{leaderID}}, func(d Designation) error {
		if d.InForce(on) {
			in = append(in, d)
		}
		return nil
	})
	return in, err
}

// OfAccount returns a person's leaders, one for each of their home schools.
func OfAccount(ctx context.Context, r docdb.Reader, accountID string) ([]Leader, error) {
	return leaderDocs.All(ctx, r, docdb.Query{Index: "by_account", Equal: []any{accountID}})
}

// ShownServices are those of a leader's services that other schools see, oldest first.
func ShownServices(ctx context.Context, r docdb.Reader, leaderID string) ([]Service, error) {
	return services.All(ctx, r, docdb.Query{Index: "shown", Equal: []any{leaderID}})
}

// EachListed calls fn for every service that other schools may see, leader by
// leader, until fn returns an error.
func EachListed(ctx context.Context, r docdb.Reader, fn func(Service) error) error {
	return services.Each(ctx, r, docdb.Query{Index: "shown", Limit: docdb.MaxLimit}, fn)
}

// orStale answers in plain words that somebody else was quicker.
func orStale(err error, thing string) error {
	if errors.Is(err, docdb.ErrStale) {
		return apperr.Stale(thing)
	}
	return err
}

// Deliverer returns what leaders have delivered, by leader. A leader of whom nothing
// was signed off yet is not there.
type Deliverer func(ctx context.Context, r docdb.Reader, leaderIDs []string) (map[string]Delivered, error)

// Option is a choice about a directory.
type Option func(*Directory)

// Delivered is what a leader has delivered, in numbers. A later noun keeps it.
type Delivered struct {
	HalfDays int
	Schools  int
	FirstOn  date.Day // of the first visit
	LastOn   date.Day // of the last one
}

// Freer counts the leader's free half-days between two days, both included. The
// noun that keeps the diary does.
type Freer func(ctx context.Context, r docdb.Reader, leaderID string, from, to date.Day) (int, error)
