package stripe_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/money"
	"lateral/pkg/testdata"
	"lateral/services/billing"
	"lateral/services/billing/stripe"
)

// An event is trusted only for the id of its object.
func TestWhatMovedIsReadAgainFromStripe(t *testing.T) {
	answers := map[string]object{
		"/v1/charges/ch_000000000000000000000000": {"id": "ch_0", "object": "charge", "amount_refunded": 1000,
			"currency": "gbp", "refunded": false, "invoice": "in_1"},
		"/v1/disputes/dp_000000000000000000000000": {"id": "dp_0", "object": "dispute", "amount": 52500, "currency": "gbp",
			"status": "needs_response",
			"charge": "ch_000000000000000000000000"},
		"/v1/invoices/in_1": {"id": "in_1", "object": "invoice", "metadata": object{"lateral_invoice": "invoice_1"}},
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		found, ok := answers[r.URL.Path]
		if !ok {
			t.Errorf("asked for %s", r.URL.Path)
		}
		_ = json.NewEncoder(w).Encode(found)
	}))
	defer server.Close()
	g := stripe.New(stripe.Config{Key: "sk_test_1", WebhookSecret: secret, URL: server.URL, Clock: time.Now})
	for file, want := range map[string]billing.GatewayMovement{
		"charge.refunded": {ID: "ch_0", InvoiceID: "invoice_1", Kind: billing.Refunded, Amount: money.Pence(1000),
			Status: "partial"},
		"charge.dispute.created": {ID: "dp_0", InvoiceID: "invoice_1", Kind: billing.Disputed, Amount: money.Pence(52_500),
			Status: "needs_response"},
	} {
		payload, err := os.ReadFile(filepath.Join(testdata.Dir(t), "stripe", "events", file+".json"))
		if err != nil {
			t.Fatal(err)
		}
		told, err := g.Verify(payload, sign(payload, time.Now(), secret))
		if err != nil || told.InvoiceID != "" {
			t.Fatalf("%s tells %+v, %v", file, told, err)
		}
		got, err := g.Movement(t.Context(), told.Kind, told.ObjectID)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v%s", file, err, diff)
		}
	}
}

// Each kind of event about money that moved is heard.
func TestEveryMovementIsHeard(t *testing.T) {
	g := stripe.New(stripe.Config{WebhookSecret: secret, Clock: time.Now})
	for what, want := range map[string]billing.GatewayMessage{
		"charge.refunded":       {ID: "evt_1", Kind: billing.Refunded, ObjectID: "x_1"},
		"charge.refund.updated": {ID: "evt_1", Kind: billing.Refunded, ObjectID: "ch_1"},
		"refund.created":        {ID: "evt_1", Kind: billing.Refunded, ObjectID: "ch_1"},
		"charge.dispute.closed": {ID: "evt_1", Kind: billing.Disputed, ObjectID: "x_1"},
		"credit_note.voided":    {ID: "evt_1", Kind: billing.CreditThere, ObjectID: "x_1"},
		"invoice.paid":          {ID: "evt_1", InvoiceID: "x_1"},
		"charge.succeeded":      {ID: "evt_1"},
		"payout.paid":           {ID: "evt_1"},
	} {
		payload, err := json.Marshal(object{"id": "evt_1", "object": "event", "type": what,
			"data": object{"object": object{"id": "x_1", "charge": "ch_1"}}})
		if err != nil {
			t.Fatal(err)
		}
		got, err := g.Verify(payload, sign(payload, time.Now(), secret))
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v%s", what, err, diff)
		}
	}
}
