package billing_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
)

// sums are the sums of a list to its own finance officer.
func (w *world) sums(in billing.ListInput) *billing.ListSums {
	w.t.Helper()
	got, err := w.billing.Sums(w.Ctx, w.finance(), in)
	if err != nil {
		w.t.Fatal(err)
	}
	return got
}

func TestTheSumsOfAListAreOfAllItsPages(t *testing.T) {
	w := newWorld(t)
	i := w.issued() // £525
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 10_000, "part")); err != nil {
		t.Fatal(err)
	}
	w.Copies("invoices", i.ID, 60, func(n int) map[string]any {
		changed := map[string]any{"number": fmt.Sprintf("INV-1%05d", n)}
		if n < 20 {
			changed["state"] = billing.Credited
		}
		return changed
	})
	all := billing.ListInput{Issuer: w.seller(), Limit: 25}
	for name, tt := range map[string]struct {
		in   billing.ListInput
		want billing.ListSums
	}{
		"all": {all, billing.ListSums{
			Total: money.Pounds(61 * 525), Credited: money.Pounds(20 * 525), WrittenOff: money.Pounds(0),
			Paid: money.Pounds(41 * 100), Owed: money.Pounds(41 * 425)}},
		"paid in part": {with(all, billing.PartPaid), billing.ListSums{
			Total: money.Pounds(41 * 525), Credited: money.Pounds(0), WrittenOff: money.Pounds(0),
			Paid: money.Pounds(41 * 100), Owed: money.Pounds(41 * 425)}},
		"credited ones are taken back whole": {with(all, billing.Credited), billing.ListSums{
			Total: money.Pounds(20 * 525), Credited: money.Pounds(20 * 525), WrittenOff: money.Pounds(0),
			Paid: money.Pounds(0), Owed: money.Pounds(0)}},
		"none": {with(all, billing.Paid), billing.ListSums{
			Total: money.Pounds(0), Credited: money.Pounds(0), WrittenOff: money.Pounds(0), Paid: money.Pounds(0),
			Owed: money.Pounds(0)}},
	} {
		if diff := cmp.Diff(&tt.want, w.sums(tt.in)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	_, err := w.billing.Sums(w.Ctx, enquiriestest.Head(enquiriestest.Elm), all)
	if apperrtest.Code(err) != "not_found" {
		t.Errorf("a stranger: %v", err)
	}
}

func with(in billing.ListInput, state billing.State) billing.ListInput {
	in.State = state
	return in
}

func TestALongListHasNoSumsInsteadOfWrongOnes(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	list := billing.ListInput{Issuer: w.seller(), Limit: 1}
	w.Copies("invoices", i.ID, 499, func(n int) map[string]any {
		return map[string]any{"number": fmt.Sprintf("INV-1%05d", n)}
	})
	if got := w.sums(list); got == nil || got.Total != money.Pounds(500*525) {
		t.Errorf("500 come to %v", got)
	}
	w.Copies("invoices", enquiriestest.CopyOf(i.ID, 0), 1, func(int) map[string]any {
		return map[string]any{"number": "INV-200000"}
	})
	if got := w.sums(list); got != nil {
		t.Errorf("501 come to %v", got)
	}
}

func TestTheSumsOfSelfBillsAddUp(t *testing.T) {
	w := newWorld(t)
	i := w.issued() // of £525 the partnership keeps 15 %
	w.Copies("self_bills", i.SelfBillID, 2, func(n int) map[string]any {
		return map[string]any{"number": fmt.Sprintf("SB-1%05d", n), "invoiceId": fmt.Sprint(n), "credited": n == 0}
	})
	got, err := w.billing.SelfBillSums(w.Ctx, w.finance(), w.seller(), "")
	want := &billing.ListSums{Total: money.Pence(3 * 44_625), Credited: money.Pence(44_625), WrittenOff: money.Pence(0),
		Paid: money.Pence(0), Owed: money.Pence(2 * 44_625)}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if _, err := w.billing.SelfBillSums(w.Ctx, enquiriestest.Head(enquiriestest.Elm), w.seller(),
		""); apperrtest.Code(err) != "not_found" {
		t.Errorf("a stranger: %v", err)
	}
}

// A column is what was taken back, written off, paid and is owed.
func TestWhatWasWrittenOffIsAmongTheSums(t *testing.T) {
	w := newWorld(t)
	i := w.issued() // £525
	_, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 10_000, "part"))
	must(t, err)
	must(t, w.creditsNet(i, 2_500))
	d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
	must(t, err)
	asked, err := w.billing.AskWriteOff(w.Ctx, w.finance(), i.ID, d.Version, "The school has closed.")
	must(t, err)
	_, err = w.billing.ApproveWriteOff(w.Ctx, w.second(), i.ID, asked.Version)
	must(t, err)
	want := &billing.ListSums{Total: money.Pounds(525), Credited: money.Pounds(25), WrittenOff: money.Pounds(400),
		Paid: money.Pounds(100), Owed: money.Pounds(0)}
	if diff := cmp.Diff(want, w.sums(billing.ListInput{Issuer: w.seller()})); diff != "" {
		t.Error(diff)
	}
}
