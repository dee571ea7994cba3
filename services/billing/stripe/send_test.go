package stripe_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lateral/pkg/events"
	"lateral/services/billing"
)

var vat = billing.Rates{Support: 2000}

func TestStripeSendsTheSameInvoice(t *testing.T) {
	f := newFake(t)
	w := newWorld(t, f.URL)
	i := w.issued(vat)
	if err := w.send(i); err != nil {
		t.Fatal(err)
	}
	customer := object{
		"id": "cus_1", "name": "Ash Primary School", "email": "finance@ash.example",
		"address":  object{"line1": "PO13 9FY", "line2": "", "country": "GB"},
		"metadata": object{"lateral_urn": "100001"},
	}
	passedBy := cmpopts.IgnoreMapEntries(func(key string, _ any) bool { return key == "created" })
	if diff := cmp.Diff([]object{customer}, f.customers, passedBy); diff != "" {
		t.Error(diff)
	}
	due, _ := time.Parse(time.DateOnly, i.DueOn)
	invoice := object{
		"id": "in_1", "customer": "cus_1", "number": i.Number, "currency": "gbp", "status": "open",
		"collection_method": "send_invoice", "auto_advance": false, "due_date": int(due.Unix()) + 24*3600 - 1,
		"pending_invoice_items_behavior": "exclude",
		"custom_fields":                  []object{{"name": "Purchase order", "value": "PO-0042"}},
		"description":                    "Support by " + i.LeaderName + ", agreement " + i.AgreementRef + ", for The Grove",
		"hosted_invoice_url":             "https://invoice.stripe.com/i/in_1", "payment_settings": object{"payment_method_types][0": "card"},
		"total": 63_000, "amount_paid": 0, "status_transitions": object{},
		"metadata": object{
			"lateral_invoice": i.ID, "lateral_number": i.Number, "lateral_issuer": i.IssuerID,
			"lateral_agreement": i.AgreementID, "lateral_urn": "100001",
		},
	}
	if diff := cmp.Diff([]object{invoice}, f.invoices, passedBy); diff != "" {
		t.Error(diff)
	}
	var items []string
	for _, it := range f.items {
		items = append(items, strings.TrimPrefix(it["description"].(string), "Support by "+i.LeaderName+" on "))
	}
	if diff := cmp.Diff([]string{"Tue 3 Feb 2026: Blend every day", "Thu 5 Feb 2026: Assess each half-term", "VAT at 20%"}, items); diff != "" {
		t.Error(diff)
	}
	want := billing.Dispatch{InvoiceID: "in_1", HostedURL: "https://invoice.stripe.com/i/in_1", Status: billing.GatewayOpen}
	if diff := cmp.Diff(want, w.now(i).Gateway); diff != "" {
		t.Error(diff)
	}
	if f.letters != 1 {
		t.Errorf("%d letters", f.letters)
	}
}

func (f *fake) mustHaveOne(t *testing.T, total int) {
	t.Helper()
	if len(f.customers) != 1 || len(f.invoices) != 1 || len(f.items) != 3 {
		t.Fatalf("%d customers, %d invoices, %d items", len(f.customers), len(f.invoices), len(f.items))
	}
	if f.invoices[0]["status"] != "open" || f.invoices[0]["total"] != total {
		t.Errorf("%v", f.invoices[0])
	}
}

// Whichever call fails or has its answer lost, soon or after a week, the next
// attempt finishes what is there.
func TestASendThatStopsAnywhereIsFinishedByTheNext(t *testing.T) {
	clean := newFake(t)
	w := newWorld(t, clean.URL)
	if err := w.send(w.issued(vat)); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		bad  trouble
		wait time.Duration
	}{
		{"refused", trouble{status: http.StatusTooManyRequests}, 10 * time.Second},
		{"failed", trouble{status: http.StatusInternalServerError}, time.Hour},
		{"lost", trouble{lost: true}, 10 * time.Second},
		{"lost for a week", trouble{lost: true}, 7 * 24 * time.Hour},
	}
	for _, tt := range tests {
		for at := range clean.calls {
			t.Run(tt.name+" at "+clean.calls[at], func(t *testing.T) {
				f := newFake(t)
				f.trouble = func(n int, _ string) trouble {
					if n > at {
						return tt.bad
					}
					return trouble{}
				}
				stopped(t, f, tt.wait)
			})
		}
	}
}

// stopped sends by a Stripe that fails from some call on, and again after a
// while, when the trouble is over.
func stopped(t *testing.T, f *fake, wait time.Duration) {
	w := newWorld(t, f.URL)
	i := w.issued(vat)
	if err := w.send(i); err == nil {
		t.Fatal("no error of a send that stopped")
	}
	if got := w.now(i); got.State != billing.Issued || !got.Paid.IsZero() {
		t.Errorf("%+v", got.Invoice)
	}
	f.trouble = func(int, string) trouble { return trouble{} }
	if wait > 24*time.Hour { // Stripe has forgotten the keys
		f.answers = map[string]answer{}
	}
	w.Clock.Advance(wait)
	if err := w.send(i); err != nil {
		t.Fatal(err)
	}
	f.mustHaveOne(t, 63_000)
	if got := w.now(i).Gateway; got.Status != billing.GatewayOpen || got.InvoiceID != "in_1" {
		t.Errorf("%+v", got)
	}
}

func TestARepeatedSendRepeatsNothing(t *testing.T) {
	f := newFake(t)
	f.lagging = true // the search does not know the customer yet
	w := newWorld(t, f.URL)
	i := w.issued(vat)
	for range 3 {
		if err := w.send(i); err != nil {
			t.Fatal(err)
		}
	}
	f.mustHaveOne(t, 63_000)
	if f.letters != 1 {
		t.Errorf("%d letters", f.letters)
	}
}

func TestASendKilledWithItsContextIsFinishedByTheNext(t *testing.T) {
	f := newFake(t)
	w := newWorld(t, f.URL)
	i := w.issued(vat)
	ctx, kill := context.WithCancel(w.Ctx)
	f.trouble = func(_ int, call string) trouble {
		if strings.HasSuffix(call, "finalize") {
			kill()
		}
		return trouble{}
	}
	err := w.billing.SendIssued(ctx, events.Event{Subject: i.ID})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("SendIssued = %v", err)
	}
	f.trouble = func(int, string) trouble { return trouble{} }
	if err := w.send(i); err != nil {
		t.Fatal(err)
	}
	f.mustHaveOne(t, 63_000)
}
