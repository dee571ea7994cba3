package agreements

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/services/needs"
	"lateral/services/people"
)

// Service holds the use-cases of agreements and their visits.
type Service struct {
	db     docdb.DB
	events *events.Log
	needs  *needs.Service
	now    clock.Clock
	ids    *ids.Source

	invoices Invoices // nil where nobody may read any
}

// New returns a service that keeps its documents in db and tells asked
// about changes of needs.
func New(db docdb.DB, log *events.Log, asked *needs.Service, now clock.Clock, source *ids.Source,
	options ...Option) *Service {
	s := &Service{db: db, events: log, needs: asked, now: now, ids: source}
	for _, choose := range options {
		choose(s)
	}
	return s
}

var (
	agreements = docdb.Of[Agreement]("agreements",
		docdb.Index{Name: "by_proposal", Fields: []string{"proposalId"}, Unique: true},
		docdb.Index{Name: "one_active", Fields: []string{"needId"}, Unique: true,
			Where: []docdb.Equals{{Field: "state", Value: string(ActiveAgreement)}}},
		docdb.Index{Name: "by_need", Fields: []string{"needId", "agreedAt"}},
		docdb.Index{Name: "by_buyer", Fields: []string{"buyerUrn", "state", "agreedAt"}},
		docdb.Index{Name: "by_home", Fields: []string{"homeUrn", "state", "agreedAt"}},
		docdb.Index{Name: "by_partnership", Fields: []string{"partnershipId", "state", "agreedAt"}},
	)
	visits = docdb.Of[Visit]("visits",
		docdb.Index{Name: "by_agreement", Fields: []string{"agreementId", "date"}},
		docdb.Index{Name: "by_buyer", Fields: []string{"buyerUrn", "state", "date"}},
		docdb.Index{Name: "by_leader", Fields: []string{"accountId", "state", "date"}},
		docdb.Index{Name: "planned", Fields: []string{"date"},
			Where: []docdb.Equals{{Field: "state", Value: string(PlannedVisit)}}},
		docdb.Index{Name: "billable", Fields: []string{"seller", "date"},
			Where: []docdb.Equals{{Field: "billable", Value: true}}},
		docdb.Index{Name: "to_credit", Fields: []string{"seller", "date"},
			Where: []docdb.Equals{{Field: "toCredit", Value: true}}},
	)
	moves = docdb.Of[Move]("visit_moves",
		docdb.Index{Name: "one_asked", Fields: []string{"visitId"}, Unique: true,
			Where: []docdb.Equals{{Field: "state", Value: string(AskedMove)}}},
		docdb.Index{Name: "by_enquiry", Fields: []string{"enquiryId", "askedAt"}},
		docdb.Index{Name: "by_buyer", Fields: []string{"buyerUrn", "state", "askedAt"}},
		docdb.Index{Name: "by_home", Fields: []string{"homeUrn", "state", "askedAt"}},
		docdb.Index{Name: "by_leader", Fields: []string{"accountId", "state", "askedAt"}},
	)
)

// update runs a use-case in one transaction, and says in plain words when
// somebody else was quicker.
func (s *Service) update(ctx context.Context, fn func(docdb.Tx) error) error {
	err := s.db.Update(ctx, fn)
	if errors.Is(err, docdb.ErrStale) || errors.Is(err, docdb.ErrDuplicate) {
		return apperr.Stale("page").Because(err)
	}
	return err
}

// Invoices says whether the actor may read an invoice. The noun that issues
// invoices knows.
type Invoices func(ctx context.Context, r docdb.Reader, actor people.Actor, invoiceID string) (bool, error)

// Option changes how the service is made.
type Option func(*Service)
