package money_test

import (
	"encoding/json"
	"errors"
	"math"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/money"
)

func TestJSONIsPenceAndCurrency(t *testing.T) {
	text, err := json.Marshal(money.Pence(105000))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(`{"pence":105000,"currency":"GBP"}`, string(text)); diff != "" {
		t.Error(diff)
	}
	for _, bad := range []string{`{"pence":10.5,"currency":"GBP"}`, `{"pence":"10","currency":"GBP"}`,
		`{"pence":9223372036854775808}`} {
		var a money.Amount
		if err := json.Unmarshal([]byte(bad), &a); err == nil {
			t.Errorf("%s was read as %v", bad, a)
		}
	}
}

func TestArithmeticRefusesWhatDoesNotFit(t *testing.T) {
	top, bottom := money.Pence(math.MaxInt64), money.Pence(math.MinInt64)
	euro := money.Amount{Pence: 1, Currency: "EUR"}
	tests := []struct {
		name string
		do   func() (money.Amount, error)
		want money.Amount
		err  error
	}{
		{"add", func() (money.Amount, error) { return money.Pence(2).Add(money.Pence(3)) }, money.Pence(5), nil},
		{"add nothing", func() (money.Amount, error) { return top.Add(money.Pence(0)) }, top, nil},
		{"add past the top", func() (money.Amount, error) { return top.Add(money.Pence(1)) }, money.Amount{},
			money.ErrOverflow},
		{"add past the bottom", func() (money.Amount, error) { return bottom.Add(money.Pence(-1)) }, money.Amount{},
			money.ErrOverflow},
		{"add another currency", func() (money.Amount, error) { return top.Add(euro) }, money.Amount{}, money.ErrCurrency},
		{"add pence of no currency", func() (money.Amount, error) { return euro.Add(money.Amount{Pence: 1}) }, money.Amount{},
			money.ErrCurrency},
		{"add to the zero amount", func() (money.Amount, error) { return money.Amount{}.Add(euro) }, euro, nil},
		{"add the zero amount", func() (money.Amount, error) { return euro.Add(money.Amount{}) }, euro, nil},
		{"subtract", func() (money.Amount, error) { return money.Pence(2).Sub(money.Pence(3)) }, money.Pence(-1), nil},
		{"subtract the lowest", func() (money.Amount, error) { return money.Pence(0).Sub(bottom) }, money.Amount{},
			money.ErrOverflow},
		{"subtract past the bottom", func() (money.Amount, error) { return bottom.Sub(money.Pence(1)) }, money.Amount{},
			money.ErrOverflow},
		{"multiply", func() (money.Amount, error) { return money.Pence(-35000).Mul(3) }, money.Pence(-105000), nil},
		{"multiply to the bottom", func() (money.Amount, error) { return money.Pence(1 << 62).Mul(-2) }, bottom, nil},
		{"multiply past the top", func() (money.Amount, error) { return money.Pence(1 << 62).Mul(2) }, money.Amount{},
			money.ErrOverflow},
		{"multiply far past the top", func() (money.Amount, error) { return top.Mul(math.MinInt64) }, money.Amount{},
			money.ErrOverflow},
		{"negate the lowest", bottom.Neg, money.Amount{}, money.ErrOverflow},
		{"add to the zero amount", func() (money.Amount, error) { return money.Amount{}.Add(euro) }, euro, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := test.do()
			if !errors.Is(err, test.err) {
				t.Fatalf("error %v, want %v", err, test.err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAddAndSubtractAgreeWithBigNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Int64().Draw(t, "a"), rapid.Int64().Draw(t, "b")
		want := new(big.Int).Add(big.NewInt(a), big.NewInt(b))
		got, err := money.Pence(a).Add(money.Pence(b))
		if want.IsInt64() != (err == nil) {
			t.Fatalf("%d + %d gave the error %v", a, b, err)
		}
		if err != nil {
			return
		}
		if got.Pence != want.Int64() {
			t.Fatalf("%d + %d = %d", a, b, got.Pence)
		}
		if b == math.MinInt64 {
			return
		}
		if back, err := got.Sub(money.Pence(b)); err != nil || back != money.Pence(a) {
			t.Fatalf("%d + %d - %d = %v, %v", a, b, b, back, err)
		}
	})
}

func TestCmp(t *testing.T) {
	for _, test := range []struct {
		a, b int64
		want int
	}{{1, 2, -1}, {2, 2, 0}, {3, 2, 1}, {math.MinInt64, math.MaxInt64, -1}} {
		if got, err := money.Pence(test.a).Cmp(money.Pence(test.b)); err != nil || got != test.want {
			t.Errorf("Cmp(%d, %d) = %d, %v", test.a, test.b, got, err)
		}
	}
	if _, err := money.Pence(1).Cmp(money.Amount{Pence: 1, Currency: "USD"}); !errors.Is(err, money.ErrCurrency) {
		t.Errorf("pounds and dollars: %v", err)
	}
}

func TestNewKnowsItsCurrencies(t *testing.T) {
	if a, err := money.New(5, "EUR"); err != nil || a.String() != "€0.05" {
		t.Errorf("%v, %v", a, err)
	}
	for _, currency := range []string{"", "gbp", "XXX", "JPY"} {
		if _, err := money.New(5, currency); !errors.Is(err, money.ErrCurrency) {
			t.Errorf("%q: %v", currency, err)
		}
	}
}

func TestPounds(t *testing.T) {
	if got := money.Pounds(350); got != money.Pence(35000) {
		t.Error(got)
	}
	defer func() {
		if recover() == nil {
			t.Error("no panic for pounds that do not fit")
		}
	}()
	money.Pounds(math.MaxInt64)
}

func TestSigns(t *testing.T) {
	if !money.Pence(0).IsZero() || money.Pence(1).IsZero() {
		t.Error("IsZero")
	}
	if !money.Pence(-1).IsNegative() || money.Pence(0).IsNegative() {
		t.Error("IsNegative")
	}
}

func TestAnAmountIsAddedToTheSumOfItsKey(t *testing.T) {
	sums := map[string]money.Amount{}
	for _, pence := range []int64{150, -50} {
		if err := money.AddTo(sums, "a", money.Pence(pence)); err != nil {
			t.Fatal(err)
		}
	}
	if err := money.AddTo(sums, "a", money.Pence(math.MaxInt64)); !errors.Is(err, money.ErrOverflow) {
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff(map[string]money.Amount{"a": money.Pence(100)}, sums); diff != "" {
		t.Error(diff)
	}
}

func TestUnsignedIsASumWithoutItsSign(t *testing.T) {
	for pence, want := range map[int64]int64{-5: 5, 0: 0, 5: 5} {
		if got := money.Pence(pence).Unsigned(); got != money.Pence(want) {
			t.Errorf("%d pence without a sign are %s", pence, got)
		}
	}
}
