package home

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/privacy"
	"lateral/services/register"
)

// Service asks the nouns what waits for a person.
type Service struct {
	Register     *register.Service
	Partnerships *partnerships.Service
	People       *people.Directory
	Leaders      *leaders.Directory
	Needs        *needs.Service
	Agreements   *agreements.Service
	Enquiries    *enquiries.Service
	Billing      *billing.Service
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

// Get returns everything that waits for the caller in one of their active
// memberships, as it is in one moment. NotFound if they have no such membership.
func (s Service) Get(ctx context.Context, actor people.Actor, membershipID string) (Page, error) {
	var p Page
	err := s.Documents.Snapshot(ctx, func(ctx context.Context) error {
		var err error
		p, err = s.page(ctx, actor, membershipID)
		return err
	})
	return p, err
}

func (s Service) page(ctx context.Context, actor people.Actor, membershipID string) (Page, error) {
	held, err := s.held(ctx, actor, membershipID)
	if err != nil {
		return Page{}, err
	}
	actor.Besides, actor.Held = actor.Held, []people.Held{held} // they act as if they held nothing else
	p := Page{Items: []Item{}, Figures: []Figure{}, Visits: []Visit{}}
	for _, add := range s.sources(held) {
		if err := add(ctx, actor, held.Place, &p); err != nil {
			return p, err
		}
	}
	slices.SortStableFunc(p.Items, func(a, b Item) int { return a.Since.Compare(b.Since) })
	return p, nil
}

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

func (s Service) sources(held people.Held) []source {
	switch held.Role {
	case people.Head:
		return []source{s.threads, s.approvals, s.joining, s.payee, s.checks, s.first, s.drafts, s.toAsk, s.agreements}
	case people.Senior:
		return []source{s.threads, s.first, s.drafts, s.toAsk, s.agreements}
	case people.Leader:
		return []source{s.threads, s.standing, s.visits, s.enquiries}
	case people.Finance:
		if held.Place.Kind == people.InPartnership {
			return []source{s.payee, s.toInvoice, s.toPrepare, s.toCollect}
		}
		return []source{s.threads, s.payee, s.toPay, s.agreements}
	case people.Broker:
		return []source{s.approvals, s.payee, s.claims, s.blocked, s.toInvoice, s.toPrepare, s.toCollect, s.partnershipNeeds}
	case people.Operator:
		return []source{s.approvals, s.joining, s.erasures, s.successions, s.deadJobs, s.unwritten}
	}
	return nil
}
