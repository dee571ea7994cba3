package billing_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/date"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
)

// An invoice is found by its number, names, day and amount, each alone and together, and its sums with it.
func TestAnInvoiceIsFound(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	i := w.issued()
	today, total, other := date.On(w.Clock.Now()), i.Total.Pence, i.Total.Pence+1
	for name, c := range map[string]struct {
		find billing.Find
		want int
	}{
		"number":        {billing.Find{Words: i.Number}, 1},
		"two words":     {billing.Find{Words: i.LeaderName + " " + i.Number}, 1},
		"other word":    {billing.Find{Words: i.Number + " nowhere"}, 0},
		"that day":      {billing.Find{From: today, To: today}, 1},
		"before":        {billing.Find{To: today.AddDays(-1)}, 0},
		"after":         {billing.Find{From: today.AddDays(1)}, 0},
		"amount":        {billing.Find{Pence: &total}, 1},
		"a penny wrong": {billing.Find{Pence: &other}, 0},
	} {
		in := billing.ListInput{Issuer: w.seller(), Find: c.find, Limit: 10}
		found, _, err := w.billing.List(w.Ctx, w.finance(), in)
		if err != nil || len(found) != c.want {
			t.Errorf("%s: %d are found, %v", name, len(found), err)
		}
		sums, err := w.billing.Sums(w.Ctx, w.finance(), in)
		if err != nil || sums.Total.IsZero() != (c.want == 0) {
			t.Errorf("%s: %+v, %v", name, sums, err)
		}
	}
}

// What is owed is listed by the day it is due, over all pages, and of it what is overdue; sums are of the same.
func TestWhatIsOwedAndWhatIsOverdueIsFound(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	i := w.issued() // due on Thu 5 Mar 2026
	w.Copies("invoices", i.ID, 5, func(n int) map[string]any {
		changed := map[string]any{"number": fmt.Sprint("INV-10000", n), "dueOn": i.DueOn.AddDays(n - 2)}
		switch n {
		case 0:
			changed["state"], changed["unpaid"] = billing.Paid, false
		case 1:
			changed["state"] = billing.PartPaid
		}
		return changed
	})
	w.Until(i.DueOn.AddDays(1))
	for name, tt := range map[string]struct {
		in   billing.ListInput
		want []string
	}{
		"owed": {billing.ListInput{Owing: billing.StillOwed},
			[]string{"INV-000001", "INV-100002", "INV-100003", "INV-100004", "INV-100001"}},
		"overdue": {billing.ListInput{Owing: billing.PastDue}, []string{"INV-000001", "INV-100002", "INV-100001"}},
		"overdue, by number": {billing.ListInput{Owing: billing.PastDue, Find: billing.Find{Words: "100002"}},
			[]string{"INV-100002"}},
	} {
		for _, whose := range []billing.ListInput{{Issuer: w.seller()}, {Payer: i.Payer}} {
			in, actor := tt.in, w.finance()
			if in.Issuer, in.Payer, in.Limit = whose.Issuer, whose.Payer, 2; in.Payer != "" {
				actor = enquiriestest.Finance(enquiriestest.Ash)
			}
			var got []string
			for {
				found, next, err := w.billing.List(w.Ctx, actor, in)
				must(t, err)
				for _, d := range found {
					got = append(got, d.Number)
				}
				if in.Cursor = next; next == "" {
					break
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got)\n%s", name, diff)
			}
			sums, err := w.billing.Sums(w.Ctx, actor, in)
			if err != nil || sums.Total.Pence != int64(len(tt.want))*i.Total.Pence {
				t.Errorf("%s: %+v, %v", name, sums, err)
			}
		}
	}
	_, _, err := w.billing.List(w.Ctx, w.finance(),
		billing.ListInput{Issuer: w.seller(), State: billing.Paid, Owing: billing.PastDue})
	apperrtest.Refused(t, err, "invalid")
}
