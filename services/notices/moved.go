package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/people"
)

// movedAtGateway tells the issuer about money that Stripe moved by itself.
func movedAtGateway(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	what := map[billing.MovementKind]string{
		billing.Refunded:    m.Amount.String() + " was given back to " + m.BuyerName,
		billing.Disputed:    m.BuyerName + "'s bank disputes " + m.Amount.String(),
		billing.CreditThere: "a credit note over " + m.Amount.String() + " was made",
		billing.FromBalance: "a credit of " + m.BuyerName + " paid " + m.Amount.String(),
	}[m.Movement]
	return toHolders(ctx, r, movedAtGatewayToIssuer(what, m), people.Partnership(m.IssuerID), people.Finance,
		people.Broker)
}
