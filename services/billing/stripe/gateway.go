package stripe

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/client"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
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

// Config says which account of Stripe to use.
type Config struct {
	Key           string // secret key of the API
	WebhookSecret string // signing secret of the webhook
	URL           string // "" means Stripe itself
	Clock         clock.Clock
}

// callTimeout limits one call.
const callTimeout = 30 * time.Second

// New returns a gateway to the account. It makes no call yet.
func New(c Config) *Gateway {
	backend := &stripe.BackendConfig{
		HTTPClient: &http.Client{Timeout: callTimeout},
		// The caller tries again, later each time; a retry here would only hold
		// the job's lease. The error says what went wrong; nothing is printed.
		MaxNetworkRetries: stripe.Int64(0),
		LeveledLogger:     &stripe.LeveledLogger{Level: stripe.LevelNull},
		EnableTelemetry:   stripe.Bool(false),
	}
	if c.URL != "" {
		backend.URL = stripe.String(c.URL)
	}
	return &Gateway{api: client.New(c.Key, stripe.NewBackendsWithConfig(backend)), secret: c.WebhookSecret, now: c.Clock}
}

func (g *Gateway) get(ctx context.Context, id string) (*stripe.Invoice, error) {
	found, err := g.api.Invoices.Get(id, &stripe.InvoiceParams{Params: stripe.Params{Context: ctx}})
	if err != nil {
		return nil, because("reading the invoice", err)
	}
	return found, nil
}

// because turns an error of Stripe's into ours: NotFound, or one for the log
// that names the call.
func because(doing string, err error) error {
	var theirs *stripe.Error
	if errors.As(err, &theirs) && theirs.HTTPStatusCode == http.StatusNotFound {
		return apperr.NotFound(invoiceAtStripe).Because(err)
	}
	return fmt.Errorf("stripe: %s: %w", doing, err)
}

// keyed are the parameters of a call that makes something. The name says what it
// makes.
func (g *Gateway) keyed(ctx context.Context, name string) stripe.Params {
	key := "lateral " + name + " " + g.now().UTC().Format("2006-01-02T15")
	return stripe.Params{Context: ctx, IdempotencyKey: stripe.String(key)}
}
