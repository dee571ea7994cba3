package agreements

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/partnerships"
)

// ReadAhead reads agreements as they stand in a few calls, for a loop that asks for one after
// the other on the same snapshot (StandingOf, VisitsOf). origins are the ids of what they came
// from, by which their moves are kept; none are read if there are none.
func ReadAhead(ctx context.Context, r docdb.Reader, ids, origins []string) error {
	if err := agreements.ReadAhead(ctx, r, ids); err != nil {
		return err
	}
	err := visits.ReadAheadBy(ctx, r, "by_agreement", ids, func(v Visit) string { return v.AgreementID })
	if err != nil {
		return err
	}
	return moves.ReadAheadBy(ctx, r, "by_enquiry", origins, func(m Move) string { return m.Origin.ID })
}

// readQuotesAhead reads what the prices of the agreements are made of.
func readQuotesAhead(ctx context.Context, r docdb.Reader, all []Agreement) error {
	var ids, groups []string
	for _, a := range all {
		ids = append(ids, a.ID)
		if a.PartnershipID != "" {
			groups = append(groups, a.PartnershipID)
		}
	}
	if err := partnerships.ReadAhead(ctx, r, groups, nil); err != nil {
		return err
	}
	return ReadAhead(ctx, r, ids, nil)
}
