package enquiries_test

import (
	"testing"

	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
)

func TestTheListSaysThatAnAgreementWasCancelled(t *testing.T) {
	w := enquiriestest.New(t)
	head := enquiriestest.Head(enquiriestest.Ash)
	is := func(want agreements.AgreementState) {
		t.Helper()
		listed, _, err := w.Enquiries.List(w.Ctx, head, enquiries.ListInput{URN: enquiriestest.Ash})
		if err != nil || len(listed) != 1 || listed[0].AgreementState != want {
			t.Errorf("List = %+v, %v, want one whose agreement is %q", listed, err, want)
		}
	}
	p := w.Ready(w.AshNeed, enquiriestest.Terms())
	is("")
	a, err := w.Enquiries.Accept(w.Ctx, head, p.ID, p.Version)
	must(t, err)
	is(agreements.ActiveAgreement)
	_, err = w.Agreements.Cancel(w.Ctx, head, a.ID, a.Version, "No.")
	must(t, err)
	is(agreements.CancelledAgreement)
}
