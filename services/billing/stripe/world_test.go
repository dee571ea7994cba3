package stripe_test

import (
	"bytes"
	"io"
	"log/slog"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/services/billing"
	"lateral/services/billing/stripe"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

const secret = "whsec_walnut"

// world is a small world of support with billing on top, which sends through
// Stripe. Its agreement comes to £525.
type world struct {
	*enquiriestest.World
	t       *testing.T
	stripe  *stripe.Gateway
	billing *billing.Service
	log     bytes.Buffer
}

func newWorld(t *testing.T, url string) *world {
	t.Helper()
	w := deserted(t, url)
	w.provision("Finn Officer", people.Finance)
	return w
}

// deserted is a world in which the buyer's school has no accounts.
func deserted(t *testing.T, url string) *world {
	t.Helper()
	w := &world{World: enquiriestest.New(t, append(billing.Schemas(), idempotency.Schema())...), t: t}
	w.Settle()
	w.stripe = stripe.New(stripe.Config{Key: "sk_test_123", WebhookSecret: secret, URL: url, Clock: w.Clock.Now})
	w.billing = billing.New(w.DB, w.Log, w.Clock.Now, w.IDs,
		billing.WithGateway(w.stripe, slog.New(slog.NewTextHandler(io.MultiWriter(&w.log, t.Output()), nil))))
	return w
}

// provision makes a person of the buyer's school.
func (w *world) provision(name string, role people.Role) {
	w.t.Helper()
	_, err := w.Directory.Provision(w.Ctx, people.ProvisionInput{
		Name: name, Email: string(role) + "@ash.example", Password: peopletest.Password,
		Held: []people.Held{{Role: role, Place: people.School(enquiriestest.Ash)}},
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

// finance is the finance officer of the partnership.
func (w *world) finance() people.Actor { return w.Treasurer() }

// issued is an invoice for all visits of the agreement, with VAT on the support.
func (w *world) issued(vat parties.Reason) billing.Invoice {
	w.t.Helper()
	w.Taxes(vat, parties.Exempt, parties.Exempt)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	a, err := w.Agreements.SetPurchaseOrder(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), a.ID, a.Version, "PO-0042")
	if err != nil {
		w.t.Fatal(err)
	}
	var visits []string
	for _, v := range w.Visits(a.ID) {
		w.SignedOff(v)
		visits = append(visits, v.ID)
	}
	i, err := w.billing.Issue(w.Ctx, w.finance(),
		billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k"})
	if err != nil {
		w.t.Fatal(err)
	}
	return i
}

// send runs the job that follows an issued invoice.
func (w *world) send(i billing.Invoice) error {
	return w.billing.SendIssued(w.Ctx, events.Event{Type: billing.InvoiceIssued, Subject: i.ID})
}

// sent is an invoice that Stripe sent.
func (w *world) sent() billing.Invoice {
	w.t.Helper()
	i := w.issued(parties.Exempt)
	if err := w.send(i); err != nil {
		w.t.Fatal(err)
	}
	return w.now(i).Invoice
}

// now is the invoice as it is now.
func (w *world) now(i billing.Invoice) billing.Detail {
	w.t.Helper()
	d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
	if err != nil {
		w.t.Fatal(err)
	}
	return d
}

// sound fails the test unless the ledger proves.
func (w *world) sound() {
	w.t.Helper()
	p, err := w.billing.CheckLedger(w.Ctx)
	if err != nil || len(p.Wrong) > 0 {
		w.t.Errorf("the ledger is wrong: %q, %v", p.Wrong, err)
	}
}

// stored counts the documents of a collection.
func (w *world) stored(collection string) int64 {
	w.t.Helper()
	n, err := w.DB.Count(w.Ctx, collection, docdb.Query{})
	if err != nil {
		w.t.Fatal(err)
	}
	return n
}
