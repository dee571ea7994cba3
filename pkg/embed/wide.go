package embed

import (
	"math"

	"github.com/viterin/vek/vek32"
)

// Wide is a Vector made ready to be compared ten thousand times: a direction of length one,
// in 1,536 bytes. Nil has no direction.
type Wide []float32

// Wide makes the vector ready to be compared.
func (v *Vector) Wide() Wide {
	var square int32
	for _, n := range v {
		square += int32(n) * int32(n)
	}
	if square == 0 {
		return nil
	}
	w, length := make(Wide, Size), float32(math.Sqrt(float64(square)))
	for i, n := range v {
		w[i] = float32(n) / length
	}
	return w
}

// Likeness is that of the vectors from which both were made.
func (w Wide) Likeness(o Wide) float64 {
	if len(w) == 0 || len(o) == 0 {
		return 0
	}
	return float64(vek32.Dot(w, o))
}

// Middle is the direction in the middle of several; nil of none.
func Middle(all []Wide) Wide {
	var middle Wide
	for _, w := range all {
		if middle == nil && len(w) > 0 {
			middle = make(Wide, Size)
		}
		for i, n := range w {
			middle[i] += n
		}
	}
	if length := vek32.Norm(middle); length > 0 {
		vek32.DivNumber_Inplace(middle, length)
		return middle
	}
	return nil
}
