package finding

import (
	"context"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// MostSearches is how many searches a person saves.
const MostSearches = 20

// Search is a query that a person saved, to hear of what is new.
type Search struct {
	docdb.Meta
	AccountID string    `json:"accountId"`
	Name      string    `json:"name"` // as its owner calls it, or else what it asks for, in words
	Query     Query     `json:"query"`
	CreatedAt time.Time `json:"createdAt"`
	Begun     bool      `json:"begun"`            // Known says what there was when it was saved
	Known     []string  `json:"known,omitempty"`  // ids of services that its owner was shown or told of, newest last
	ToldOn    date.Day  `json:"toldOn,omitempty"` // of the last letter; "" if none was sent
}

var searches = docdb.Of[Search]("saved_searches",
	docdb.Index{Name: "by_account", Fields: []string{"accountId", "createdAt"}},
	docdb.Index{Name: "by_school", Fields: []string{"query.urn"}},
)

// GetSearch returns a saved search, or NotFound. It is for other nouns.
func GetSearch(ctx context.Context, r docdb.Reader, id string) (Search, error) {
	one, err := searches.Get(ctx, r, id)
	return one, apperr.NotFoundIf(err, docdb.ErrNotFound, "search")
}

// mostKnown is how many services a search remembers.
const mostKnown = 2000

// fresh are the ids that the search does not know.
func (s Search) fresh(ids []string) []string {
	var all []string
	for _, id := range ids {
		if !slices.Contains(s.Known, id) {
			all = append(all, id)
		}
	}
	return all
}

// learn remembers ids, and forgets the oldest where they are too many.
func (s *Search) learn(ids []string) {
	s.Known = append(s.Known, s.fresh(ids)...)
	s.Known = s.Known[max(0, len(s.Known)-mostKnown):]
}
