package stripe

import (
	"context"

	"github.com/stripe/stripe-go/v76"

	"lateral/pkg/apperr"
	"lateral/services/billing"
)

// MarkPaid implements billing.Gateway.
func (g *Gateway) MarkPaid(ctx context.Context, id string) (billing.GatewayInvoice, error) {
	return g.end(ctx, id, func(ctx context.Context) (*stripe.Invoice, error) {
		return g.api.Invoices.Pay(id, &stripe.InvoicePayParams{
			Params: g.keyed(ctx, "settle "+id), PaidOutOfBand: stripe.Bool(true),
		})
	})
}

// Void implements billing.Gateway.
func (g *Gateway) Void(ctx context.Context, id string) (billing.GatewayInvoice, error) {
	return g.end(ctx, id, func(ctx context.Context) (*stripe.Invoice, error) {
		return g.api.Invoices.VoidInvoice(id, &stripe.InvoiceVoidInvoiceParams{Params: g.keyed(ctx, "void "+id)})
	})
}

// end ends an invoice that can still be paid. It deletes a draft, which nobody
// can pay; a repeat then finds none.
func (g *Gateway) end(ctx context.Context, id string,
	how func(context.Context) (*stripe.Invoice, error)) (billing.GatewayInvoice, error) {
	there, err := g.get(ctx, id)
	if apperr.Is(err, apperr.KindNotFound) {
		return billing.GatewayInvoice{ID: id, Status: billing.GatewayVoid}, nil
	}
	if err != nil {
		return billing.GatewayInvoice{}, err
	}
	switch there.Status {
	case stripe.InvoiceStatusOpen, stripe.InvoiceStatusUncollectible:
		there, err = how(ctx)
	case stripe.InvoiceStatusDraft:
		_, err = g.api.Invoices.Del(id, &stripe.InvoiceParams{Params: stripe.Params{Context: ctx}})
		there.Status = stripe.InvoiceStatusVoid
	case stripe.InvoiceStatusPaid, stripe.InvoiceStatusVoid:
	}
	if err != nil {
		return billing.GatewayInvoice{}, because("closing the invoice", err)
	}
	return invoiceOf(there)
}
