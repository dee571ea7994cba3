package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/people"
)

// movedAtGateway tells the issuer about money that Stripe moved by itself.
func movedAtGateway(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHolders(ctx, r, movedAtGatewayToIssuer(movement(m), m), people.Partnership(m.IssuerID), people.Finance,
		people.Broker)
}
