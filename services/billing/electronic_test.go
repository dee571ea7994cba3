package billing_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
)

// reachedAt has a school say where it takes electronic invoices.
func (w *world) reachedAt(of parties.Ref, id string) {
	w.t.Helper()
	by := enquiriestest.Finance(enquiriestest.Ash)
	if of != parties.School(enquiriestest.Ash) {
		by = enquiriestest.Finance(enquiriestest.Cedar)
	}
	now, err := w.Parties.Terms(w.Ctx, by, of)
	must(w.t, err)
	_, err = w.Parties.ChangeTerms(w.Ctx, by, of, now.Version,
		parties.TermsAsk{EInvoice: parties.EInvoice{Scheme: "0060", ID: id}, NominalCode: "E" + id})
	must(w.t, err)
}

func (w *world) electronic(kept *billing.Electronic, seller, buyer parties.Ref) billing.Electronic {
	w.t.Helper()
	e, err := w.billing.ElectronicOf(w.Ctx, kept, seller, buyer)
	must(w.t, err)
	return e
}

// Every document keeps the electronic addresses of its own day. Those of the oldest, which kept none, are of today.
func TestDocumentsKeepTheElectronicAddressesOfTheirDay(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ash, cedar := parties.School(enquiriestest.Ash), parties.School(enquiriestest.Cedar)
	w.reachedAt(ash, "111111111")
	w.reachedAt(cedar, "222222222")
	i := w.issued()
	w.reachedAt(ash, "333333333")
	w.reachedAt(cedar, "444444444")
	_, err := w.billing.Credit(w.Ctx, w.finance(),
		billing.CreditInput{InvoiceID: i.ID, Reason: "Wrong school.", IdempotencyKey: "c"})
	must(t, err)
	now := w.now(i.ID)
	bill, err := w.billing.SelfBill(w.Ctx, w.finance(), i.SelfBillID)
	must(t, err)
	back, err := w.billing.CreditNote(w.Ctx, w.finance(), bill.Credits[0].ID)
	must(t, err)
	at := func(id string) parties.EInvoice { return parties.EInvoice{Scheme: "0060", ID: id} }
	for name, c := range map[string]struct{ got, want parties.EInvoice }{
		"an invoice":       {w.electronic(now.Electronic, i.Issuer, i.Payer).Buyer.Address, at("111111111")},
		"a self-bill":      {w.electronic(bill.Electronic, cedar, i.Issuer).Seller.Address, at("222222222")},
		"its credit note":  {w.electronic(now.Credits[0].Electronic, i.Issuer, i.Payer).Buyer.Address, at("333333333")},
		"of the self-bill": {w.electronic(back.Electronic, back.Seller(), back.Buyer()).Seller.Address, at("444444444")},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if code := w.electronic(now.Electronic, i.Issuer, i.Payer).Buyer.NominalCode; code != "E111111111" {
		t.Errorf("the nominal code is %q", code)
	}
	must(t, w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		old := now.Invoice
		old.Electronic = nil
		return docdb.Of[billing.Invoice]("invoices").Replace(w.Ctx, tx, &old)
	}))
	if got := w.electronic(w.now(i.ID).Electronic, i.Issuer, i.Payer).Buyer.Address; got != at("333333333") {
		t.Errorf("an old document is reached at %+v, not as today", got)
	}
}
