package partnerships_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/money"
	"lateral/services/partnerships"
)

func TestHalfDaysCost(t *testing.T) {
	tests := []struct {
		name                 string
		brokerage            partnerships.Brokerage
		rate                 int64
		halfDays             int
		pays, receives, kept string
	}{
		{"an odd penny goes up once for each half-day", partnerships.Brokerage{}, 29999, 8, "£1,200.00", "£1,200.00",
			"£0.00"},
		{"whole pounds", partnerships.Brokerage{Mode: partnerships.NoBrokerage}, 35000, 3, "£525.00", "£525.00", "£0.00"},
		{"a share added", partnerships.Brokerage{Mode: partnerships.Added, Share: 1500}, 37000, 6, "£1,276.50", "£1,110.00",
			"£166.50"},
		{"a share kept", partnerships.Brokerage{Mode: partnerships.Deducted, Share: 1500}, 35000, 3, "£525.00", "£446.25",
			"£78.75"},
		{"a share of an odd penny", partnerships.Brokerage{Mode: partnerships.Deducted, Share: 1500}, 29999, 2, "£300.00",
			"£255.00", "£45.00"},
		{"an odd sum a day added", partnerships.Brokerage{Mode: partnerships.Added, PerDay: 4999}, 35000, 3, "£600.00",
			"£525.00", "£75.00"},
		{"more kept than there is", partnerships.Brokerage{Mode: partnerships.Deducted, PerDay: 50_000}, 35000, 3, "£525.00",
			"£0.00", "£525.00"},
		{"free support has no brokerage", partnerships.Brokerage{Mode: partnerships.Added, PerDay: 5000}, 0, 3, "£0.00",
			"£0.00", "£0.00"},
		{"a penny a day", partnerships.Brokerage{}, 1, 2, "£0.02", "£0.02", "£0.00"},
		{"no half-days", partnerships.Brokerage{Mode: partnerships.Added, Share: 1500}, 35000, 0, "£0.00", "£0.00", "£0.00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q, err := tt.brokerage.Quote(money.Pence(tt.rate), tt.halfDays)
			got := []string{q.Pays.String(), q.Receives.String(), q.Brokerage.String()}
			if diff := cmp.Diff([]string{tt.pays, tt.receives, tt.kept}, got); diff != "" || err != nil {
				t.Errorf("%v%s", err, diff)
			}
		})
	}
}

func TestExpensesAreAmongAllThatIsPaid(t *testing.T) {
	quote, err := partnerships.Brokerage{}.Quote(money.Pence(35000), 3)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name      string
		vat       *int64 // nil: not decided
		pays, all string
	}{
		{"VAT is not decided", nil, "£605.00", ""},
		{"the seller charges none", new(int64), "£605.00", "£605.00"},
		{"VAT of the support alone says nothing of the expenses", pence(10500), "£605.00", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			q := quote
			if tt.vat != nil {
				if q, err = q.Decided(partnerships.VAT{Paid: money.Pence(*tt.vat), Home: money.Pence(0)}); err != nil {
					t.Fatal(err)
				}
			}
			q, err := q.WithExpenses(money.Pence(8000), true)
			all := ""
			if q.PaysWithVAT != nil {
				all = q.PaysWithVAT.String()
			}
			if diff := cmp.Diff([]string{tt.pays, tt.all}, []string{q.Pays.String(), all}); diff != "" || err != nil {
				t.Errorf("%v%s", err, diff)
			}
		})
	}
}

func pence(p int64) *int64 { return &p }

// drawn are random terms of brokerage.
func drawn(t *rapid.T) partnerships.Brokerage {
	b := partnerships.Brokerage{
		Mode: rapid.SampledFrom([]partnerships.BrokerageMode{partnerships.NoBrokerage, partnerships.Deducted,
			partnerships.Added}).Draw(t, "mode")}
	switch {
	case b.Mode == partnerships.NoBrokerage:
	case rapid.Bool().Draw(t, "share"):
		b.Share = money.BasisPoints(rapid.Int64Range(0, 5000).Draw(t, "basis points"))
	default:
		b.PerDay = rapid.Int64Range(0, 50_000).Draw(t, "per day")
	}
	return b
}

func TestAnySplitOfHalfDaysComesToTheSameSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, rate := drawn(t), money.Pence(rapid.Int64Range(1, 200_000).Draw(t, "rate"))
		n := rapid.IntRange(1, 120).Draw(t, "half-days")
		h, err := b.HalfDay(rate)
		if err != nil {
			t.Fatal(err)
		}
		whole := sums(t, h, b.Mode, n)
		var sum [3]int64
		for left := n; left > 0; {
			part := rapid.IntRange(1, left).Draw(t, "part")
			for i, pence := range sums(t, h, b.Mode, part) {
				sum[i] += pence
			}
			left -= part
		}
		if sum != whole {
			t.Fatalf("in parts %v, whole %v", sum, whole)
		}
		if pays, kept, receives := whole[0], whole[1], whole[2]; pays != kept+receives || receives < 0 || kept < 0 {
			t.Fatalf("%d is paid, %d kept, %d received", pays, kept, receives)
		}
	})
}

// sums is every sum of a quote in pence.
func sums(t *rapid.T, h partnerships.HalfDay, mode partnerships.BrokerageMode, n int) [3]int64 {
	q, err := h.Quote(mode, n)
	if err != nil {
		t.Fatal(err)
	}
	return [3]int64{q.Pays.Pence, q.Brokerage.Pence, q.Receives.Pence}
}
