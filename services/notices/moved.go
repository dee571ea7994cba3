package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/people"
)

// movedAtGateway tells the issuer of money that moved at Stripe without Lateral.
func movedAtGateway(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	what := map[billing.MovementKind]string{
		billing.Refunded:    m.Amount.String() + " was given back to " + m.BuyerName,
		billing.Disputed:    m.BuyerName + "'s bank disputes " + m.Amount.String(),
		billing.CreditThere: "a credit note over " + m.Amount.String() + " was made",
		billing.FromBalance: "a credit of " + m.BuyerName + " paid " + m.Amount.String(),
	}[m.Movement]
	return toHolders(ctx, r, telling{
		title: "At Stripe, " + what + ": invoice " + m.Number, path: "/invoices/" + m.InvoiceID, action: "See the invoice",
		text: "At Stripe, " + what + " for invoice " + m.Number + " (" + m.Reference + ", " + m.Status + "). Lateral had no part in it, and its books do not " +
			"have it.\n\nPlease look at it there, and put it right in your accounts.",
	}, people.Partnership(m.IssuerID), people.Finance, people.Broker)
}
