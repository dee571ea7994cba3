package billing_test

import (
	"testing"

	"lateral/services/billing"
)

// A seller's prefix stands before the numbers of its documents. Numbers run on when it changes, without a gap.
func TestNumbersHaveTheSellersPrefix(t *testing.T) {
	w := newWorld(t)
	a, visits := w.signedOff()
	for n, step := range []struct{ prefix, invoice, bill string }{
		{"", "INV-000001", "SB-000001"}, {"WV27", "WV27-INV-000002", "WV27-SB-000002"},
		{"INV", "INV-INV-000003", "INV-SB-000003"},
		{"", "INV-000004", "SB-000004"},
	} {
		_, err := w.Parties.SetPrefix(w.Ctx, w.finance(), w.seller(), step.prefix)
		must(t, err)
		key := string(rune('a' + n))
		i := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: key})
		b, err := w.billing.SelfBill(w.Ctx, w.finance(), i.SelfBillID)
		if err != nil || i.Number != step.invoice || b.Number != step.bill {
			t.Errorf("numbered %s and %s, want %s and %s; %v", i.Number, b.Number, step.invoice, step.bill, err)
		}
		if len(i.Number) > 18 {
			t.Errorf("%s is longer than the reference of a transfer", i.Number)
		}
		_, err = w.credit(w.finance(), i, "c"+key)
		must(t, err)
		w.sound()
	}
}
