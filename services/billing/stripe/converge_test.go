package stripe_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stripe/stripe-go/v76/webhook"

	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/pkg/testdata"
	"lateral/services/billing"
	"lateral/services/parties"
)

// body is a real event, made to name the invoice with the id.
func body(t *testing.T, file, eventID, invoiceID string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(testdata.Dir(t), "stripe", "events", file+".json"))
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.NewReplacer("evt_000000000000000000000000", eventID, "in_000000000000000000000000", invoiceID)
	return []byte(changed.Replace(string(text)))
}

func sign(payload []byte, at time.Time, secret string) string {
	return webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{Payload: payload, Secret: secret,
		Timestamp: at}).Header
}

// tell lets the webhook receive a message of Stripe.
func (w *world) tell(payload []byte) {
	w.t.Helper()
	if err := w.billing.ReceiveMessage(w.Ctx, payload, sign(payload, time.Now(), secret)); err != nil {
		w.t.Fatal(err)
	}
}

// follow runs the jobs that follow a message about the invoice.
func (w *world) follow(id string) {
	w.t.Helper()
	told, err := events.Of(w.Ctx, w.DB, id)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, e := range told {
		if err := w.billing.Converge(w.Ctx, e); err != nil {
			w.t.Fatal(err)
		}
	}
}

func TestAnInvoiceIsPaidByCardOnceHoweverOftenAndInWhateverOrderItIsTold(t *testing.T) {
	family := []string{"invoice.created", "invoice.updated", "invoice.payment_failed", "invoice.paid",
		"invoice.payment_succeeded"}
	for name, order := range map[string][]int{"as it was": {0, 1, 2, 3, 4}, "backwards": {4, 3, 2, 1, 0},
		"repeated": {3, 3, 1, 3, 0, 1}} {
		t.Run(name, func(t *testing.T) {
			f := newFake(t)
			w := newWorld(t, f.URL)
			i := w.sent()
			f.pay("in_1", 52_500)
			for _, n := range order {
				w.tell(body(t, family[n], fmt.Sprintf("evt_%d", n), "in_1"))
				w.follow("in_1")
			}
			d := w.now(i)
			want := []billing.Payment{{
				Meta: d.Payments[0].Meta, InvoiceID: i.ID, Issuer: i.Issuer, Amount: money.Pounds(525), Method: billing.Card,
				ReceivedOn: "2026-03-03", Reference: "in_1", RecordedBy: "system", RecordedAt: w.Clock.Now(),
			}}
			if diff := cmp.Diff(want, d.Payments); diff != "" {
				t.Error(diff)
			}
			if d.State != billing.Paid || d.Gateway.Status != billing.GatewayPaid || d.Overpaid != nil {
				t.Errorf("%s, there %+v, overpaid %+v", d.State, d.Gateway, d.Overpaid)
			}
			heard := len(slices.Compact(slices.Sorted(slices.Values(order))))
			if n := w.stored("gateway_messages"); n != int64(heard) {
				t.Errorf("%d messages stored of %d", n, heard)
			}
			w.sound()
		})
	}
}

// The message can arrive before the answer to the call that caused it.
func TestAMessageMayRaceTheSend(t *testing.T) {
	f := newFake(t)
	w := newWorld(t, f.URL)
	i := w.issued(parties.Exempt)
	to := billing.Payer{Of: "school:100001", Name: "Ash", Email: "a@ash.example"}
	if _, err := w.stripe.Send(w.Ctx, i, to); err != nil {
		t.Fatal(err)
	}
	f.pay("in_1", 52_500)
	w.tell(body(t, "invoice.paid", "evt_1", "in_1"))
	w.follow("in_1")
	if err := w.send(i); err != nil { // the job was killed before it noted what it sent
		t.Fatal(err)
	}
	if d := w.now(i); d.State != billing.Paid || len(d.Payments) != 1 || d.Gateway.InvoiceID != "in_1" {
		t.Errorf("%s, %+v, %+v", d.State, d.Payments, d.Gateway)
	}
}

func (w *world) transfer(i billing.Invoice, pence int64) {
	w.t.Helper()
	_, err := w.billing.RecordTransfer(w.Ctx, w.finance(), billing.TransferInput{
		InvoiceID: i.ID, Amount: money.Pence(pence), ReceivedOn: date.On(w.Clock.Now()),
		Reference: i.Number, IdempotencyKey: fmt.Sprint("t", pence),
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

func TestWhatIsPaidTwiceIsCountedOnceAndTold(t *testing.T) {
	tests := []struct {
		name     string
		transfer int64
		card     string
		over     money.Amount
	}{
		{"all by transfer", 52_500, "", money.Pounds(525)},
		{"a part by transfer", 20_000, "£325.00", money.Pounds(200)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFake(t)
			w := newWorld(t, f.URL)
			i := w.sent()
			w.transfer(i, tt.transfer)
			f.pay("in_1", 52_500)
			w.tell(body(t, "invoice.paid", "evt_1", "in_1"))
			w.tell(body(t, "invoice.payment_succeeded", "evt_2", "in_1"))
			w.follow("in_1")
			w.follow("in_1")

			d := w.now(i)
			var card string
			for _, p := range d.Payments {
				if p.Method == billing.Card {
					card += p.Amount.String()
				}
			}
			if d.State != billing.Paid || card != tt.card {
				t.Errorf("%s, by card %q", d.State, card)
			}
			want := []billing.Overpayment{{GatewayID: "in_1", Amount: tt.over, At: w.Clock.Now()}}
			if diff := cmp.Diff(want, d.Overpaid); diff != "" {
				t.Error(diff)
			}
			if got := strings.Count(fmt.Sprint(w.Events(i.ID)), string(billing.InvoiceOverpaid)); got != 1 {
				t.Errorf("told %d times", got)
			}
			if !strings.Contains(w.log.String(), "more was paid at the gateway than was owed") ||
				!strings.Contains(w.log.String(), i.Number) {
				t.Errorf("log: %s", w.log.String())
			}
			w.sound()
		})
	}
}

func TestWhatMovesNoMoneyIsNotedOnly(t *testing.T) {
	tests := []struct {
		name string
		to   object
		want billing.GatewayStatus
	}{
		{"voided", object{"status": "void"}, billing.GatewayVoid},
		{"uncollectible", object{"status": "uncollectible"}, billing.GatewayUncollectible},
		{"said in the dashboard to be paid elsewhere",
			object{"status": "paid", "paid_out_of_band": true, "amount_paid": 52_500}, billing.GatewayPaid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFake(t)
			w := newWorld(t, f.URL)
			i := w.sent()
			f.edit("in_1", tt.to)
			w.tell(body(t, "invoice.updated", "evt_1", "in_1"))
			w.follow("in_1")
			if d := w.now(i); d.State != billing.Issued || len(d.Payments) != 0 || d.Gateway.Status != tt.want ||
				d.Overpaid != nil {
				t.Errorf("%s, there %+v, %+v", d.State, d.Gateway, d.Payments)
			}
			w.sound()
		})
	}
}

func TestInvoicesThatAreNoneOfOursArePassedOver(t *testing.T) {
	f := newFake(t)
	w := newWorld(t, f.URL)
	i := w.sent()
	f.invoices = append(f.invoices,
		object{"id": "in_else", "status": "paid", "currency": "jpy", "amount_paid": 7, "metadata": object{}},
		object{"id": "in_other", "status": "paid", "currency": "gbp", "amount_paid": 7,
			"metadata": object{"lateral_invoice": "invoice_of_another_system"}},
	)
	for n, id := range []string{"in_else", "in_other", "in_gone"} {
		w.tell(body(t, "invoice.paid", fmt.Sprint("evt_", n), id))
		w.follow(id)
	}
	if d := w.now(i); d.State != billing.Issued {
		t.Errorf("%+v", d)
	}
}
