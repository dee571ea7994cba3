package closing

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/pkg/ledger"
	"lateral/services/parties"
	"lateral/services/people"
)

// Service holds the use-cases of closing.
type Service struct {
	db     docdb.DB
	events *events.Log
	now    clock.Clock
	ids    *ids.Source
	ledger *ledger.Ledger
}

// New returns a Service that keeps its documents in db.
func New(db docdb.DB, log *events.Log, now clock.Clock, source *ids.Source) *Service {
	return &Service{db: db, events: log, now: now, ids: source, ledger: ledger.New(now, source)}
}

// Schemas are the collections of closing.
func Schemas() []docdb.Schema { return []docdb.Schema{periods.Schema, certificates.Schema} }

// update runs a transaction that also changes documents of which the caller named no version.
func (s *Service) update(ctx context.Context, fn func(docdb.Tx) error) error {
	err := s.db.Update(ctx, fn)
	if errors.Is(err, docdb.ErrStale) || errors.Is(err, docdb.ErrDuplicate) {
		return apperr.Conflict("changed_meanwhile", changedMeanwhile).Because(err)
	}
	return err
}

// handles is NotFound for those who do not handle the money of a book.
func handles(actor people.Actor, book parties.Ref) error {
	if !book.Handles(actor) {
		return apperr.NotFound("party")
	}
	return nil
}

// periodOf is the period of a month of a book, new where nobody signed it yet.
func periodOf(ctx context.Context, r docdb.Reader, book parties.Ref, m Month) (Period, error) {
	p, err := periods.First(ctx, r, docdb.Query{Index: "by_book", Equal: []any{book, m}})
	if errors.Is(err, docdb.ErrNotFound) {
		return Period{Book: book, Month: m, State: Open}, nil
	}
	return p, err
}

// keep stores a period, which may be new.
func (s *Service) keep(ctx context.Context, tx docdb.Tx, p *Period) error {
	if p.ID == "" {
		p.ID = s.ids.New("period")
		return periods.Insert(ctx, tx, p)
	}
	return periods.Replace(ctx, tx, p)
}

// isOver says whether a month has ended.
func (s *Service) isOver(m Month) bool { return m.Last() < date.On(s.now()) }

// mayBeSigned is a Conflict where a month is not over, or closed.
func (s *Service) mayBeSigned(ctx context.Context, r docdb.Reader, book parties.Ref, m Month) error {
	if !s.isOver(m) {
		return apperr.Conflict("month_not_over", isNotOver(m))
	}
	through, err := ledger.ClosedThrough(ctx, r, string(book))
	if err == nil && m.Last() <= through {
		err = apperr.Conflict("month_closed", isClosedAlready(m))
	}
	return err
}
