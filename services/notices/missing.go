package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/people"
)

// detailsMissing asks the finance officers of both sides for the missing details
// of the invoice, each for their own.
func detailsMissing(ctx context.Context, r docdb.Reader, l billing.Lacking) ([]telling, error) {
	issuer, err := toHolders(ctx, r, detailsMissingToIssuer(l), l.IssuedBy(), l.IssuedBy().Treasurers()...)
	if err != nil || !l.Missing.Order {
		return issuer, err
	}
	payer, err := toHolders(ctx, r, orderMissingToPayer(l), people.School(l.BuyerURN), people.Finance)
	return merge(issuer, payer), err
}
