package accounts

import (
	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// Service holds the use-cases of accounts.
type Service struct {
	db     docdb.DB
	events *events.Log
	now    clock.Clock
	ids    *ids.Source
}

// New returns a Service that reads db, and keeps there what was sent.
func New(db docdb.DB, log *events.Log, now clock.Clock, source *ids.Source) *Service {
	return &Service{db: db, events: log, now: now, ids: source}
}

// Of names an account: that of a payer with a seller.
type Of struct{ Seller, Payer parties.Ref }

// maySee refuses those of neither side.
func (o Of) maySee(actor people.Actor) error {
	if !o.Seller.Handles(actor) && !billing.MayList(actor, o.Payer.Place()) {
		return absent()
	}
	return nil
}

func absent() error { return apperr.NotFound("account") }
