package partnerships

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/register"
)

// Caller is the person who calls, with what partnerships must know of them.
type Caller interface {
	// Account is the id of their account.
	Account() string
	// Leads says whether they are head of the school.
	Leads(urn register.URN) bool
	// Brokers says whether they broker for the partnership.
	Brokers(partnershipID string) bool
	// Handles says whether they are broker or finance officer of the partnership.
	Handles(partnershipID string) bool
	// PaysFor are the schools whose head or finance officer they are.
	PaysFor() []register.URN
	// IsOperator says whether they run the service.
	IsOperator() bool
}

// People is what partnerships ask of the noun that knows people.
type People interface {
	// Caller returns who calls; Unauthenticated if nobody does.
	Caller(ctx context.Context) (Caller, error)
	// HasHead says whether somebody with an account is head of the school now.
	HasHead(ctx context.Context, r docdb.Reader, urn register.URN) (bool, error)
}

type nobody struct{}

func (nobody) Caller(context.Context) (Caller, error) {
	return nil, apperr.Unauthenticated(pleaseSignIn)
}

func (nobody) HasHead(context.Context, docdb.Reader, register.URN) (bool, error) { return false, nil }
