package money

import (
	"errors"
	"fmt"
	"math"
)

// GBP is the code of the pound sterling.
const GBP = "GBP"

// Errors of this package; test for them with [errors.Is]. Their texts are
// plain enough to show to the person who typed the amount.
var (
	// ErrOverflow says that a result is beyond what an Amount can hold.
	ErrOverflow = errors.New("the amount is too large")
	// ErrCurrency says that two currencies met, or that one is not known here.
	ErrCurrency = errors.New("the currency is not the one expected")
	// ErrShares says that an amount cannot be shared out in the way asked for.
	ErrShares = errors.New("the amount cannot be shared out like that")
)

// Amount is an amount of money. Pence counts hundredths of the currency and may be
// negative. The zero Amount is no money in no currency. It may be added to any other, so
// that sums can start from it. Amounts compare with ==.
type Amount struct {
	Pence    int64  `json:"pence"`
	Currency string `json:"currency"` // ISO 4217
}

// Pence returns n pence sterling.
func Pence(n int64) Amount { return Amount{Pence: n, Currency: GBP} }

// New returns an amount in a currency known to this package, else ErrCurrency.
func New(pence int64, currency string) (Amount, error) {
	a := Amount{Pence: pence, Currency: currency}
	return a, a.Validate()
}

// Validate returns ErrCurrency unless the amount's currency is one that this
// package can write. The zero Amount is not valid: it has no currency.
func (a Amount) Validate() error {
	if _, ok := symbols[a.Currency]; !ok {
		return fmt.Errorf("%w: %q", ErrCurrency, a.Currency)
	}
	return nil
}

// IsZero reports whether there is no money in a, in any currency.
func (a Amount) IsZero() bool { return a.Pence == 0 }

// IsNegative reports whether a is below zero.
func (a Amount) IsNegative() bool { return a.Pence < 0 }

// Add returns a + b. It fails with ErrCurrency or ErrOverflow.
func (a Amount) Add(b Amount) (Amount, error) {
	currency, err := common(a, b)
	if err != nil {
		return Amount{}, err
	}
	sum := a.Pence + b.Pence
	if (sum > a.Pence) != (b.Pence > 0) && b.Pence != 0 {
		return Amount{}, fmt.Errorf("%w: %d + %d pence", ErrOverflow, a.Pence, b.Pence)
	}
	return Amount{Pence: sum, Currency: currency}, nil
}

// AddTo adds an amount to the sum that a key has. It fails as Add does, and then changes nothing.
func AddTo[K comparable](sums map[K]Amount, key K, amount Amount) error {
	sum, err := sums[key].Add(amount)
	if err == nil {
		sums[key] = sum
	}
	return err
}

// Sub returns a - b. It fails with ErrCurrency or ErrOverflow.
func (a Amount) Sub(b Amount) (Amount, error) {
	minus, err := b.Neg()
	if err != nil {
		return Amount{}, err
	}
	return a.Add(minus)
}

// Neg returns -a. It fails with ErrOverflow for the lowest amount there is.
func (a Amount) Neg() (Amount, error) {
	if a.Pence == math.MinInt64 {
		return Amount{}, fmt.Errorf("%w: -(%d) pence", ErrOverflow, a.Pence)
	}
	return Amount{Pence: -a.Pence, Currency: a.Currency}, nil
}

// Unsigned returns a without its sign; the lowest amount there is stays as it is.
func (a Amount) Unsigned() Amount {
	return Amount{Pence: max(a.Pence, -a.Pence), Currency: a.Currency}
}

// Cmp returns -1, 0 or 1 as a is less than, equal to or more than b. It fails
// with ErrCurrency.
func (a Amount) Cmp(b Amount) (int, error) {
	if _, err := common(a, b); err != nil {
		return 0, err
	}
	switch {
	case a.Pence < b.Pence:
		return -1, nil
	case a.Pence > b.Pence:
		return 1, nil
	}
	return 0, nil
}

// common returns the currency that a and b share. Only the zero Amount fits any currency:
// pence without a currency do not.
func common(a, b Amount) (string, error) {
	switch {
	case a == Amount{}:
		return b.Currency, nil
	case b == Amount{} || a.Currency == b.Currency:
		return a.Currency, nil
	}
	return "", fmt.Errorf("%w: %q and %q", ErrCurrency, a.Currency, b.Currency)
}

// symbols of the currencies that this package reads and writes; all of them have
// hundredths.
var symbols = map[string]string{GBP: "£", "EUR": "€", "USD": "$"}
