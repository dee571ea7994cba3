package stripe

import (
	"errors"
	"strings"

	"github.com/stripe/stripe-go/v76/webhook"

	"lateral/pkg/apperr"
	"lateral/services/billing"
)

// Verify implements billing.Gateway. A signature is good for five minutes, as
// Stripe recommends.
func (g *Gateway) Verify(payload []byte, signature string) (billing.GatewayMessage, error) {
	event, err := webhook.ConstructEventWithOptions(payload, signature, g.secret, webhook.ConstructEventOptions{
		// Only the id, the type and the object's id are read of it, which are
		// alike in all versions.
		IgnoreAPIVersionMismatch: true,
	})
	if forged(err) {
		return billing.GatewayMessage{}, apperr.Unauthenticated("The signature is not Stripe's, or is too old.").Because(err)
	}
	if err != nil || event.ID == "" || event.Type == "" {
		return billing.GatewayMessage{}, apperr.Invalid(apperr.Field{Path: "body", Message: "This is no event of Stripe."}).Because(err)
	}
	told := billing.GatewayMessage{ID: event.ID}
	// Charges and payment intents tell of the same payments as invoices do; what
	// moves without us is told of by its own events.
	if strings.HasPrefix(string(event.Type), "invoice.") && event.Data != nil {
		told.InvoiceID, _ = event.Data.Object["id"].(string) // one still to come has no id
	}
	told.Kind, told.ObjectID = objectOf(event)
	return told, nil
}

// forged says whether the message may not be Stripe's, or is an old one.
func forged(err error) bool {
	for _, bad := range []error{webhook.ErrInvalidHeader, webhook.ErrNoValidSignature, webhook.ErrNotSigned, webhook.ErrTooOld} {
		if errors.Is(err, bad) {
			return true
		}
	}
	return false
}
