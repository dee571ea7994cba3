package accounts

import (
	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// Service holds the use-cases of accounts.
type Service struct {
	db  docdb.DB
	now clock.Clock
}

// New returns a Service that reads db.
func New(db docdb.DB, now clock.Clock) *Service { return &Service{db: db, now: now} }

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
