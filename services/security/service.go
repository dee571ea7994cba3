package security

import (
	"context"
	"errors"
	"log/slog"
	"slices"

	"lateral/pkg/clock"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// Operations says in words what the operation of a name is for; "" if there is no such
// operation.
type Operations func(name string) string

// Service keeps what concerns security.
type Service struct {
	db         docdb.DB
	now        clock.Clock
	log        *slog.Logger
	operations Operations
	tally      tally
}

// New returns the service kept in db. log hears of entries that could not be
// written.
func New(db docdb.DB, now clock.Clock, log *slog.Logger, operations Operations) *Service {
	return &Service{db: db, now: now, log: log, operations: operations, tally: tally{most: mostOfADay}}
}

const (
	mostUnknown = 20     // hashes of one entry
	mostCounted = 10_000 // most hashes of one entry; more say nothing new
)

// count adds n things to the entry that counts their like on their day.
func (s *Service) count(ctx context.Context, tx docdb.Tx, e Entry, n int) error {
	now := s.now()
	before, err := entries.Get(ctx, tx, e.ID)
	switch {
	case errors.Is(err, docdb.ErrNotFound):
		e.Count, e.FirstAt, e.LastAt = n, now, now
		return entries.Insert(ctx, tx, &e)
	case err != nil:
		return err
	case before.Count >= mostCounted:
		return nil
	}
	before.Count, before.LastAt, before.Agent = min(before.Count+n, mostCounted), now, e.Agent
	for _, hash := range e.Unknown {
		if len(before.Unknown) < mostUnknown && !slices.Contains(before.Unknown, hash) {
			before.Unknown = append(before.Unknown, hash)
		}
	}
	return entries.Replace(ctx, tx, &before)
}

// placed says where an entry is counted: with its like, or, once the day has too many
// documents, with everything else.
func (s *Service) placed(e Entry) Entry {
	e.Day = date.On(s.now())
	e.ID = e.alike()
	if s.tally.isFull(e.Day, e.ID) {
		e = Entry{Kind: e.Kind, What: "more", Day: e.Day}
		e.ID = e.alike()
	}
	return e
}

// Tidy deletes entries and origins older than twelve months, and returns how many they
// were.
func (s *Service) Tidy(ctx context.Context) (int, error) {
	old := docdb.Query{Index: "by_time", To: s.now().AddDate(-1, 0, 0)}
	n, err := entries.Sweep(ctx, s.db, old)
	if err != nil {
		return n, err
	}
	more, err := origins.Sweep(ctx, s.db, old)
	return n + more, err
}

// Schemas are the collections of this noun.
func Schemas() []docdb.Schema { return []docdb.Schema{entries.Schema, origins.Schema} }
