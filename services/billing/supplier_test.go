package billing_test

import (
	"testing"

	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
)

func must(t testing.TB, err error) {
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

func TestASelfBillHasTheNumberAndTheVATOfItsDay(t *testing.T) {
	w := newWorld(t)
	w.tells("123 4567 82")
	w.Taxes(parties.Exempt, parties.Exempt, parties.Standard)
	i := w.issued()
	w.tells("") // existing documents keep the number of their day
	b, err := w.billing.SelfBill(w.Ctx, w.finance(), i.SelfBillID)
	if err != nil || b.HomeVATNumber != "GB123456782" || b.HomePayee.AccountNumber != "00067890" ||
		b.VAT.String() != "£89.25" {
		t.Errorf("%s of VAT under the number %q, %v", b.VAT, b.HomeVATNumber, err)
	}
	w.sound()
}
