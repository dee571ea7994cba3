package money

import (
	"fmt"
	"math"
	"math/bits"
)

// BasisPoints is a rate in hundredths of one per cent: 2000 is 20 %.
type BasisPoints int64

// String writes the rate as a percentage: "20%", "17.5%", "0.25%".
func (r BasisPoints) String() string {
	sign, n := "", magnitude(int64(r))
	if r < 0 {
		sign = "-"
	}
	switch {
	case n%100 == 0:
		return fmt.Sprintf("%s%d%%", sign, n/100)
	case n%10 == 0:
		return fmt.Sprintf("%s%d.%d%%", sign, n/100, n%100/10)
	}
	return fmt.Sprintf("%s%d.%02d%%", sign, n/100, n%100)
}

// Percent returns a at that rate, rounded as the package says. It fails with ErrOverflow.
func (a Amount) Percent(rate BasisPoints) (Amount, error) {
	return a.Fraction(int64(rate), 10_000)
}

// Fraction returns a × numerator ÷ denominator to the nearest penny, a half
// penny away from zero: three halves of a price are Fraction(3, 2).
// The product is exact before the one division. It fails with ErrShares unless
// the denominator is above zero, and with ErrOverflow.
func (a Amount) Fraction(numerator, denominator int64) (Amount, error) {
	if denominator <= 0 {
		return Amount{}, fmt.Errorf("%w: denominator %d", ErrShares, denominator)
	}
	divisor := uint64(denominator)
	hi, lo := bits.Mul64(magnitude(a.Pence), magnitude(numerator))
	if hi >= divisor {
		return Amount{}, fmt.Errorf("%w: %d × %d / %d pence", ErrOverflow, a.Pence, numerator, denominator)
	}
	quotient, remainder := bits.Div64(hi, lo, divisor)
	if remainder >= divisor-remainder && quotient < math.MaxUint64 {
		quotient++
	}
	pence, ok := signed(quotient, (a.Pence < 0) != (numerator < 0))
	if !ok {
		return Amount{}, fmt.Errorf("%w: %d × %d / %d pence", ErrOverflow, a.Pence, numerator, denominator)
	}
	return Amount{Pence: pence, Currency: a.Currency}, nil
}

// magnitude is |n|, which for the lowest int64 only fits unsigned.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// signed puts the sign back and reports whether the result fits.
func signed(n uint64, negative bool) (int64, bool) {
	switch {
	case n <= math.MaxInt64 && negative:
		return -int64(n), true
	case n <= math.MaxInt64:
		return int64(n), true
	case negative && n == 1<<63:
		return math.MinInt64, true
	}
	return 0, false
}

// Mul returns a × n. It fails with ErrOverflow.
func (a Amount) Mul(n int64) (Amount, error) { return a.Fraction(n, 1) }

// Pounds returns n whole pounds sterling, for amounts written in code. It
// panics when n is beyond what an Amount can hold.
func Pounds(n int64) Amount {
	a, err := Pence(n).Mul(100)
	if err != nil {
		panic(fmt.Sprintf("money: %d pounds: %v", n, err))
	}
	return a
}
