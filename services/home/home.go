package home

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/offers"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/privacy"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/closing"
	"lateral/services/register"
)

// Service asks the nouns what waits for a person.
type Service struct {
	Register     *register.Service
	Partnerships *partnerships.Service
	Parties      *parties.Service
	People       *people.Directory
	Leaders      *leaders.Directory
	Needs        *needs.Service
	Agreements   *agreements.Service
	Enquiries    *enquiries.Service
	Offers       *offers.Service
	Billing      *billing.Service
	Bank         *reconciliation.Service
	Closing      *closing.Service
	Privacy      *privacy.Service
	Pages        Pages
	Queue        *jobs.Queue
	JobWords     func(kind string) string // what a job is for, for people
	Now          clock.Clock
	Documents    *docdb.Shared // of all of these
}

// Pages are the pages that everybody may read.
type Pages interface {
	// Drafts returns the titles of the pages that nobody has written yet.
	Drafts(ctx context.Context) ([]string, error)
}

// most limits how many entries of a list are read.
const most = 50

// held is the role of an active membership of the caller.
func (s Service) held(ctx context.Context, actor people.Actor, membershipID string) (people.Held, error) {
	me, err := s.People.Me(ctx, actor.AccountID)
	if err != nil {
		return people.Held{}, err
	}
	for _, m := range me.Memberships {
		if m.ID == membershipID && m.State == people.StateActive {
			return people.Held{Role: m.Role, Place: m.Place}, nil
		}
	}
	return people.Held{}, apperr.NotFound("membership")
}

// source adds what one noun has to the page.
type source func(ctx context.Context, actor people.Actor, place people.Place, p *Page) error
