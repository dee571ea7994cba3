package offers

import (
	"context"

	"lateral/pkg/docdb"
)

// lastOf returns the leader's latest offer for the need, a live one first; false where there is
// none.
func lastOf(ctx context.Context, r docdb.Reader, needID, leaderID string) (Offer, bool, error) {
	return latest(ctx, r, needID, func(o Offer) bool { return o.LeaderID == leaderID })
}

// declinedBefore returns the leader's offer that the school of the need declined; false where
// there is none.
func declinedBefore(ctx context.Context, r docdb.Reader, needID, leaderID string) (Offer, bool, error) {
	return latest(ctx, r, needID, func(o Offer) bool { return o.LeaderID == leaderID && o.State == Declined })
}

// latest is the first of the need's offers to be kept, of the live ones and then the others,
// each latest first.
func latest(ctx context.Context, r docdb.Reader, needID string, keep func(Offer) bool) (Offer, bool, error) {
	var found Offer
	var is bool
	err := offers.Each(ctx, r, docdb.Query{
		Index: "by_need", Equal: []any{needID}, Descending: true, Limit: docdb.MaxLimit,
	}, func(o Offer) error {
		if !is && keep(o) {
			found, is = o, true
		}
		return nil
	})
	return found, is, err
}
