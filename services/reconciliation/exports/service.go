package exports

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/services/parties"
	"lateral/services/people"
)

// Service holds the use-cases of exports.
type Service struct {
	db     docdb.DB
	events *events.Log
	now    clock.Clock
	ids    *ids.Source
}

// New returns a Service that keeps its documents in db.
func New(db docdb.DB, log *events.Log, now clock.Clock, source *ids.Source) *Service {
	return &Service{db: db, events: log, now: now, ids: source}
}

// Schemas are the collections of exports.
func Schemas() []docdb.Schema {
	return []docdb.Schema{exported.Schema, allSeries.Schema, marks.Schema, pieces.Schema, layouts.Schema, codesOf.Schema}
}

// update runs a transaction that also changes documents of which the caller named no version.
func (s *Service) update(ctx context.Context, fn func(docdb.Tx) error) error {
	err := s.db.Update(ctx, fn)
	if errors.Is(err, docdb.ErrStale) || errors.Is(err, docdb.ErrDuplicate) {
		return apperr.Conflict("changed_meanwhile", changedMeanwhile).Because(err)
	}
	return err
}

// handles says whether somebody handles the money of a book.
func handles(actor people.Actor, book parties.Ref) bool {
	return book.Handles(actor)
}

// refused is the refusal of a field.
func refused(path, why string) error { return apperr.Invalid(apperr.Field{Path: path, Message: why}) }
