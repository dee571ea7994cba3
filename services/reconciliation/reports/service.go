package reports

import (
	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/people"
)

// Service holds the use-cases of reports.
type Service struct {
	db  docdb.DB
	now clock.Clock
}

// New returns a Service that reads db.
func New(db docdb.DB, now clock.Clock) *Service { return &Service{db: db, now: now} }

// treasurer refuses those who do not handle the money of a book.
func treasurer(actor people.Actor, book parties.Ref) error {
	if !book.Handles(actor) {
		return apperr.NotFound("party")
	}
	return nil
}
