package billing_test

import (
	"context"
	"encoding/json"
	"testing"

	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/billing"
)

// teller is a gateway at which money moves.
type teller struct {
	counter
	moved map[string]billing.GatewayMovement
}

func (g *teller) Movement(_ context.Context, _ billing.MovementKind, id string) (billing.GatewayMovement, error) {
	return g.moved[id], nil
}

func moving(t testing.TB, kind billing.MovementKind, id string) events.Event {
	t.Helper()
	data, err := json.Marshal(billing.GatewayMessage{ID: "evt_" + id, Kind: kind, ObjectID: id})
	if err != nil {
		t.Fatal(err)
	}
	return events.Event{Type: billing.GatewayTold, Subject: id, Data: data}
}

func TestMoneyThatMovesWithoutUsIsKeptAndToldOnce(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	g := &teller{moved: map[string]billing.GatewayMovement{
		"ch_1": {ID: "ch_1", InvoiceID: i.ID, Kind: billing.Refunded, Amount: money.Pence(1000), Status: "partial"},
		"dp_1": {ID: "dp_1", InvoiceID: i.ID, Kind: billing.Disputed, Amount: money.Pence(52_500), Status: "needs_response"},
		"cn_1": {ID: "cn_1", InvoiceID: i.ID, Kind: billing.CreditThere, Amount: money.Pence(500), Status: "issued"},
		// of somebody else
		"ch_2": {ID: "ch_2", Kind: billing.Refunded},
		// nothing moved
		"ch_3": {ID: "ch_3", InvoiceID: i.ID, Kind: billing.Refunded, Amount: money.Pence(0), Status: "none"},
	}}
	s := w.atGateway(g)
	follow := func(kind billing.MovementKind, ids ...string) {
		for _, id := range ids {
			if err := s.Converge(w.Ctx, moving(t, kind, id)); err != nil {
				t.Fatal(err)
			}
		}
	}
	follow(billing.Disputed, "dp_1", "dp_1")
	follow(billing.Refunded, "ch_1", "ch_2", "ch_3", "ch_1")
	follow(billing.CreditThere, "cn_1")
	g.moved["dp_1"] = billing.GatewayMovement{ID: "dp_1", InvoiceID: i.ID, Kind: billing.Disputed,
		Amount: money.Pence(52_500), Status: "won"}
	follow(billing.Disputed, "dp_1", "dp_1")

	d, err := s.Invoice(w.Ctx, w.finance(), i.ID)
	if err != nil {
		t.Fatal(err)
	}
	status := map[string]string{}
	for _, m := range d.Movements {
		status[m.GatewayID] = m.Status
	}
	if len(d.Movements) != 3 || status["dp_1"] != "won" || status["ch_1"] != "partial" || status["cn_1"] != "issued" ||
		!d.Paid.IsZero() {
		t.Errorf("kept %+v", d.Movements)
	}
	if n := w.movements(i.ID); n != 4 {
		t.Errorf("told %d times", n)
	}
	w.sound()
}

func (w *world) movements(invoiceID string) int {
	w.t.Helper()
	all, err := events.Of(w.Ctx, w.DB, invoiceID)
	if err != nil {
		w.t.Fatal(err)
	}
	n := 0
	for _, e := range all {
		if e.Type == billing.MovedAtGateway {
			n++
		}
	}
	return n
}

func TestACreditThatPaysAtTheGatewayIsSeen(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	g := &counter{there: billing.GatewayInvoice{
		ID: "in_1", InvoiceID: i.ID, Status: billing.GatewayPaid, Paid: money.Pence(0), FromBalance: money.Pence(52_500),
		PaidAt: w.Clock.Now(),
	}}
	s := w.atGateway(g)
	for range 2 {
		if err := s.Converge(w.Ctx, told(g)); err != nil {
			t.Fatal(err)
		}
	}
	d, err := s.Invoice(w.Ctx, w.finance(), i.ID)
	if err != nil || len(d.Movements) != 1 || d.Movements[0].Kind != billing.FromBalance ||
		d.Movements[0].Amount != money.Pence(52_500) || !d.Unpaid {
		t.Errorf("kept %+v, %v", d.Movements, err)
	}
	if n := w.movements(i.ID); n != 1 {
		t.Errorf("told %d times", n)
	}
	w.sound()
}
