package enquiries

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/needs"
)

// Service holds the use-cases of threads.
type Service struct {
	db         docdb.DB
	needs      *needs.Service
	agreements *agreements.Service
	diary      *diary.Service
	now        clock.Clock
	ids        *ids.Source
	record     Record
}

// Option changes how threads are shown.
type Option func(*Service)

// New returns a Service that keeps its documents in db, discloses schools through
// asked, makes agreements through agreed, and asks for releases through released.
func New(
	db docdb.DB, asked *needs.Service, agreed *agreements.Service, released *diary.Service, now clock.Clock,
	source *ids.Source, options ...Option,
) *Service {
	s := &Service{db: db, needs: asked, agreements: agreed, diary: released, now: now, ids: source}
	released.Serve("proposal", asker{s})
	for _, o := range options {
		o(s)
	}
	return s
}

var (
	live = []docdb.Equals{{Field: "live", Value: true}}

	enquiries = docdb.Of[Enquiry]("enquiries",
		docdb.Index{Name: "one_live", Fields: []string{"needId", "leaderId"}, Unique: true, Where: live},
		docdb.Index{Name: "by_need", Fields: []string{"needId", "live", "sentAt"}},
		docdb.Index{Name: "by_school", Fields: []string{"urn", "live", "sentAt"}},
		docdb.Index{Name: "by_home", Fields: []string{"homeUrn", "live", "sentAt"}},
		docdb.Index{Name: "by_leader", Fields: []string{"accountId", "live", "sentAt"}},
		docdb.Index{Name: "by_partnership", Fields: []string{"partnershipId", "live", "sentAt"}},
		docdb.Index{Name: "unanswered", Fields: []string{"replyBy"},
			Where: []docdb.Equals{{Field: "state", Value: string(SentEnquiry)}}},
	)
	proposals = docdb.Of[Proposal]("proposals",
		docdb.Index{Name: "by_enquiry", Fields: []string{"enquiryId", "number"}, Unique: true},
	)
)

// Schemas are the collections of threads.
func Schemas() []docdb.Schema {
	return []docdb.Schema{enquiries.Schema, proposals.Schema}
}

// one reads a document; NotFound of thing where the collection has none with the id: a
// reader of a proposal or a release need not learn that its enquiry is what is missing.
func one[T any](ctx context.Context, r docdb.Reader, from docdb.Collection[T], id, thing string) (T, error) {
	doc, err := from.Get(ctx, r, id)
	return doc, apperr.NotFoundIf(err, docdb.ErrNotFound, thing)
}

// update runs a use-case in one transaction, and says in plain words when
// somebody else was quicker.
func (s *Service) update(ctx context.Context, fn func(docdb.Tx) error) error {
	err := s.db.Update(ctx, fn)
	var duplicate *docdb.DuplicateError
	switch {
	case errors.Is(err, docdb.ErrStale):
		return apperr.Stale("page").Because(err)
	case errors.As(err, &duplicate) && duplicate.Index == "one_live":
		return apperr.Conflict("enquiry_sent_already", youHaveAskedThisLeader).Because(err)
	case errors.Is(err, docdb.ErrDuplicate):
		return apperr.Stale("page").Because(err)
	}
	return err
}

// asker answers the diary about the releases that proposals ask for.
type asker struct{ *Service }

// Record is what a thread knows of events that later nouns append.
type Record struct {
	Table events.Table
	// Subjects are the ids of things that followed from an agreement, as its invoices.
	Subjects func(ctx context.Context, r docdb.Reader, agreementID string) ([]string, error)
}
