package billing_test

import (
	"testing"

	"lateral/pkg/date"
	"lateral/services/billing"
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
