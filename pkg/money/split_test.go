package money_test

import (
	"errors"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/money"
)

func pence(amounts []money.Amount) []int64 {
	var out []int64
	for _, a := range amounts {
		out = append(out, a.Pence)
	}
	return out
}

func TestSplitBy(t *testing.T) {
	tests := []struct {
		name    string
		pence   int64
		weights []int64
		want    []int64
	}{
		{"a penny over", 100, []int64{1, 1, 1}, []int64{34, 33, 33}},
		{"a debt", -100, []int64{1, 1, 1}, []int64{-34, -33, -33}},
		{"two to one", 100, []int64{2, 1}, []int64{67, 33}},
		{"nothing for no weight", 5, []int64{0, 1, 0}, []int64{0, 5, 0}},
		{"fewer pence than parts", 1, []int64{1, 1, 1}, []int64{1, 0, 0}},
		{"no pence", 0, []int64{3, 4}, []int64{0, 0}},
		{"the bottom", math.MinInt64, []int64{1, 1}, []int64{math.MinInt64 / 2, math.MinInt64 / 2}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := money.Pence(test.pence).SplitBy(test.weights)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, pence(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSplitByRefuses(t *testing.T) {
	for _, test := range []struct {
		name    string
		weights []int64
		want    error
	}{
		{"no weights", nil, money.ErrShares},
		{"only zeros", []int64{0, 0}, money.ErrShares},
		{"a negative weight", []int64{2, -1}, money.ErrShares},
		{"weights that overflow", []int64{math.MaxInt64, 1}, money.ErrOverflow},
		{"too many", make([]int64, money.MaxShares+1), money.ErrShares},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, err := money.Pence(1).SplitBy(test.weights); !errors.Is(err, test.want) {
				t.Errorf("got %v, %v; want %v", got, err, test.want)
			}
		})
	}
	for _, n := range []int{0, -1, money.MaxShares + 1} {
		if _, err := money.Pence(1).Split(n); !errors.Is(err, money.ErrShares) {
			t.Errorf("%d parts: %v", n, err)
		}
	}
}

func TestSplitNeverLosesAPenny(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := money.Pence(rapid.Int64().Draw(t, "pence"))
		n := rapid.IntRange(1, 50).Draw(t, "parts")
		parts, err := whole.Split(n)
		if err != nil {
			t.Fatal(err)
		}
		if sum, err := sum(parts); err != nil || sum != whole {
			t.Fatalf("%v add up to %v, %v; not to %v", parts, sum, err, whole)
		}
		least, most := parts[0].Pence, parts[0].Pence
		for _, p := range parts {
			least, most = min(least, p.Pence), max(most, p.Pence)
		}
		if len(parts) != n || most-least > 1 {
			t.Fatalf("%d parts from %d to %d pence", len(parts), least, most)
		}
	})
}

func TestSplitByNeverLosesAPenny(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := money.Pence(rapid.Int64().Draw(t, "pence"))
		weights := rapid.SliceOfN(rapid.Int64Range(1, 1<<50), 1, 20).Draw(t, "weights")
		parts, err := whole.SplitBy(weights)
		if err != nil {
			t.Fatal(err)
		}
		if sum, err := sum(parts); err != nil || sum != whole {
			t.Fatalf("%v add up to %v, %v; not to %v", parts, sum, err, whole)
		}
		var total int64
		for _, w := range weights {
			total += w
		}
		for i, w := range weights {
			exact, err := whole.Fraction(w, total)
			if err != nil {
				t.Fatal(err)
			}
			if off := parts[i].Pence - exact.Pence; off > 1 || off < -1 {
				t.Fatalf("part %d is %v, its share %v", i, parts[i], exact)
			}
		}
	})
}

func sum(parts []money.Amount) (money.Amount, error) {
	var total money.Amount
	for _, p := range parts {
		var err error
		if total, err = total.Add(p); err != nil {
			return total, err
		}
	}
	return total, nil
}
