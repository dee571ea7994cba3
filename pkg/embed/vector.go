package embed

import (
	"encoding/base64"
	"errors"
	"math"
)

// Size is how many numbers a vector has.
const Size = 384

// Vector is the meaning of a text as a direction: texts that mean the like point the like
// way. It takes 384 bytes. The zero Vector has no direction.
type Vector [Size]int8

// pointing is the vector of a direction.
func pointing(x []float32) Vector {
	var v Vector
	most := float32(0)
	for _, n := range x {
		most = max(most, n, -n)
	}
	if most == 0 {
		return v
	}
	for i, n := range x {
		v[i] = int8(math.Round(float64(n / most * math.MaxInt8)))
	}
	return v
}

// Likeness is the cosine of the angle between two vectors: 1 if they point the same way,
// 0 if they have nothing in common or one has no direction, and below 0 if they are
// opposed.
func (v *Vector) Likeness(w *Vector) float64 {
	var dot, one, two int32
	for i := range v {
		a, b := int32(v[i]), int32(w[i])
		dot += a * b
		one += a * a
		two += b * b
	}
	if one == 0 || two == 0 {
		return 0
	}
	return float64(dot) / math.Sqrt(float64(one)*float64(two))
}

// ErrNoVector is what is too short to be a vector, or too long.
var ErrNoVector = errors.New("not the bytes of a vector")

// AppendBytes appends the 384 bytes of the vector.
func (v *Vector) AppendBytes(to []byte) []byte {
	for _, n := range v {
		to = append(to, byte(n))
	}
	return to
}

// CutVector reads the vector with which bytes begin, and returns the rest of them. It returns
// ErrNoVector where they are too few.
func CutVector(from []byte) (v Vector, rest []byte, err error) {
	if len(from) < Size {
		return v, from, ErrNoVector
	}
	for i := range v {
		v[i] = int8(from[i])
	}
	return v, from[Size:], nil
}

// MarshalText writes the vector in base64: 512 letters.
func (v *Vector) MarshalText() ([]byte, error) {
	return base64.RawStdEncoding.AppendEncode(nil, v.AppendBytes(nil)), nil
}

// UnmarshalText reads what MarshalText wrote, and returns ErrNoVector for anything else.
func (v *Vector) UnmarshalText(text []byte) error {
	raw, err := base64.RawStdEncoding.AppendDecode(nil, text)
	if err != nil {
		return ErrNoVector
	}
	read, rest, err := CutVector(raw)
	if err != nil || len(rest) > 0 {
		return ErrNoVector
	}
	*v = read
	return nil
}
