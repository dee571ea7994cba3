package billing_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/billing"
)

// counter is a gateway at which somebody pays: it holds one invoice. The body of
// a message is its id.
type counter struct {
	billing.Gateway // the tests call nothing else
	there           billing.GatewayInvoice
}

func (c *counter) Read(context.Context, string) (billing.GatewayInvoice, error) { return c.there, nil }

func (c *counter) Verify(payload []byte, _ string) (billing.GatewayMessage, error) {
	return billing.GatewayMessage{ID: string(payload), InvoiceID: c.there.ID}, nil
}

func (w *world) atGateway(g billing.Gateway) *billing.Service {
	return billing.New(w.DB, w.Log, w.Clock.Now, w.IDs,
		billing.WithGateway(g, slog.New(slog.DiscardHandler)))
}

func told(g *counter) events.Event {
	data, _ := json.Marshal(billing.GatewayMessage{ID: "evt_1", InvoiceID: g.there.ID})
	return events.Event{Type: billing.GatewayTold, Subject: g.there.ID, Data: data}
}

// Transfers, payments at the gateway, its statuses, late readings of them and
// invoices made anew come in any order. The ledger must prove, never count more
// than is owed, and count or report all money that came.
func TestMoneyFromEverywhereIsCountedOnce(t *testing.T) {
	w := newWorld(t)
	first, n := w.issued(), 1
	rapid.Check(t, func(r *rapid.T) {
		n++
		p := &play{t: r, w: w, i: w.another(first, n), came: map[string]int64{}}
		for range rapid.IntRange(1, 8).Draw(r, "steps") {
			p.step()
			p.check()
		}
	})
	w.sound()
}

// another makes an invoice like the first, with its own number and its entry.
func (w *world) another(first billing.Invoice, n int) billing.Invoice {
	w.t.Helper()
	i := first
	i.Meta, i.Number = docdb.Meta{ID: w.IDs.New("invoice")}, fmt.Sprintf("INV-%06d", n)
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		if err := docdb.Of[billing.Invoice]("invoices").Insert(w.Ctx, tx, &i); err != nil {
			return err
		}
		return w.billing.PostInvoice(w.Ctx, tx, i)
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return i
}

// play is everything that happens to one invoice.
type play struct {
	t    *rapid.T
	w    *world
	i    billing.Invoice
	came map[string]int64 // pence, by the gateway's invoice
	keys int
}

var statuses = []billing.GatewayStatus{
	billing.GatewayDraft, billing.GatewayOpen, billing.GatewayUncollectible, billing.GatewayVoid, billing.GatewayPaid,
}

func (p *play) step() {
	p.keys++
	if rapid.Bool().Draw(p.t, "transfer") {
		in := p.w.transfer(p.i, rapid.Int64Range(1, 60_000).Draw(p.t, "pence"), fmt.Sprint(p.i.Number, p.keys))
		_, err := p.w.billing.RecordTransfer(p.w.Ctx, p.w.finance(), in)
		if err != nil && !apperr.Is(err, apperr.KindInvalid) && !apperr.Is(err, apperr.KindConflict) {
			p.t.Fatal(err)
		}
		return
	}
	id := p.i.ID + rapid.SampledFrom([]string{"-first", "-anew"}).Draw(p.t, "invoice there")
	g := &counter{there: billing.GatewayInvoice{
		ID: id, InvoiceID: p.i.ID, Status: rapid.SampledFrom(statuses).Draw(p.t, "status"), Paid: money.Pence(0),
	}}
	if g.there.Status == billing.GatewayPaid {
		if p.came[id] == 0 {
			p.came[id] = rapid.Int64Range(1, 60_000).Draw(p.t, "pence there")
		}
		g.there.Paid, g.there.PaidAt = money.Pence(p.came[id]), time.Date(2026, 3, 3, 9, 0, 0, 0, time.UTC)
	}
	for range rapid.IntRange(1, 2).Draw(p.t, "times") {
		if err := p.w.atGateway(g).Converge(p.w.Ctx, told(g)); err != nil {
			p.t.Fatal(err)
		}
	}
}

func (p *play) now() billing.Detail {
	d, err := p.w.billing.Invoice(p.w.Ctx, p.w.finance(), p.i.ID)
	if err != nil {
		p.t.Fatal(err)
	}
	return d
}

func (p *play) check() {
	d := p.now()
	var paid int64
	counted := map[string]int64{}
	for _, payment := range d.Payments {
		paid += payment.Amount.Pence
		if payment.Method == billing.Card {
			counted[payment.Reference] += payment.Amount.Pence
		}
	}
	for _, o := range d.Overpaid {
		counted[o.GatewayID] += o.Amount.Pence
	}
	if paid != d.Paid.Pence || paid > d.Total.Pence || (d.State == billing.Paid) != (paid == d.Total.Pence) {
		p.t.Fatalf("%d pence of payments, %s paid of %s, %s", paid, d.Paid, d.Total, d.State)
	}
	for id, pence := range p.came {
		if counted[id] != pence {
			p.t.Fatalf("%d pence came for %s, %d are counted", pence, id, counted[id])
		}
	}
}

func TestAStatusNeverGoesBack(t *testing.T) {
	tests := []struct {
		from, to billing.GatewayStatus
		want     billing.GatewayStatus
	}{
		{billing.GatewayDraft, billing.GatewayOpen, billing.GatewayOpen},
		{billing.GatewayOpen, billing.GatewayDraft, billing.GatewayOpen},
		{billing.GatewayUncollectible, billing.GatewayPaid, billing.GatewayPaid},
		{billing.GatewayUncollectible, billing.GatewayOpen, billing.GatewayUncollectible},
		{billing.GatewayPaid, billing.GatewayOpen, billing.GatewayPaid},
		{billing.GatewayPaid, billing.GatewayVoid, billing.GatewayPaid},
		{billing.GatewayVoid, billing.GatewayOpen, billing.GatewayVoid},
	}
	w := newWorld(t)
	first := w.issued()
	for n, tt := range tests {
		t.Run(string(tt.from)+" then "+string(tt.to), func(t *testing.T) {
			i := w.another(first, n+2)
			for _, status := range []billing.GatewayStatus{tt.from, tt.to} {
				g := &counter{
					there: billing.GatewayInvoice{ID: "in_" + i.ID, InvoiceID: i.ID, Status: status, Paid: money.Pence(0)}}
				if err := w.atGateway(g).Converge(w.Ctx, told(g)); err != nil {
					t.Fatal(err)
				}
			}
			d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
			if err != nil || d.Gateway.Status != tt.want || d.State != billing.Issued {
				t.Errorf("%+v, %v", d.Gateway, err)
			}
		})
	}
}

func TestWhatIsMadeAnewThereTakesThePlaceOfWhatIsVoid(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	for _, there := range []billing.GatewayInvoice{
		{ID: "in_1", Status: billing.GatewayVoid},
		{ID: "in_2", Status: billing.GatewayOpen, HostedURL: "https://pay.example/2"},
		{ID: "in_1", Status: billing.GatewayVoid},
	} {
		there.InvoiceID, there.Paid = i.ID, money.Pence(0)
		g := &counter{there: there}
		if err := w.atGateway(g).Converge(w.Ctx, told(g)); err != nil {
			t.Fatal(err)
		}
	}
	d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
	if err != nil || d.Gateway.InvoiceID != "in_2" {
		t.Errorf("%+v, %v", d.Gateway, err)
	}
}

func TestAMessageIsTakenInOnceAlsoWhenItComesTwiceAtOnce(t *testing.T) {
	w := newWorld(t)
	s := w.atGateway(&counter{there: billing.GatewayInvoice{ID: "in_1"}})
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if err := s.ReceiveMessage(w.Ctx, []byte("evt_1"), ""); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	all, err := events.Of(w.Ctx, w.DB, "in_1")
	if err != nil || len(all) != 1 {
		t.Errorf("%d events, %v", len(all), err)
	}
	if n, err := w.DB.Count(w.Ctx, "gateway_messages", docdb.Query{}); err != nil || n != 1 {
		t.Errorf("%d stored, %v", n, err)
	}
}

func TestWithoutAGatewayNothingIsSentAndNothingIsHeard(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	for _, consume := range []func(context.Context, events.Event) error{w.billing.SendIssued, w.billing.CloseAtGateway} {
		if err := consume(w.Ctx, events.Event{Subject: i.ID}); err != nil {
			t.Error(err)
		}
	}
	if err := w.billing.ReceiveMessage(w.Ctx, []byte("evt_1"), ""); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("Hear = %v", err)
	}
}
