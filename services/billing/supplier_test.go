package billing_test

import (
	"testing"

	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// tells records the home school's VAT number and account.
func (w *world) tells(vatNumber string) {
	w.t.Helper()
	told := parties.Payee{VATNumber: vatNumber, AccountName: "Cedar School", SortCode: "000002",
		AccountNumber: "00067890"}
	must(w.t, w.Parties.SetPayee(w.Ctx, parties.School(enquiriestest.Cedar), told))
}

func TestVATOnASelfBillNeedsTheHomeSchoolsNumber(t *testing.T) {
	w := newWorld(t)
	a, visits := w.signedOff()
	in := billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, Rates: &billing.Rates{Home: 2000}, IdempotencyKey: "k"}
	_, err := w.billing.Issue(w.Ctx, w.finance(), in)
	if got := badFields(t, err); len(got) != 1 || got[0] != "homeVat" {
		t.Fatalf("without a number: %v", err)
	}
	w.tells("123 4567 82")
	i := w.issue(in)
	w.tells("") // existing documents keep the number of their day
	b, err := w.billing.SelfBill(w.Ctx, w.finance(), i.SelfBillID)
	if err != nil || b.HomeVATNumber != "GB123456782" || b.HomePayee.AccountNumber != "00067890" ||
		b.VAT.String() != "£89.25" {
		t.Errorf("%s of VAT under the number %q, %v", b.VAT, b.HomeVATNumber, err)
	}
	w.sound()
}

func TestAllThatLacksAVATNumberIsToldAtOnce(t *testing.T) {
	w := newWorld(t)
	w.payeeWithoutVAT()
	a, visits := w.signedOff()
	_, err := w.billing.Issue(w.Ctx, w.finance(), billing.IssueInput{
		AgreementID: a.ID, VisitIDs: visits, Rates: &billing.Rates{Support: 2000, Home: 2000}, IdempotencyKey: "k",
	})
	if got := badFields(t, err); len(got) != 2 || got[0] != "supportVat" || got[1] != "homeVat" {
		t.Errorf("told of %q: %v", got, err)
	}
}
