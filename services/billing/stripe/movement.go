package stripe

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/stripe/stripe-go/v76"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/billing"
)

// Movement implements billing.Gateway. A refund is read with its charge, which
// gives the sum of all its refunds.
func (g *Gateway) Movement(ctx context.Context, kind billing.MovementKind, id string) (billing.GatewayMovement, error) {
	switch kind {
	case billing.Refunded:
		return g.refunded(ctx, id)
	case billing.Disputed:
		return g.disputed(ctx, id)
	case billing.CreditThere:
		return g.credited(ctx, id)
	case billing.FromBalance:
	}
	return billing.GatewayMovement{}, apperr.NotFound(movementAtStripe)
}

func (g *Gateway) refunded(ctx context.Context, id string) (billing.GatewayMovement, error) {
	charge, err := g.charge(ctx, id)
	if err != nil {
		return billing.GatewayMovement{}, err
	}
	status := "partial"
	if charge.Refunded {
		status = "full"
	}
	m := billing.GatewayMovement{ID: charge.ID, Kind: billing.Refunded, Status: status}
	return g.belonging(ctx, m, charge.Invoice, charge.AmountRefunded, charge.Currency)
}

func (g *Gateway) disputed(ctx context.Context, id string) (billing.GatewayMovement, error) {
	dispute, err := g.api.Disputes.Get(id, &stripe.DisputeParams{Params: stripe.Params{Context: ctx}})
	if err != nil {
		return billing.GatewayMovement{}, because("reading the dispute", err)
	}
	m := billing.GatewayMovement{ID: dispute.ID, Kind: billing.Disputed, Status: string(dispute.Status)}
	if dispute.Charge == nil {
		return m, nil
	}
	charge, err := g.charge(ctx, dispute.Charge.ID)
	if err != nil {
		return m, err
	}
	return g.belonging(ctx, m, charge.Invoice, dispute.Amount, dispute.Currency)
}

func (g *Gateway) credited(ctx context.Context, id string) (billing.GatewayMovement, error) {
	note, err := g.api.CreditNotes.Get(id, &stripe.CreditNoteParams{Params: stripe.Params{Context: ctx}})
	if err != nil {
		return billing.GatewayMovement{}, because("reading the credit note", err)
	}
	m := billing.GatewayMovement{ID: note.ID, Kind: billing.CreditThere, Status: string(note.Status)}
	return g.belonging(ctx, m, note.Invoice, note.Amount, note.Currency)
}

func (g *Gateway) charge(ctx context.Context, id string) (*stripe.Charge, error) {
	charge, err := g.api.Charges.Get(id, &stripe.ChargeParams{Params: stripe.Params{Context: ctx}})
	if err != nil {
		return nil, because("reading the charge", err)
	}
	return charge, nil
}

// belonging is the movement with its sum and our invoice, if it belongs to one.
func (g *Gateway) belonging(ctx context.Context, m billing.GatewayMovement, to *stripe.Invoice, pence int64,
	currency stripe.Currency) (billing.GatewayMovement, error) {
	if to == nil || to.ID == "" {
		return m, nil
	}
	invoice, err := g.get(ctx, to.ID)
	if err != nil || invoice.Metadata[ourInvoice] == "" {
		return m, err
	}
	m.InvoiceID = invoice.Metadata[ourInvoice]
	if m.Amount, err = money.New(pence, strings.ToUpper(string(currency))); err != nil {
		return m, fmt.Errorf("stripe: %s %s: %w", m.Kind, m.ID, err)
	}
	return m, nil
}

// fromBalance is the sum that a customer's credit paid: Stripe counts credit
// below zero, and uses it up when it finalises the invoice.
func fromBalance(i *stripe.Invoice) int64 {
	return max(0, i.EndingBalance-i.StartingBalance)
}

// objectOf says which object an event concerns, besides invoices: for a refund
// its charge, a dispute, a credit note made by Stripe.
func objectOf(event stripe.Event) (billing.MovementKind, string) {
	field := func(name string) string {
		id, _ := event.Data.Object[name].(string)
		return id
	}
	what := string(event.Type)
	switch {
	case event.Data == nil:
	case what == "charge.refunded":
		return billing.Refunded, field("id")
	case strings.HasPrefix(what, "charge.dispute."):
		return billing.Disputed, field("id")
	case strings.HasPrefix(what, "charge.refund."), strings.HasPrefix(what, "refund."):
		return billing.Refunded, field("charge")
	case strings.HasPrefix(what, "credit_note."):
		return billing.CreditThere, field("id")
	}
	return "", ""
}

// invoiceOf reads what billing needs to know. Money that we reported as paid
// elsewhere did not come through Stripe.
func invoiceOf(i *stripe.Invoice) (billing.GatewayInvoice, error) {
	out := billing.GatewayInvoice{
		ID: i.ID, InvoiceID: i.Metadata[ourInvoice], Status: billing.GatewayStatus(i.Status), HostedURL: i.HostedInvoiceURL,
	}
	if out.InvoiceID == "" {
		return out, nil // somebody else's, perhaps in a currency that we do not know
	}
	paid := i.AmountPaid
	if i.PaidOutOfBand {
		paid = 0
	}
	var err error
	if out.Paid, err = money.New(paid, strings.ToUpper(string(i.Currency))); err != nil {
		return out, fmt.Errorf("stripe: invoice %s: %w", i.ID, err)
	}
	if out.FromBalance, err = money.New(fromBalance(i), strings.ToUpper(string(i.Currency))); err != nil {
		return out, fmt.Errorf("stripe: invoice %s: %w", i.ID, err)
	}
	if i.StatusTransitions != nil && i.StatusTransitions.PaidAt > 0 {
		out.PaidAt = time.Unix(i.StatusTransitions.PaidAt, 0).UTC()
	}
	return out, nil
}

// Read implements billing.Gateway.
func (g *Gateway) Read(ctx context.Context, id string) (billing.GatewayInvoice, error) {
	found, err := g.get(ctx, id)
	if err != nil {
		return billing.GatewayInvoice{}, err
	}
	return invoiceOf(found)
}
