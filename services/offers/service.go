package offers

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/services/enquiries"
	"lateral/services/matching"
)

// Service holds the use-cases of offers.
type Service struct {
	db        docdb.DB
	events    *events.Log
	matching  *matching.Service
	enquiries *enquiries.Service
	now       clock.Clock
	ids       *ids.Source
}

// New returns a Service that keeps its documents in db, finds what fits through matched, and
// makes enquiries of accepted offers through asked.
func New(
	db docdb.DB, log *events.Log, matched *matching.Service, asked *enquiries.Service, now clock.Clock,
	source *ids.Source,
) *Service {
	return &Service{db: db, events: log, matching: matched, enquiries: asked, now: now, ids: source}
}

var (
	live = []docdb.Equals{{Field: "live", Value: true}}

	offers = docdb.Of[Offer]("offers",
		docdb.Index{Name: "one_live", Fields: []string{"needId", "leaderId"}, Unique: true, Where: live},
		docdb.Index{Name: "by_need", Fields: []string{"needId", "live", "offeredAt"}},
		docdb.Index{Name: "by_leader", Fields: []string{"leaderId", "live", "offeredAt"}},
		docdb.Index{Name: "by_account", Fields: []string{"accountId", "live", "offeredAt"}},
		docdb.Index{Name: "by_school", Fields: []string{"urn", "live", "offeredAt"}},
		docdb.Index{Name: "by_home", Fields: []string{"homeUrn", "live"}},
		docdb.Index{Name: "unanswered", Fields: []string{"lapsesAt"}, Where: live},
	)
)

// Schemas are the collections of offers.
func Schemas() []docdb.Schema { return []docdb.Schema{offers.Schema} }

// GetOffer returns an offer in any state, or NotFound. It is for other nouns, within their
// transactions; it does not check who may see it.
func GetOffer(ctx context.Context, r docdb.Reader, id string) (Offer, error) { return get(ctx, r, id) }

func get(ctx context.Context, r docdb.Reader, id string) (Offer, error) {
	o, err := offers.Get(ctx, r, id)
	return o, apperr.NotFoundIf(err, docdb.ErrNotFound, "offer")
}

// update runs a use-case in one transaction, and says in plain words when somebody else was
// quicker.
func (s *Service) update(ctx context.Context, fn func(docdb.Tx) error) error {
	err := s.db.Update(ctx, fn)
	var duplicate *docdb.DuplicateError
	switch {
	case errors.Is(err, docdb.ErrStale):
		return apperr.Stale("offer").Because(err)
	case errors.As(err, &duplicate) && duplicate.Index == "one_live":
		return apperr.Conflict("offered_already", youHaveOfferedAlready).Because(err)
	}
	return err
}

// store replaces the offer and records the event.
func (s *Service) store(ctx context.Context, tx docdb.Tx, o *Offer, what events.Type, by string) error {
	if err := offers.Replace(ctx, tx, o); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, what, o.ID, o.data(by))
}
