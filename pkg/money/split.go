package money

import (
	"fmt"
	"math/bits"
)

// MaxShares is the largest number of shares that an amount is split into.
const MaxShares = 10_000

// Split shares a out into n parts that differ by at most one penny and add up
// to a; odd pence are spread, beginning with the first part. It fails with ErrShares unless n is
// between 1 and MaxShares.
func (a Amount) Split(n int) ([]Amount, error) {
	if n < 1 || n > MaxShares {
		return nil, fmt.Errorf("%w: %d parts", ErrShares, n)
	}
	weights := make([]int64, n)
	for i := range weights {
		weights[i] = 1
	}
	return a.SplitBy(weights)
}

// SplitBy shares a out in proportion to the weights, which may not be negative
// nor all zero. The parts add up to a and each is within a penny of its exact
// share; a weight of zero gets nothing. It fails with ErrShares, also for no
// weights or more than MaxShares, and with ErrOverflow when the weights' sum
// does.
func (a Amount) SplitBy(weights []int64) ([]Amount, error) {
	total, err := weigh(weights)
	if err != nil {
		return nil, err
	}
	// Each part is the growth of the running share, so nothing is lost however the running
	// shares are rounded. Rounding them up gives the first part an odd penny.
	parts := make([]Amount, len(weights))
	var running, given uint64
	for i, w := range weights {
		running += uint64(w)
		upTo := shareUp(magnitude(a.Pence), running, total)
		pence, _ := signed(upTo-given, a.Pence < 0)
		parts[i], given = Amount{Pence: pence, Currency: a.Currency}, upTo
	}
	return parts, nil
}

// weigh adds the weights up.
func weigh(weights []int64) (uint64, error) {
	if len(weights) > MaxShares {
		return 0, fmt.Errorf("%w: %d weights", ErrShares, len(weights))
	}
	var total int64
	for _, w := range weights {
		if w < 0 {
			return 0, fmt.Errorf("%w: weight %d", ErrShares, w)
		}
		if total += w; total < 0 {
			return 0, fmt.Errorf("%w: the sum of the weights", ErrOverflow)
		}
	}
	if total == 0 {
		return 0, fmt.Errorf("%w: no weights above zero", ErrShares)
	}
	return uint64(total), nil
}

// shareUp is n × part ÷ whole rounded up; part is at most whole, so it fits.
func shareUp(n, part, whole uint64) uint64 {
	if part == whole {
		return n
	}
	hi, lo := bits.Mul64(n, part)
	quotient, remainder := bits.Div64(hi, lo, whole)
	if remainder > 0 {
		quotient++
	}
	return quotient
}
