package billing_test

import (
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// paidBy has an outside payer of the partnership pay for Ash.
func (w *world) paidBy(terms parties.TermsAsk) parties.Ref {
	w.t.Helper()
	payer, err := w.Parties.AddPayer(w.Ctx, w.finance(), w.seller(), parties.PayerAsk{
		Name: "Vale Council", Email: "creditors@vale.example", Address: []string{"Shire Hall", "Ely"},
	})
	must(w.t, err)
	terms.PaysFor = []register.URN{enquiriestest.Ash}
	_, err = w.Parties.ChangeTerms(w.Ctx, w.finance(), payer.Ref(), 0, terms)
	must(w.t, err)
	_, err = w.Parties.ChangeTerms(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), parties.School(enquiriestest.Ash), 0,
		parties.TermsAsk{PaidBy: payer.Ref()})
	must(w.t, err)
	return payer.Ref()
}

// A trust, an authority or another body may pay for a school. The school still sees what it cost.
func TestAnotherPaysForTheSchool(t *testing.T) {
	w := newWorld(t)
	payer := w.paidBy(parties.TermsAsk{})
	i := w.issued()
	if i.Payer != payer || i.PayerName != "Vale Council" || i.PayerAddress[0] != "Shire Hall" ||
		i.BuyerURN != enquiriestest.Ash {
		t.Errorf("%s is to %s, %s, %q for %s", i.Number, i.Payer, i.PayerName, i.PayerAddress, i.BuyerURN)
	}
	if _, err := w.billing.Invoice(w.Ctx, enquiriestest.Head(enquiriestest.Ash), i.ID); err != nil {
		t.Errorf("the school reads it: %v", err)
	}
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, i.Total.Pence, "p")); err != nil {
		t.Error(err)
	}
	w.sound()
}

func TestWithoutItsOrderNumberAPayerTakesNothing(t *testing.T) {
	w := newWorld(t)
	w.paidBy(parties.TermsAsk{OrderRequired: true})
	a, visits := w.signedOff()
	in := billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k"}
	if _, err := w.billing.Issue(w.Ctx, w.finance(), in); apperrtest.Code(err) != "order_required" {
		t.Errorf("without an order: %v", err)
	}
	toRaise, _, err := w.billing.ToInvoice(w.Ctx, w.finance(), w.seller(), "", 10)
	if err != nil || len(toRaise) != 2 || !toRaise[0].Missing.OrderRequired {
		t.Errorf("to raise: %+v, %v", toRaise, err)
	}
	w.ordered(a.ID, "PO 77")
	if i := w.issue(in); i.PurchaseOrder != "PO 77" {
		t.Errorf("it quotes %q", i.PurchaseOrder)
	}
}

// What is outside the scope of VAT shares no document with anything else, and its document shows no VAT number.
func TestWhatIsOutsideTheScopeHasADocumentOfItsOwn(t *testing.T) {
	w := newWorld(t)
	w.brokers(partnerships.Brokerage{Mode: partnerships.Added, Share: 1500})
	w.Taxes(parties.Standard, parties.Outside, parties.Exempt)
	i := w.issued()
	fee, err := w.billing.Invoice(w.Ctx, w.finance(), i.BrokerageID)
	must(t, err)
	if i.Net.String() != "£525.00" || i.VAT.String() != "£105.00" || i.Payee.VATNumber == "" ||
		fee.Net.String() != "£78.75" || !fee.VAT.IsZero() || fee.Payee.VATNumber != "" || fee.Payer != i.Payer {
		t.Errorf("%s and %s under %q, and %s and %s under %q", i.Net, i.VAT, i.Payee.VATNumber, fee.Net, fee.VAT,
			fee.Payee.VATNumber)
	}
	d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
	must(t, err)
	if d.May.Beside == nil || d.May.Beside.ID != fee.ID || fee.May.Beside == nil || fee.May.Beside.ID != i.ID {
		t.Errorf("from one of the two, %v is found, and from the other %v", d.May.Beside, fee.May.Beside)
	}
	w.sound()
	w.takenBack(i, w.finance())
	w.sound()
}

// A seller and a payer that are one legal person charge each other no VAT.
func TestAnInternalChargeBearsNoVAT(t *testing.T) {
	w := newWorld(t)
	w.Taxes(parties.Standard, parties.Standard, parties.Exempt)
	_, err := w.Parties.ChargeInternally(w.Ctx, w.finance(), w.seller(), parties.School(enquiriestest.Ash), true)
	must(t, err)
	i := w.issued()
	if !i.Internal || !i.VAT.IsZero() || i.Payee.VATNumber != "" || i.Lines[0].Ground == "" {
		t.Errorf("internal: %t, VAT %s, %+v", i.Internal, i.VAT, i.Lines[0])
	}
	w.sound()
}
