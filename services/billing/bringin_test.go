package billing_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
)

func issuedElsewhere(number string, total, paid int64) billing.Earlier {
	return billing.Earlier{
		Number: number, Payer: parties.School(enquiriestest.Ash), Order: "PO 9", Issued: "2025-11-03", Due: "2025-12-03",
		Total: money.Pence(total), Paid: money.Pence(paid),
	}
}

func TestWhatIsOwedFromBeforeIsBroughtIn(t *testing.T) {
	w := newWorld(t)
	seller := parties.Partnership(w.Partnership.ID)
	all, err := w.billing.BringIn(w.Ctx, w.finance(), seller, []billing.Earlier{
		issuedElsewhere("2025/17", 60_000, 0), issuedElsewhere("2025/18", 50_000, 20_000),
		issuedElsewhere("2025/19", 40_000, 40_000),
	})
	if err != nil {
		t.Fatal(err)
	}
	for n, want := range []billing.State{billing.Issued, billing.PartPaid, billing.Paid} {
		if all[n].State != want || all[n].BuyerURN != enquiriestest.Ash || all[n].PayerName != "Ash Primary School" {
			t.Errorf("%+v", all[n])
		}
	}
	w.sound()
	if _, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{
		InvoiceID: all[0].ID, Reason: "A day fell out.", Net: new(money.Pence(15_000)), IdempotencyKey: "credit",
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), billing.TransferInput{
		InvoiceID: all[1].ID, Amount: money.Pence(30_000), ReceivedOn: "2026-01-05", IdempotencyKey: "pay",
	}); err != nil {
		t.Fatal(err)
	}
	w.sound()
	for n, want := range []int64{45_000, 0, 0} {
		d, err := w.billing.Invoice(w.Ctx, w.finance(), all[n].ID)
		if err != nil {
			t.Fatal(err)
		}
		if owed, err := d.Owed(); err != nil || owed.Pence != want || d.May.ReadThread {
			t.Errorf("%s: %v is owed, %v; %+v", d.Number, owed, err, d.May)
		}
	}
}

func TestWhatCannotBeBroughtInIsRefusedWhole(t *testing.T) {
	w := newWorld(t)
	seller := parties.Partnership(w.Partnership.ID)
	changed := func(change func(*billing.Earlier)) billing.Earlier {
		e := issuedElsewhere("A-2", 100, 0)
		change(&e)
		return e
	}
	for name, c := range map[string]struct {
		of   billing.Earlier
		kind apperr.Kind
	}{
		"known":     {issuedElsewhere("A-1", 100, 0), apperr.KindConflict},
		"own":       {issuedElsewhere("INV-000123", 100, 0), apperr.KindConflict},
		"too much":  {issuedElsewhere("A-2", 100, 101), apperr.KindInvalid},
		"nothing":   {issuedElsewhere("A-2", 0, 0), apperr.KindInvalid},
		"no number": {issuedElsewhere("", 100, 0), apperr.KindInvalid},
		"no payer":  {changed(func(e *billing.Earlier) { e.Payer = "" }), apperr.KindInvalid},
		"unknown":   {changed(func(e *billing.Earlier) { e.Payer = parties.School("999999") }), apperr.KindNotFound},
		"to come":   {changed(func(e *billing.Earlier) { e.Issued = "2027-01-01" }), apperr.KindInvalid},
	} {
		_, err := w.billing.BringIn(w.Ctx, w.finance(), seller, []billing.Earlier{issuedElsewhere("A-1", 100, 0), c.of})
		if !apperr.Is(err, c.kind) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := w.billing.BringIn(w.Ctx, enquiriestest.Head(enquiriestest.Ash), seller,
		[]billing.Earlier{issuedElsewhere("A-1", 1, 0)})
	if !apperr.Is(err, apperr.KindNotFound) {
		t.Error(err)
	}
	if open, err := billing.OpenInvoices(w.Ctx, w.DB, seller); err != nil || len(open) > 0 {
		t.Errorf("%d invoices, %v", len(open), err)
	}
	w.sound()
}
