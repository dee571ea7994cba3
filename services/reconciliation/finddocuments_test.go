package reconciliation_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/agreements/agreementstest"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
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
	if all := find(w.invoices[0].PayerName[:4]); len(all) != 2 || all[0].InvoiceID == "" || all[1].InvoiceID == "" {
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

// Money of a school or a payer that owes nothing is put on account of it: it is found by its name. What left is for
// nobody's account.
func TestWhoOwesNothingIsFoundByName(t *testing.T) {
	w := newWorld(t)
	book := parties.Partnership(w.Partnership.ID)
	_, err := w.Partnerships.Join(w.Ctx, w.Partnership.ID, agreementstest.Fir)
	w.must(err)
	trust, err := w.Parties.AddPayer(w.Ctx, w.finance(), book, parties.PayerAsk{
		Name: "Harbour Trust", Address: []string{"1 Quay"}, Email: "pay@harbour.example",
	})
	w.must(err)
	w.came(3_96, "SOMEBODY")
	w.came(-2_00, "SOMEBODY PAID")
	w.imports(0)
	line, left := w.lineOf(3_96).ID, w.lineOf(-2_00).ID
	for text, want := range map[string]parties.Ref{
		"harbour": trust.Ref(), "fir sch": parties.School(agreementstest.Fir),
	} {
		all, err := w.FindDocuments(w.Ctx, w.finance(), line, text)
		w.must(err)
		if len(all) != 1 || all[0].Kind != reconciliation.OnAccount || all[0].Party != want || all[0].Amount.Pence != 3_96 {
			t.Fatalf("by %s: %+v", text, all)
		}
	}
	if all, err := w.FindDocuments(w.Ctx, w.finance(), left, "harbour"); err != nil || len(all) != 0 {
		t.Errorf("%+v, %v", all, err)
	}
	k, err := w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{LineID: line, Kind: reconciliation.OnAccount,
		Party: trust.Ref(), IdempotencyKey: w.key()})
	if err != nil || k.PartyName != "Harbour Trust" {
		t.Errorf("%+v, %v", k, err)
	}
	w.sound()
}

// A line that is explained in part waits still, with what is left of it.
func TestALineThatIsExplainedInPartWaits(t *testing.T) {
	w := newWorld(t)
	w.came(w.invoices[0].Total.Pence+500, "SOMEBODY")
	w.came(700, "SOMEBODY ELSE")
	w.imports(0)
	part := w.lineOf(w.invoices[0].Total.Pence + 500)
	_, err := w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{LineID: part.ID, Kind: reconciliation.ToInvoice,
		InvoiceID: w.invoices[0].ID, Amount: w.invoices[0].Total, IdempotencyKey: w.key()})
	w.must(err)
	all, _, err := w.Lines(w.Ctx, w.finance(), reconciliation.LinesInput{Account: w.account, Waiting: true, Limit: 10})
	w.must(err)
	a, _, err := w.Account(w.Ctx, w.finance(), w.account)
	w.must(err)
	if len(all) != 2 || int64(len(all)) != a.Waiting || all[0].ID != part.ID {
		t.Errorf("%d, %+v", a.Waiting, all)
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
