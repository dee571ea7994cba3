package money_test

import (
	"errors"
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/money"
)

func TestPercent(t *testing.T) {
	tests := []struct {
		name  string
		pence int64
		rate  money.BasisPoints
		want  int64
	}{
		{"a fifth of £1,050", 105000, 2000, 21000},
		{"a twentieth", 1000, 500, 50},
		{"zero rate", 1000, 0, 0},
		{"brokerage of 15%", 35000, 1500, 5250},
		{"under half a penny is dropped", 2, 2000, 0},
		{"over half a penny is kept", 3, 2000, 1},
		{"half a penny goes up", 10, 500, 1},
		{"half a penny of a credit goes down", -10, 500, -1},
		{"a negative rate", 10, -500, -1},
		{"all of the top", math.MaxInt64, 10_000, math.MaxInt64},
		{"all of the bottom", math.MinInt64, 10_000, math.MinInt64},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := money.Pence(test.pence).Percent(test.rate)
			if err != nil || got != money.Pence(test.want) {
				t.Errorf("got %v, %v; want %v", got, err, money.Pence(test.want))
			}
		})
	}
}

func TestFractionRefuses(t *testing.T) {
	tests := []struct {
		name                          string
		pence, numerator, denominator int64
		want                          error
	}{
		{"no denominator", 1, 1, 0, money.ErrShares},
		{"a negative denominator", 1, 1, -2, money.ErrShares},
		{"just past the top", math.MaxInt64, 10_001, 10_000, money.ErrOverflow},
		{"rounded past the top", math.MaxInt64, math.MaxInt64, math.MaxInt64 - 1, money.ErrOverflow},
		{"as far as it goes", math.MinInt64, math.MinInt64, 1, money.ErrOverflow},
		{"past 64 bits by rounding", math.MaxInt64, math.MaxInt64, math.MaxInt64 / 2, money.ErrOverflow},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, err := money.Pence(test.pence).Fraction(test.numerator, test.denominator); !errors.Is(err, test.want) {
				t.Errorf("got %v, %v; want the error %v", got, err, test.want)
			}
		})
	}
}

// exactFraction rounds half away from zero with numbers of any size.
func exactFraction(pence, numerator, denominator int64) *big.Int {
	product := new(big.Int).Mul(big.NewInt(pence), big.NewInt(numerator))
	sign := int64(product.Sign())
	doubled := product.Abs(product).Lsh(product, 1)
	doubled.Add(doubled, big.NewInt(denominator))
	floor := doubled.Div(doubled, new(big.Int).Lsh(big.NewInt(denominator), 1))
	return floor.Mul(floor, big.NewInt(sign))
}

func TestFractionAgreesWithBigNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pence, numerator := rapid.Int64().Draw(t, "pence"), rapid.Int64().Draw(t, "numerator")
		denominator := rapid.Int64Min(1).Draw(t, "denominator")
		want := exactFraction(pence, numerator, denominator)
		got, err := money.Pence(pence).Fraction(numerator, denominator)
		if want.IsInt64() != (err == nil) {
			t.Fatalf("want %v, got %v with the error %v", want, got, err)
		}
		if err == nil && got.Pence != want.Int64() {
			t.Fatalf("want %v, got %d", want, got.Pence)
		}
	})
}

func TestCreditIsTheMirrorOfItsCharge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pence := rapid.Int64Range(0, 1<<40).Draw(t, "pence")
		rate := money.BasisPoints(rapid.Int64Range(0, 10_000).Draw(t, "rate"))
		charge, err := money.Pence(pence).Percent(rate)
		if err != nil {
			t.Fatal(err)
		}
		credit, err := money.Pence(-pence).Percent(rate)
		if err != nil {
			t.Fatal(err)
		}
		if sum, err := charge.Add(credit); err != nil || !sum.IsZero() {
			t.Fatalf("%v and %v leave %v, %v", charge, credit, sum, err)
		}
	})
}

func TestBasisPointsString(t *testing.T) {
	for rate, want := range map[money.BasisPoints]string{
		2000: "20%", 1750: "17.5%", 25: "0.25%", 0: "0%", -1505: "-15.05%", 10: "0.1%",
	} {
		if got := rate.String(); got != want {
			t.Errorf("%d basis points: %q, want %q", int64(rate), got, want)
		}
	}
}
