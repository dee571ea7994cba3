package stripe_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lateral/pkg/clock"
	"lateral/pkg/events"
	"lateral/services/billing"
	"lateral/services/parties"
)

var (
	vat = parties.Standard
	ash = billing.Payer{Of: "school:100001", Name: "Ash Primary School", Email: "finance@ash.example"}
)

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
	due, _ := time.Parse(time.DateOnly, string(i.DueOn))
	invoice := object{
		"id": "in_1", "customer": "cus_1", "number": i.Number, "currency": "gbp", "status": "open",
		"collection_method": "send_invoice", "auto_advance": false, "due_date": int(due.Unix()) + 24*3600 - 1,
		"pending_invoice_items_behavior": "exclude",
		"custom_fields":                  []object{{"name": "Purchase order", "value": "PO-0042"}},
		"description":                    "Support by " + i.LeaderName + ", agreement " + i.AgreementRef + ", for The Grove",
		"hosted_invoice_url":             "https://invoice.stripe.com/i/in_1",
		"payment_settings":               object{"payment_method_types][0": "card"},
		"total":                          63_000, "amount_paid": 0, "status_transitions": object{},
		"metadata": object{
			"lateral_invoice": i.ID, "lateral_number": i.Number, "lateral_issuer": string(i.Issuer),
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
	if diff := cmp.Diff([]string{"Tue 3 Feb 2026: Blend every day", "Thu 5 Feb 2026: Assess each half-term", "VAT at 20%"},
		items); diff != "" {
		t.Error(diff)
	}
	want := billing.Dispatch{InvoiceID: "in_1", HostedURL: "https://invoice.stripe.com/i/in_1",
		Status: billing.GatewayOpen}
	if diff := cmp.Diff(want, w.now(i).Gateway); diff != "" {
		t.Error(diff)
	}
	if f.letters != 1 {
		t.Errorf("%d letters", f.letters)
	}
}

// Any call may fail or lose its answer. The next attempt, soon or a week later,
// finishes the invoice, whether or not we noted the progress.
func TestASendThatStopsAnywhereIsFinishedByTheNext(t *testing.T) {
	w := newWorld(t, "")
	i := w.issued(vat)
	clean := newFake(t)
	if _, err := clean.gateway(w.Clock).Send(w.Ctx, i, ash); err != nil {
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
		for at, call := range clean.calls {
			for _, noted := range []bool{true, false} {
				t.Run(fmt.Sprintf("%s at %s, noted %t", tt.name, call, noted), func(t *testing.T) {
					f := newFake(t)
					f.failFrom(at+1, tt.bad)
					stopped(t, f, i, tt.wait, noted)
				})
			}
		}
	}
}

// stopped sends while Stripe fails from some call on, and again later, when the
// trouble is over.
func stopped(t *testing.T, f *fake, i billing.Invoice, wait time.Duration, noted bool) {
	t.Helper()
	now := clock.NewManual(time.Date(2026, 2, 5, 15, 0, 0, 0, time.UTC))
	g := f.gateway(now)
	first, err := g.Send(t.Context(), i, ash)
	if err == nil {
		t.Fatal("no error of a send that stopped")
	}
	if noted {
		i.Gateway.InvoiceID = first.ID
	}
	f.recover(wait > 24*time.Hour)
	now.Advance(wait)
	got, err := g.Send(t.Context(), i, ash)
	if err != nil {
		t.Fatal(err)
	}
	f.mustHaveOne(t, 63_000)
	if got.Status != billing.GatewayOpen || got.ID != "in_1" || got.InvoiceID != i.ID {
		t.Errorf("%+v", got)
	}
}

func TestASendThatStoppedIsNotedAndGoesOnThere(t *testing.T) {
	f := newFake(t)
	w := newWorld(t, f.URL)
	i := w.issued(vat)
	f.failFrom(8, trouble{status: http.StatusServiceUnavailable}) // the second item
	if err := w.send(i); err == nil {
		t.Fatal("sent")
	}
	if got := w.now(i); got.Gateway != (billing.Dispatch{InvoiceID: "in_1", Status: billing.GatewayDraft}) ||
		got.State != billing.Issued {
		t.Errorf("%+v", got.Gateway)
	}
	f.recover(true)
	w.Clock.Advance(time.Hour)
	if err := w.send(i); err != nil {
		t.Fatal(err)
	}
	f.mustHaveOne(t, 63_000)
	if got := w.now(i).Gateway.Status; got != billing.GatewayOpen {
		t.Errorf("there %s", got)
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
	f.before("finalize", kill)
	err := w.billing.SendIssued(ctx, events.Event{Subject: i.ID})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("SendIssued = %v", err)
	}
	f.recover(false)
	if err := w.send(i); err != nil {
		t.Fatal(err)
	}
	f.mustHaveOne(t, 63_000)
}
