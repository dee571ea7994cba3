package billing_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/events"
	"lateral/services/billing"
	"lateral/services/people"
	"lateral/services/support/supporttest"
)

// tells has the finance officer of the home school tell its VAT number.
func (w *world) tells(vatNumber string) billing.Supplier {
	w.t.Helper()
	who := supporttest.Finance(supporttest.Cedar)
	before, err := w.billing.Supplier(w.Ctx, who, supporttest.Cedar)
	if err != nil {
		w.t.Fatal(err)
	}
	after, err := w.billing.ChangeSupplier(w.Ctx, who, supporttest.Cedar, before.Version, vatNumber)
	if err != nil {
		w.t.Fatal(err)
	}
	return after
}

func TestVATOnASelfBillNeedsTheHomeSchoolsNumber(t *testing.T) {
	w := newWorld(t)
	a, visits := w.signedOff()
	in := billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, Rates: &billing.Rates{Home: 2000}, IdempotencyKey: "k"}
	_, err := w.billing.Issue(w.Ctx, w.finance(), in)
	if got := badFields(t, err); len(got) != 1 || got[0] != "homeVat" {
		t.Fatalf("without a number: %v", err)
	}
	w.tells("123 4567 89")
	i := w.issue(in)
	w.tells("") // what is drawn up keeps the number of its day
	b, err := w.billing.SelfBill(w.Ctx, w.finance(), i.SelfBillID)
	if err != nil || b.HomeVATNumber != "GB123456789" || b.VAT.String() != "£89.25" {
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

func TestASchoolTellsItsVATNumber(t *testing.T) {
	w := newWorld(t)
	first := w.tells("gb 123 4567 89")
	if first.VATNumber != "GB123456789" || first.ChangedBy == "" || first.Version != 1 {
		t.Errorf("told: %+v", first)
	}
	if again := w.tells(""); again.VATNumber != "" || again.Version != 2 {
		t.Errorf("no longer registered: %+v", again)
	}
	happened, err := events.Of(w.Ctx, w.DB, string(supporttest.Cedar))
	if err != nil || len(happened) != 2 || happened[0].Type != billing.SupplierChanged {
		t.Errorf("kept of it: %+v, %v", happened, err)
	}
	head := supporttest.Head(supporttest.Cedar)
	for _, seen := range []int64{0, 1} {
		if _, err := w.billing.ChangeSupplier(w.Ctx, head, supporttest.Cedar, seen, "GB123456789"); !apperr.Is(err, apperr.KindStale) {
			t.Errorf("on top of version %d: %v", seen, err)
		}
	}
	for _, bad := range []string{"12", "GB12345678A", "FR123456789"} {
		_, err := w.billing.ChangeSupplier(w.Ctx, head, supporttest.Cedar, 2, bad)
		if got := badFields(t, err); len(got) != 1 || got[0] != "vatNumber" {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestOnlyASchoolsHeadAndFinanceOfficerTellItsVATNumber(t *testing.T) {
	w := newWorld(t)
	for _, tt := range []struct {
		name string
		who  people.Actor
		may  bool
	}{
		{"its head", supporttest.Head(supporttest.Cedar), true},
		{"its finance officer", supporttest.Finance(supporttest.Cedar), true},
		{"its leader", supporttest.LeaderAt(supporttest.Cedar), false},
		{"its senior", supporttest.Senior(supporttest.Cedar), false},
		{"a head elsewhere", supporttest.Head(supporttest.Ash), false},
		{"the issuer", w.finance(), false},
	} {
		now, err := w.billing.Supplier(w.Ctx, tt.who, supporttest.Cedar)
		allowed(t, tt.name+" reads", tt.may, err)
		_, err = w.billing.ChangeSupplier(w.Ctx, tt.who, supporttest.Cedar, now.Version, "GB123456789")
		allowed(t, tt.name+" changes", tt.may, err)
	}
}
