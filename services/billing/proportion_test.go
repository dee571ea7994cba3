package billing_test

import (
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/money"
	"lateral/services/billing"
)

// A bill of four visits of £145.00 follows an invoice of £680.00: what is taken from it stands to it as the part
// to the invoice, though each line by itself would round up.
func TestABillLosesItsProportionToThePenny(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ part, want int64 }{{3333, 2843}, {1, 1}, {68000, 58000}, {34000, 29000}, {67999, 57999}} {
		parts, err := money.Pence(tt.part).Split(4)
		if err != nil {
			t.Fatal(err)
		}
		var all []billing.Share
		for _, part := range parts {
			all = append(all, billing.Share{Net: 14500, Part: part.Pence, Whole: 17000, Moves: true})
		}
		var got int64
		for _, each := range billing.InProportion(all) {
			got += each
		}
		if got != tt.want {
			t.Errorf("of %d, %d is taken, not %d", tt.part, got, tt.want)
		}
	}
}

// However lines are taken from, bit by bit: a line never loses more than it has, nor gets anything back; what was not
// taken from keeps what it has; a line whose whole is gone is gone; and in the end all is.
func TestAnyPartsComeToTheWhole(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) billing.Share {
			whole := rapid.Int64Range(1, 70_000).Draw(t, "whole")
			return billing.Share{Net: rapid.Int64Range(0, whole).Draw(t, "net"), Whole: whole}
		}), 1, 6).Draw(t, "lines")
		for bit := range 4 {
			for n := range all {
				left := all[n].Whole - all[n].Part
				take := rapid.Int64Range(0, left).Draw(t, "part")
				if bit == 3 {
					take = left
				}
				all[n].Part, all[n].Moves = all[n].Part+take, take > 0
			}
			for n, more := range billing.InProportion(all) {
				s := &all[n]
				if more < 0 || !s.Moves && more != 0 {
					t.Fatalf("line %d loses %d: %+v", n, more, s)
				}
				if s.Before += more; s.Before > s.Net || s.Part == s.Whole && s.Before != s.Net {
					t.Fatalf("line %d has lost %d of %d", n, s.Before, s.Net)
				}
			}
		}
	})
}
