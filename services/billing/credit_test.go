package billing_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/support/supporttest"
)

func (w *world) credit(who people.Actor, i billing.Invoice, key string) (billing.CreditNote, error) {
	return w.billing.Credit(w.Ctx, who, billing.CreditInput{InvoiceID: i.ID, Reason: "The visit was half a day.", IdempotencyKey: key})
}

func TestACreditNoteIsTheInvoiceWithEverySignTurned(t *testing.T) {
	w := newWorld(t)
	w.brokers(register.Brokerage{Mode: register.Added, Share: 1333}) // pence that do not come out even
	a, visits := w.signedOff()
	i := w.issue(billing.IssueInput{
		AgreementID: a.ID, VisitIDs: visits, Rates: billing.Rates{Support: 500, Brokerage: 2000}, IdempotencyKey: "k",
	})
	note, err := w.credit(w.finance(), i, "c")
	if err != nil {
		t.Fatal(err)
	}
	if note.Number != "CN-000001" || note.Net.Pence != -i.Net.Pence || note.VAT.Pence != -i.VAT.Pence || note.Total.Pence != -i.Total.Pence {
		t.Errorf("credit note %+v of %+v", note, i.Sums)
	}
	again, err := w.credit(w.finance(), i, "c")
	if err != nil || again.ID != note.ID {
		t.Errorf("repeated: %+v, %v", again, err)
	}
	if _, err := w.credit(w.finance(), i, "d"); !apperr.Is(err, apperr.KindConflict) {
		t.Errorf("credited twice: %v", err)
	}
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 1, "p")); !apperr.Is(err, apperr.KindConflict) {
		t.Errorf("paid after it was credited: %v", err)
	}
	bill, err := w.billing.SelfBill(w.Ctx, w.finance(), i.SelfBillID)
	if err != nil || !bill.Credited {
		t.Errorf("self-bill %+v, %v", bill, err)
	}
	w.sound()

	t.Run("its visits can be invoiced again, under the next number", func(t *testing.T) {
		second := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "again"})
		if second.Number != "INV-000002" || second.Net != i.Net {
			t.Errorf("%s over %s", second.Number, second.Net)
		}
		w.sound()
	})
}

func TestWhatWasPaidOnCannotBeCredited(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 1, "p")); err != nil {
		t.Fatal(err)
	}
	if _, err := w.credit(w.finance(), i, "c"); !apperr.Is(err, apperr.KindConflict) {
		t.Errorf("Credit = %v", err)
	}
	d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
	if err != nil || d.State != billing.PartPaid || d.Paid != money.Pence(1) {
		t.Errorf("%+v, %v", d.Invoice, err)
	}
	w.sound()
}

func TestOnlyTheIssuerCreditsAndSaysWhy(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	if _, err := w.credit(supporttest.Finance(supporttest.Ash), i, "c"); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("the buyer: %v", err)
	}
	_, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{InvoiceID: i.ID, Reason: " ", IdempotencyKey: "c"})
	if !apperr.Is(err, apperr.KindInvalid) {
		t.Errorf("without a reason: %v", err)
	}
}
