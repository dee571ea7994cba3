package stripe

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/client"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/money"
	"lateral/services/billing"
)

// Gateway is Stripe. It implements billing.Gateway and is safe for concurrent
// use.
type Gateway struct {
	api    *client.API
	secret string
	now    clock.Clock
}

var _ billing.Gateway = (*Gateway)(nil)

// Config says which account of Stripe is used.
type Config struct {
	Key           string // secret key of the API
	WebhookSecret string // signing secret of the webhook
	URL           string // "" is Stripe itself
	Clock         clock.Clock
}

// callTimeout is how long one call may take.
const callTimeout = 30 * time.Second

// New returns a gateway to the account. It calls nobody yet.
func New(c Config) *Gateway {
	backend := &stripe.BackendConfig{
		HTTPClient: &http.Client{Timeout: callTimeout},
		// Who calls tries again, later each time; trying here would only hold the
		// job's lease. What went wrong is told by the error, not printed.
		MaxNetworkRetries: stripe.Int64(0),
		LeveledLogger:     &stripe.LeveledLogger{Level: stripe.LevelNull},
		EnableTelemetry:   stripe.Bool(false),
	}
	if c.URL != "" {
		backend.URL = stripe.String(c.URL)
	}
	return &Gateway{api: client.New(c.Key, stripe.NewBackendsWithConfig(backend)), secret: c.WebhookSecret, now: c.Clock}
}

// Read implements billing.Gateway.
func (g *Gateway) Read(ctx context.Context, id string) (billing.GatewayInvoice, error) {
	found, err := g.get(ctx, id)
	if err != nil {
		return billing.GatewayInvoice{}, err
	}
	return invoiceOf(found)
}

func (g *Gateway) get(ctx context.Context, id string) (*stripe.Invoice, error) {
	found, err := g.api.Invoices.Get(id, &stripe.InvoiceParams{Params: stripe.Params{Context: ctx}})
	if err != nil {
		return nil, because("reading the invoice", err)
	}
	return found, nil
}

// invoiceOf reads what billing wants to know. Money that Stripe was told came
// elsewhere did not come through it.
func invoiceOf(i *stripe.Invoice) (billing.GatewayInvoice, error) {
	out := billing.GatewayInvoice{
		ID: i.ID, InvoiceID: i.Metadata[ourInvoice], Status: billing.GatewayStatus(i.Status), HostedURL: i.HostedInvoiceURL,
	}
	if out.InvoiceID == "" {
		return out, nil // somebody else's, perhaps in a currency that is not known here
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

// because makes an error of ours of one of Stripe's: NotFound, or one for the
// log that says what was being done.
func because(doing string, err error) error {
	var theirs *stripe.Error
	if errors.As(err, &theirs) && theirs.HTTPStatusCode == http.StatusNotFound {
		return apperr.NotFound("invoice at Stripe").Because(err)
	}
	return fmt.Errorf("stripe: %s: %w", doing, err)
}

// keyed are the parameters of a call that makes something. The name is of what
// is made.
func (g *Gateway) keyed(ctx context.Context, name string) stripe.Params {
	key := "lateral " + name + " " + g.now().UTC().Format("2006-01-02T15")
	return stripe.Params{Context: ctx, IdempotencyKey: stripe.String(key)}
}
