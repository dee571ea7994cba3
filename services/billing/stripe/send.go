package stripe

import (
	"context"
	"fmt"

	"github.com/stripe/stripe-go/v76"

	"lateral/services/billing"
)

// Send implements billing.Gateway.
func (g *Gateway) Send(ctx context.Context, i billing.Invoice, to billing.Payer) (billing.GatewayInvoice, error) {
	there, err := g.draft(ctx, i, to)
	if err != nil {
		return billing.GatewayInvoice{}, err
	}
	if there.Status == stripe.InvoiceStatusDraft {
		there, err = g.finish(ctx, i, there)
	}
	if err == nil && there.Status == stripe.InvoiceStatusOpen {
		there, err = g.post(ctx, i, there)
	}
	out, unread := invoiceOf(there)
	if err == nil {
		err = unread
	}
	return out, err
}

// draft returns the invoice as it is there, and makes one where there is none.
func (g *Gateway) draft(ctx context.Context, i billing.Invoice, to billing.Payer) (*stripe.Invoice, error) {
	if i.Gateway.InvoiceID != "" {
		return g.get(ctx, i.Gateway.InvoiceID)
	}
	customer, err := g.customer(ctx, to)
	if err != nil {
		return nil, err
	}
	there, found, err := g.find(ctx, customer, i.ID)
	if err != nil || found {
		return there, err
	}
	return g.begin(ctx, i, customer)
}

// find looks for our invoice among the customer's, the newest first.
func (g *Gateway) find(ctx context.Context, customer, id string) (there *stripe.Invoice, found bool, err error) {
	params := &stripe.InvoiceListParams{Customer: stripe.String(customer)}
	params.Context, params.Limit = ctx, stripe.Int64(100)
	all := g.api.Invoices.List(params)
	for all.Next() {
		if all.Invoice().Metadata[ourInvoice] == id {
			return all.Invoice(), true, nil
		}
	}
	if err := all.Err(); err != nil {
		return nil, false, because("looking for the invoice", err)
	}
	return nil, false, nil
}

// finish completes the draft, and finalises it when its total is ours.
func (g *Gateway) finish(ctx context.Context, i billing.Invoice, draft *stripe.Invoice) (*stripe.Invoice, error) {
	if err := g.addItems(ctx, i, draft); err != nil {
		return draft, err
	}
	full, err := g.get(ctx, draft.ID)
	if err != nil {
		return draft, err
	}
	if full.Total != i.Total.Pence {
		return full, fmt.Errorf("stripe: %s came to %d pence there, and to %s here: it is not sent", i.Number, full.Total,
			i.Total)
	}
	final, err := g.api.Invoices.FinalizeInvoice(full.ID, &stripe.InvoiceFinalizeInvoiceParams{
		Params: g.keyed(ctx, "finalise "+i.ID), AutoAdvance: stripe.Bool(false),
	})
	if err != nil {
		return full, because("finalising the invoice", err)
	}
	return final, nil
}

// post lets Stripe send the letter. Where the answer stays lost for over an hour
// the school may get it twice: Stripe does not say whether it sent one.
func (g *Gateway) post(ctx context.Context, i billing.Invoice, open *stripe.Invoice) (*stripe.Invoice, error) {
	sent, err := g.api.Invoices.SendInvoice(open.ID, &stripe.InvoiceSendInvoiceParams{Params: g.keyed(ctx, "send "+i.ID)})
	if err != nil {
		return open, because("sending the invoice", err)
	}
	return sent, nil
}
