package billing_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/services/billing"
)

// An earlier program issued self-bills without a state. The state is written into them once, and then they are found
// among those that can be paid.
func TestSelfBillsOfAnEarlierProgramGetTheirState(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	_, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 52_500, "all"))
	must(t, err)
	w.Copies("self_bills", i.SelfBillID, 2, func(n int) map[string]any {
		return map[string]any{"number": []string{"SB-1", "SB-2"}[n], "credited": n == 1}
	})
	must(t, w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		page, err := tx.Find(w.Ctx, "self_bills", docdb.Query{})
		for _, d := range page.Documents {
			var fields map[string]any
			must(t, json.Unmarshal(d.Body, &fields))
			delete(fields, "state")
			d.Body, err = json.Marshal(fields)
			must(t, err)
			must(t, tx.Replace(w.Ctx, "self_bills", d))
		}
		return err
	}))
	payable := func() []string {
		all, err := w.billing.PayableBills(w.Ctx, w.finance(), w.seller())
		must(t, err)
		var numbers []string
		for _, b := range all {
			numbers = append(numbers, b.Number)
		}
		slices.Sort(numbers)
		return numbers
	}
	if err := billing.BillsStated(w.Ctx, w.DB); err == nil || len(payable()) > 0 {
		t.Errorf("without a state: %v, %q", err, payable())
	}
	for range 2 {
		must(t, billing.StateBills(w.Ctx, w.DB))
		must(t, billing.BillsStated(w.Ctx, w.DB))
		if diff := cmp.Diff([]string{"SB-000001", "SB-1"}, payable()); diff != "" {
			t.Error(diff)
		}
	}
}
