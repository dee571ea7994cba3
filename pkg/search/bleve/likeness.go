package bleve

import (
	"math"

	"lateral/pkg/search"
)

// direction is a vector of a query, with what its length is divided by.
type direction struct {
	numbers []int8
	inverse float64 // 1 by the length
}

func directions(all []search.Vector) []direction {
	out := make([]direction, len(all))
	for i, v := range all {
		out[i] = direction{v, inverseLength(v)}
	}
	return out
}

// inverseLength of a vector without direction is 0: it is like nothing.
func inverseLength(v []int8) float64 {
	square := dot(v, v)
	if square == 0 {
		return 0
	}
	return 1 / math.Sqrt(float64(square))
}

// dot is the sum of the products of two vectors of one size. Four sums that do not wait for
// each other take half the time of one. The largest vectors do not overflow them.
func dot(a, b []int8) int32 {
	var s0, s1, s2, s3 int32
	for len(a) >= 8 && len(b) >= 8 {
		x, y := a[:8:8], b[:8:8]
		s0 += int32(x[0])*int32(y[0]) + int32(x[4])*int32(y[4])
		s1 += int32(x[1])*int32(y[1]) + int32(x[5])*int32(y[5])
		s2 += int32(x[2])*int32(y[2]) + int32(x[6])*int32(y[6])
		s3 += int32(x[3])*int32(y[3]) + int32(x[7])*int32(y[7])
		a, b = a[8:], b[8:]
	}
	for i := range min(len(a), len(b)) {
		s0 += int32(a[i]) * int32(b[i])
	}
	return s0 + s1 + s2 + s3
}
