package billing_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

func (w *world) credit(who people.Actor, i billing.Invoice, key string) (billing.CreditNote, error) {
	return w.billing.Credit(w.Ctx, who,
		billing.CreditInput{InvoiceID: i.ID, Reason: "The visit was half a day.", IdempotencyKey: key})
}

func TestACreditNoteIsTheInvoiceWithEverySignTurned(t *testing.T) {
	w := newWorld(t)
	w.brokers(partnerships.Brokerage{Mode: partnerships.Added, Share: 1333}) // a share that does not give whole pence
	w.Taxes(parties.Reduced, parties.Standard, parties.Exempt)
	a, visits := w.signedOff()
	i := w.issue(billing.IssueInput{
		AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k",
	})
	note, err := w.credit(w.finance(), i, "c")
	if err != nil {
		t.Fatal(err)
	}
	if note.Number != "CN-000001" || note.Net.Pence != -i.Net.Pence || note.VAT.Pence != -i.VAT.Pence ||
		note.Total.Pence != -i.Total.Pence {
		t.Errorf("credit note %+v of %+v", note, i.Sums)
	}
	again, err := w.credit(w.finance(), i, "c")
	if err != nil || again.ID != note.ID {
		t.Errorf("repeated: %+v, %v", again, err)
	}
	if _, err := w.credit(w.finance(), i, "d"); !apperr.Is(err, apperr.KindConflict) {
		t.Errorf("credited twice: %v", err)
	}
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 1, "p")); !apperr.Is(err,
		apperr.KindConflict) {
		t.Errorf("paid after it was credited: %v", err)
	}
	bill, err := w.billing.SelfBill(w.Ctx, w.finance(), i.SelfBillID)
	if err != nil || !bill.Credited {
		t.Errorf("self-bill %+v, %v", bill, err)
	}
	w.sound()

	t.Run("its visits can be invoiced again, under the next number", func(t *testing.T) {
		second := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits,
			IdempotencyKey: "again"})
		if second.Number != "INV-000002" || second.Net != i.Net {
			t.Errorf("%s over %s", second.Number, second.Net)
		}
		w.sound()
	})
}

func TestACreditNoteHasTheLinesOfItsInvoiceTurnedAndNothingIsRoundedAgain(t *testing.T) {
	w := newWorld(t)
	w.brokers(partnerships.Brokerage{Mode: partnerships.Added, Share: 1333})
	w.Taxes(parties.Reduced, parties.Standard, parties.Exempt)
	a, visits := w.signedOff()
	i := w.issue(billing.IssueInput{
		AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k",
	})
	note, err := w.credit(w.finance(), i, "c")
	if err != nil {
		t.Fatal(err)
	}
	d, err := w.billing.CreditNote(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), note.ID)
	if err != nil {
		t.Fatal(err)
	}
	if d.Reason != "The visit was half a day." || d.IssuedByName != "Finance" || d.Invoice.Number != i.Number ||
		d.Invoice.Payee.VATNumber != "GB123456782" {
		t.Errorf("%+v", d)
	}
	sum := int64(0)
	for n, l := range d.Lines {
		of := i.Lines[n]
		sum += l.Net.Pence
		if l.Net.Pence != -of.Net.Pence || l.HalfDays != of.HalfDays || l.Treatment() != of.Treatment() {
			t.Errorf("line %d: %+v of %+v", n, l, of)
		}
	}
	if len(d.Lines) != 3 || sum != d.Net.Pence {
		t.Errorf("%d lines come to %d pence, the credit note to %s", len(d.Lines), sum, d.Net)
	}
	for n, on := range d.Taxed {
		of := i.Taxed[n]
		if on.Treatment != of.Treatment || on.Net.Pence != -of.Net.Pence || on.VAT.Pence != -of.VAT.Pence {
			t.Errorf("%+v of %+v", on, of)
		}
	}
	t.Run("invoice and self-bill name it", func(t *testing.T) {
		invoice, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
		if err != nil || len(invoice.Credits) != 1 || invoice.Credits[0].ID != note.ID {
			t.Errorf("the invoice: %+v, %v", invoice.Credits, err)
		}
		bill, err := w.billing.SelfBill(w.Ctx, enquiriestest.Finance(enquiriestest.Cedar), i.SelfBillID)
		if err != nil || len(bill.Credits) != 1 || bill.Credits[0].Number != "SC-000001" {
			t.Errorf("the self-bill: %+v, %v", bill.Credits, err)
		}
	})
}

func TestWhoReadsAnInvoiceReadsItsCreditNote(t *testing.T) {
	w := newWorld(t)
	note, err := w.credit(w.finance(), w.issued(), "c")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name  string
		who   people.Actor
		reads bool
	}{
		{"finance of the issuer", w.finance(), true},
		{"broker of the issuer", w.Broker(), true},
		{"head of the buyer", enquiriestest.Head(enquiriestest.Ash), true},
		{"senior of the buyer", enquiriestest.Senior(enquiriestest.Ash), true},
		{"finance of the buyer", enquiriestest.Finance(enquiriestest.Ash), true},
		{"finance of the home school", enquiriestest.Finance(enquiriestest.Cedar), false},
		{"the leader", enquiriestest.LeaderAt(enquiriestest.Cedar), false},
		{"a stranger", enquiriestest.Head(enquiriestest.Elm), false},
		{"nobody", people.Actor{}, false},
	} {
		_, err := w.billing.CreditNote(w.Ctx, tt.who, note.ID)
		allowed(t, tt.name, tt.reads, err)
	}
	_, err = w.billing.CreditNote(w.Ctx, w.finance(), "creditnote_none")
	allowed(t, "one that is not there", false, err)
}

// An earlier program worked VAT out for each line, and documents keep what it said.
func TestTheVATOfAnOldDocumentIsThatOfItsLines(t *testing.T) {
	lines := []billing.Line{
		{VATRate: 2000, Net: money.Pence(103), VAT: money.Pence(21)},
		{VATRate: 0, Net: money.Pence(5), VAT: money.Pence(0)},
		{VATRate: 2000, Net: money.Pence(103), VAT: money.Pence(21)},
	}
	got, err := billing.Sums{}.ByTreatment(lines)
	if err != nil {
		t.Fatal(err)
	}
	want := []billing.Taxed{taxed("", 0, 5, 0), taxed("", 2000, 206, 42)} // 20 % of 206 would round to 41
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestVATIsWorkedOutOnceForEachTreatment(t *testing.T) {
	got, err := billing.Add([]billing.Line{
		{VATRate: 2000, Reason: parties.Standard, Net: money.Pence(103)},
		{Reason: parties.Exempt, Ground: "education", Net: money.Pence(5)},
		{Reason: parties.Zero, Net: money.Pence(7)},
		{VATRate: 2000, Reason: parties.Standard, Net: money.Pence(103)},
	})
	if err != nil {
		t.Fatal(err)
	}
	exempt := taxed(parties.Exempt, 0, 5, 0)
	exempt.Ground = "education"
	want := billing.Sums{
		Net: money.Pence(218), VAT: money.Pence(41), Total: money.Pence(259), // line by line it would be 42
		Taxed: []billing.Taxed{exempt, taxed(parties.Zero, 0, 7, 0), taxed(parties.Standard, 2000, 206, 41)},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func taxed(reason parties.Reason, rate money.BasisPoints, net, vat int64) billing.Taxed {
	return billing.Taxed{
		Treatment: parties.Treatment{Reason: reason, Rate: rate}, Net: money.Pence(net), VAT: money.Pence(vat),
	}
}

// What was paid already is the payer's, on account.
func TestAPaidInvoiceIsCredited(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, i.Total.Pence, "p")); err != nil {
		t.Fatal(err)
	}
	note, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{
		InvoiceID: i.ID, Reason: "One visit was short.", Net: &money.Amount{Pence: 10_000, Currency: money.GBP},
		IdempotencyKey: "part",
	})
	if err != nil || note.OnAccount != money.Pence(10_000) {
		t.Fatalf("%s on account, %v", note.OnAccount, err)
	}
	w.stands(i, billing.Paid, 10_000, 10_000)
	if note, err = w.credit(w.finance(), i, "rest"); err != nil || note.Total.Pence != 10_000-i.Total.Pence {
		t.Fatalf("the rest is %s, %v", note.Total, err)
	}
	w.stands(i, billing.Credited, i.Total.Pence, i.Total.Pence)
	owes, err := ledger.BalanceOf(w.Ctx, w.DB, string(i.Issuer), billing.OnAccount(i.Payer), ledger.Ever)
	if err != nil || owes.Pence != -i.Total.Pence {
		t.Errorf("on account are %s, %v", owes, err)
	}
}

// stands fails the test unless the invoice is in the state, with nothing owed, so much credited and so
// much on account.
func (w *world) stands(i billing.Invoice, state billing.State, credited, onAccount int64) {
	w.t.Helper()
	d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
	if err != nil {
		w.t.Fatal(err)
	}
	owed, err := d.Owed()
	if err != nil || d.State != state || !owed.IsZero() || d.Credited.Pence != credited || d.OnAccount.Pence != onAccount {
		w.t.Errorf("%s, %s owed, %s credited, %s on account, %v", d.State, owed, d.Credited, d.OnAccount, err)
	}
	w.sound()
}

func TestOnlyTheIssuerCreditsAndSaysWhy(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	if _, err := w.credit(enquiriestest.Finance(enquiriestest.Ash), i, "c"); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("the buyer: %v", err)
	}
	_, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{InvoiceID: i.ID, Reason: " ", IdempotencyKey: "c"})
	if !apperr.Is(err, apperr.KindInvalid) {
		t.Errorf("without a reason: %v", err)
	}
}
