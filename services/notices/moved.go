package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/billing"
)

// movedAtGateway tells the issuer about money that Stripe moved by itself.
func movedAtGateway(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHolders(ctx, r, movedAtGatewayToIssuer(movement(m), m), m.IssuedBy(), m.IssuedBy().Treasurers()...)
}
