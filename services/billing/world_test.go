package billing_test

import (
	"slices"
	"testing"

	"lateral/pkg/date"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/leaders"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// world is a small world of support with billing on top. Its agreement covers
// three half-days on two dates at £350 a day: £525, of which the partnership
// deducts 15 %.
type world struct {
	*enquiriestest.World
	t       testing.TB
	billing *billing.Service
	late    partnerships.Cancellation // of agreements after the next change of terms
	others  map[register.URN]func() (leaders.Leader, leaders.Service)
}

func newWorld(t testing.TB) *world {
	t.Helper()
	w := unsettled(t)
	w.Settle()
	return w
}

// unsettled is a world in which nobody decided about VAT, nor agreed to self-billing.
func unsettled(t testing.TB) *world {
	t.Helper()
	w := enquiriestest.New(t, append(billing.Schemas(), idempotency.Schema())...)
	return &world{World: w, t: t, billing: billing.New(w.DB, w.Log, w.Clock.Now, w.IDs)}
}

// finance is the finance officer of the partnership.
func (w *world) finance() people.Actor { return w.Treasurer() }

// signedOff is an agreement with all visits signed off, and their ids.
func (w *world) signedOff() (agreements.Agreement, []string) {
	w.t.Helper()
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	var ids []string
	for _, v := range w.Visits(a.ID) {
		w.Until(v.Date)
		w.SignedOff(v)
		ids = append(ids, v.ID)
	}
	return a, ids
}

func (w *world) issued() billing.Invoice {
	w.t.Helper()
	a, visits := w.signedOff()
	return w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k"})
}

func (w *world) issue(in billing.IssueInput) billing.Invoice {
	w.t.Helper()
	i, err := w.billing.Issue(w.Ctx, w.finance(), in)
	if err != nil {
		w.t.Fatal(err)
	}
	return i
}

// transfer is a bank transfer of so many pence that came today.
func (w *world) transfer(i billing.Invoice, pence int64, key string) billing.TransferInput {
	return billing.TransferInput{
		InvoiceID: i.ID, Amount: money.Pence(pence), ReceivedOn: date.On(w.Clock.Now()),
		Reference: i.Number, IdempotencyKey: key,
	}
}

// sound fails the test unless the ledger proves.
func (w *world) sound() {
	w.t.Helper()
	p, err := w.billing.CheckLedger(w.Ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	if len(p.Wrong) > 0 {
		w.t.Errorf("the ledger is wrong: %q", slices.Sorted(slices.Values(p.Wrong)))
	}
}

// seller is the partnership as a party.
func (w *world) seller() parties.Ref { return parties.Partnership(w.Partnership.ID) }
