package partnerships

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// BrokerOf returns the partnership that brokers between two schools. It is the need's own.
// For a need that went straight to the region, it is the first that the buyer is a member
// of, else the first of the home school. If nobody brokers, its id is empty and its terms
// have no brokerage.
func BrokerOf(ctx context.Context, r docdb.Reader, partnershipID string,
	buyer, home register.URN) (Partnership, error) {
	if partnershipID != "" {
		return Get(ctx, r, partnershipID)
	}
	for _, urn := range []register.URN{buyer, home} {
		of, err := Of(ctx, r, urn)
		if err != nil || len(of) > 0 {
			return append(of, Partnership{})[0], err
		}
	}
	return Partnership{Brokerage: Brokerage{Mode: NoBrokerage}}, nil
}
