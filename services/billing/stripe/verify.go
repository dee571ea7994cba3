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
		// Only the id, the type and the object's id are read, because all versions
		// have them alike.
		IgnoreAPIVersionMismatch: true,
	})
	if forged(err) {
		return billing.GatewayMessage{}, apperr.Unauthenticated(notSignedByStripe).Because(err)
	}
	if err != nil || event.ID == "" || event.Type == "" {
		return billing.GatewayMessage{}, apperr.Invalid(apperr.Field{Path: "body",
			Message: notAnEvent}).Because(err)
	}
	told := billing.GatewayMessage{ID: event.ID}
	// Charges and payment intents report the same payments as invoices do; money
	// that Stripe moves by itself has events of its own.
	if strings.HasPrefix(string(event.Type), "invoice.") && event.Data != nil {
		told.InvoiceID, _ = event.Data.Object["id"].(string) // an upcoming invoice has no id
	}
	told.Kind, told.ObjectID = objectOf(event)
	return told, nil
}

// forged says whether the signature is wrong or too old.
func forged(err error) bool {
	for _, bad := range []error{webhook.ErrInvalidHeader, webhook.ErrNoValidSignature, webhook.ErrNotSigned,
		webhook.ErrTooOld} {
		if errors.Is(err, bad) {
			return true
		}
	}
	return false
}
