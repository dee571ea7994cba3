package finding

import (
	"context"
	"errors"
	"slices"
	"time"

	"lateral/pkg/docdb"
)

// MostShortlisted is how many services a shortlist holds.
const MostShortlisted = 50

// Shortlist holds the services that a person wants to come back to.
type Shortlist struct {
	docdb.Meta        // the id is the account's
	Kept       []Kept `json:"kept"` // latest first
}

// Kept is a service on a shortlist.
type Kept struct {
	ServiceID string    `json:"serviceId"`
	At        time.Time `json:"at"`
}

var shortlists = docdb.Of[Shortlist]("shortlists")

// shortlistOf is the shortlist of an account; an empty one if nothing was kept yet.
func shortlistOf(ctx context.Context, r docdb.Reader, accountID string) (Shortlist, error) {
	list, err := shortlists.Get(ctx, r, accountID)
	if errors.Is(err, docdb.ErrNotFound) {
		return Shortlist{Meta: docdb.Meta{ID: accountID}}, nil
	}
	return list, err
}

func (l Shortlist) has(serviceID string) bool {
	return slices.ContainsFunc(l.Kept, func(k Kept) bool { return k.ServiceID == serviceID })
}

func (l Shortlist) store(ctx context.Context, tx docdb.Tx) error {
	if l.Version == 0 {
		return shortlists.Insert(ctx, tx, &l)
	}
	return shortlists.Replace(ctx, tx, &l)
}

func (l Shortlist) ids() []string {
	ids := make([]string, len(l.Kept))
	for i, k := range l.Kept {
		ids[i] = k.ServiceID
	}
	return ids
}
