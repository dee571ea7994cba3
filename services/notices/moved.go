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
	return toHolders(ctx, r, telling{
		title: "At Stripe, " + what + ": invoice " + m.Number, path: "/invoices/" + m.InvoiceID, action: "See the invoice",
		text: "At Stripe, " + what + " for invoice " + m.Number + " (" + m.Reference + ", " + m.Status +
			"). Lateral did not do this, and its books do " +
			"not show it.\n\nPlease look at it there, and correct your accounts.",
	}, people.Partnership(m.IssuerID), people.Finance, people.Broker)
}
