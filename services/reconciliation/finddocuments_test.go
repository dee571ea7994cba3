package reconciliation_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/reconciliation"
)

// Who knows better than the candidates finds an invoice by number or payer, links a part of the line to
// it, and puts the rest on account.
func TestAPartOfALineIsLinkedAndTheRestIsOnAccount(t *testing.T) {
	w := newWorld(t)
	w.came(w.invoices[0].Total.Pence+500, "SOMEBODY")
	w.imports(0)
	line := w.lines(reconciliation.Unexplained)[0].ID
	find := func(text string) []reconciliation.Part {
		t.Helper()
		all, err := w.FindDocuments(w.Ctx, w.finance(), line, text)
		w.must(err)
		return all
	}
	if all := find(w.invoices[0].PayerName[:4]); len(all) != 2 {
		t.Fatalf("%+v", all)
	}
	all := find(w.invoices[0].Number[6:])
	if len(all) != 1 || all[0].InvoiceID != w.invoices[0].ID || all[0].Amount != w.invoices[0].Total {
		t.Fatalf("%+v", all)
	}
	if len(find("nobody")) != 0 || len(find(" ")) != 0 {
		t.Error("something was found by nothing")
	}
	half := money.Pence(w.invoices[0].Total.Pence / 2)
	_, err := w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{LineID: line, Kind: reconciliation.ToInvoice,
		InvoiceID: all[0].InvoiceID, Amount: half, IdempotencyKey: w.key()})
	w.must(err)
	_, err = w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{LineID: line, Kind: reconciliation.OnAccount,
		Party: all[0].Party, IdempotencyKey: w.key()})
	w.must(err)
	if v := w.page(line); v.State != reconciliation.Explained || w.invoice(0).State != billing.PartPaid ||
		v.Links[1].PartyName == "" {
		t.Errorf("%+v", v)
	}
	w.sound()
	head := enquiriestest.Head(enquiriestest.Ash)
	if _, err := w.FindDocuments(w.Ctx, head, line, "INV"); !apperr.Is(err, apperr.KindNotFound) {
		t.Error(err)
	}
}

// A shared invoice is found by any order number of its agreements, by a person and by the matching.
func TestASharedInvoiceIsFoundByAnyOfItsOrderNumbers(t *testing.T) {
	w := newWorld(t)
	i := w.invoices[0]
	i.Deals = []billing.Deal{{PurchaseOrder: "PO 45001"}, {PurchaseOrder: "FIN/2026/88"}}
	w.must(w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		return docdb.Of[billing.Invoice]("invoices").Replace(w.Ctx, tx, &i)
	}))
	w.came(i.Total.Pence, i.PayerName+" PO 45001")
	w.imports(0)
	line := w.lineOf(i.Total.Pence).ID
	for _, number := range []string{"45001", "fin/2026"} {
		all, err := w.FindDocuments(w.Ctx, w.finance(), line, number)
		w.must(err)
		if len(all) != 1 || all[0].InvoiceID != i.ID {
			t.Errorf("by %s: %+v", number, all)
		}
	}
	w.must(w.alone())
	if links := w.page(line).Links; len(links) != 1 || !links[0].Automatic || links[0].InvoiceID != i.ID {
		t.Errorf("%+v", links)
	}
	w.sound()
}
