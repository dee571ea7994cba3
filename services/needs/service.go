package needs

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/services/themes"
)

// Service holds the use-cases of needs.
type Service struct {
	db     docdb.DB
	events *events.Log
	now    clock.Clock
	ids    *ids.Source
	signs  signs
}

// New returns a Service that keeps its documents in db.
func New(db docdb.DB, log *events.Log, now clock.Clock, source *ids.Source) *Service {
	return &Service{db: db, events: log, now: now, ids: source, signs: newSigns()}
}

var open = []docdb.Equals{{Field: "state", Value: Open}}

var (
	needs = docdb.Of[Need]("needs",
		docdb.Index{Name: "by_number", Fields: []string{"number"}, Unique: true},
		docdb.Index{Name: "by_school", Fields: []string{"urn", "number"}},
		docdb.Index{Name: "by_school_state", Fields: []string{"urn", "state", "number"}},
		// postedAt keeps drafts out of this index: they have none, and
		// partnerships may not see them yet.
		docdb.Index{Name: "by_partnership", Fields: []string{"partnershipId", "number", "postedAt"}},
		docdb.Index{Name: "by_partnership_state", Fields: []string{"partnershipId", "state", "number"}},
		docdb.Index{Name: "by_audience", Fields: []string{"audience", "number"}, Where: open},
		docdb.Index{Name: "private", Fields: []string{"postedBy", "number"},
			Where: []docdb.Equals{{Field: "private", Value: true}}},
		docdb.Index{Name: "to_widen", Fields: []string{"widenAt"}, Where: open},
		docdb.Index{Name: "to_lapse", Fields: []string{"byOn"}, Where: open},
	)
)

// Schemas are the collections of needs.
func Schemas() []docdb.Schema { return []docdb.Schema{needs.Schema, disclosures.Schema} }

// GetNeed returns a need in any state, or NotFound. It is for other nouns,
// within their transactions; it does not check who may see it (see View).
func GetNeed(ctx context.Context, r docdb.Reader, id string) (Need, error) {
	n, err := needs.Get(ctx, r, id)
	return n, apperr.NotFoundIf(err, docdb.ErrNotFound, "need")
}

// ThemesOf returns the themes of needs, by their ids.
func ThemesOf(ctx context.Context, r docdb.Reader, ids []string) (map[string][]themes.ID, error) {
	found, err := needs.GetMany(ctx, r, ids)
	about := make(map[string][]themes.ID, len(found))
	for id, n := range found {
		about[id] = n.Themes
	}
	return about, err
}

// store replaces the need and records the event.
func (s *Service) store(ctx context.Context, tx docdb.Tx, n *Need, what events.Type) error {
	if err := needs.Replace(ctx, tx, n); err != nil {
		return err
	}
	data := dataOf(*n)
	if what == NeedWaived {
		data.LeaderID = n.Waivers[len(n.Waivers)-1].LeaderID
	}
	return s.events.Append(ctx, tx, what, n.ID, data)
}
