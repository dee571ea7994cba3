package agreements_test

import (
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/money"
	"lateral/services/agreements/agreementstest"
)

func TestMutualSupportCostsNothing(t *testing.T) {
	w := agreementstest.New(t)
	in := agreementstest.Terms()
	in.Mutual, in.DayRate = true, money.Pence(0)
	a := w.Agreed(w.AshNeed, in)
	if a.Total != money.Pence(0) || !a.Mutual {
		t.Errorf("total %v", a.Total)
	}
	v := w.SignedOff(w.Visits(a.ID)[0])
	if v.Billable {
		t.Error("a visit of mutual support can be billed")
	}
	apperrtest.Refused(t, markInvoiced(w, v.ID, "invoice_1"), "visit_not_paid_for")
}
