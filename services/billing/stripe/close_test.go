package stripe_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/events"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

func (w *world) settle(i billing.Invoice) {
	w.t.Helper()
	for range 2 { // a repeat is harmless
		if err := w.billing.CloseAtGateway(w.Ctx, events.Event{Subject: i.ID}); err != nil {
			w.t.Fatal(err)
		}
	}
}

func (w *world) credit(i billing.Invoice) {
	w.t.Helper()
	_, err := w.billing.Credit(w.Ctx, w.finance(),
		billing.CreditInput{InvoiceID: i.ID, Reason: "Half a day.", IdempotencyKey: "c"})
	if err != nil {
		w.t.Fatal(err)
	}
}

func TestWhatIsPaidByTransferCannotBePaidByCardToo(t *testing.T) {
	f := newFake(t)
	w := newWorld(t, f.URL)
	i := w.sent()
	w.transfer(i, 20_000)
	w.settle(i)
	if f.invoices[0]["status"] != "open" {
		t.Errorf("part paid, and there %v", f.invoices[0]["status"])
	}
	w.transfer(i, 32_500)
	w.settle(i)
	if f.invoices[0]["status"] != "paid" || f.invoices[0]["paid_out_of_band"] != true {
		t.Errorf("%v", f.invoices[0])
	}
	w.tell(body(t, "invoice.paid", "evt_1", "in_1")) // Stripe reports our own change
	w.follow("in_1")
	if d := w.now(i); len(d.Payments) != 2 || d.Overpaid != nil || d.Gateway.Status != billing.GatewayPaid {
		t.Errorf("%+v, %+v, %+v", d.Payments, d.Overpaid, d.Gateway)
	}
	w.sound()
}

func TestWhatIsCreditedCannotBePaid(t *testing.T) {
	f := newFake(t)
	w := newWorld(t, f.URL)
	i := w.sent()
	w.credit(i)
	w.settle(i)
	if f.invoices[0]["status"] != "void" || w.now(i).Gateway.Status != billing.GatewayVoid {
		t.Errorf("%v", f.invoices[0])
	}
}

func TestADraftOfWhatIsCreditedIsThrownAway(t *testing.T) {
	f := newFake(t)
	w := newWorld(t, f.URL)
	i := w.issued(parties.Exempt)
	f.failAt("finalize", trouble{status: http.StatusInternalServerError})
	if err := w.send(i); err == nil {
		t.Fatal("finalised")
	}
	w.credit(i)
	w.settle(i)
	if err := w.send(i); err != nil {
		t.Fatal(err)
	}
	if len(f.invoices) != 0 || w.now(i).Gateway.Status != billing.GatewayVoid {
		t.Errorf("%v, %+v", f.invoices, w.now(i).Gateway)
	}
}

func TestWhatIsPaidOrCreditedIsNotSent(t *testing.T) {
	for name, end := range map[string]func(*world, billing.Invoice){
		"paid":      func(w *world, i billing.Invoice) { w.transfer(i, 52_500) },
		"part paid": func(w *world, i billing.Invoice) { w.transfer(i, 1) },
		"credited":  (*world).credit,
	} {
		t.Run(name, func(t *testing.T) {
			f := newFake(t)
			w := newWorld(t, f.URL)
			i := w.issued(parties.Exempt)
			end(w, i)
			if err := w.send(i); err != nil || len(f.calls) != 0 {
				t.Errorf("%q, %v", f.calls, err)
			}
		})
	}
}

// Two issuers have an INV-000001 each; Stripe accepts a number once.
func TestANumberThatAnotherIssuerHasThereGetsATail(t *testing.T) {
	f := newFake(t)
	f.invoices = []object{{"id": "in_0", "number": "INV-000001", "customer": "cus_0"}}
	w := newWorld(t, f.URL)
	i := w.sent()
	number, _ := f.invoices[1]["number"].(string)
	if !strings.HasPrefix(number, "INV-000001-") || len(number) > 26 ||
		!strings.HasSuffix(strings.ToLower(i.ID), strings.ToLower(number[11:])) {
		t.Errorf("number %q", number)
	}
}

func TestAnInvoiceThatComesToAnotherSumThereIsNotSent(t *testing.T) {
	f := newFake(t)
	w := newWorld(t, f.URL)
	i := w.issued(parties.Exempt)
	f.before("GET invoices/in_1", func() { f.invoices[0]["total"] = 63_000 }) // by a default tax rate, say
	if err := w.send(i); err == nil || !strings.Contains(err.Error(), "63000 pence there, and to £525.00 here") {
		t.Errorf("SendIssued = %v", err)
	}
	if f.invoices[0]["status"] != "draft" || f.letters != 0 {
		t.Errorf("%v", f.invoices[0])
	}
}

func TestAnInvoiceIsSentToTheFinanceOfficerElseToTheHead(t *testing.T) {
	tests := []struct {
		roles []people.Role
		want  any
	}{
		{nil, nil},
		{[]people.Role{people.Senior}, nil},
		{[]people.Role{people.Head}, "head@ash.example"},
		{[]people.Role{people.Head, people.Finance}, "finance@ash.example"},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(tt.roles), func(t *testing.T) {
			f := newFake(t)
			w := deserted(t, f.URL)
			for _, role := range tt.roles {
				w.provision("The "+string(role), role)
			}
			i := w.issued(parties.Exempt)
			err := w.send(i)
			if tt.want == nil {
				if !apperr.Is(err, apperr.KindConflict) || len(f.calls) != 0 {
					t.Errorf("to nobody: %v, %q", err, f.calls)
				}
				return
			}
			if err != nil || f.customers[0]["email"] != tt.want {
				t.Errorf("%v, %v", f.customers, err)
			}
		})
	}
}
