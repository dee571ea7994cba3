package geo

import (
	"math"
	"strconv"
)

// Distance is a length in metres.
type Distance float64

const metresInMile = 1609.344

// KM returns it in kilometres.
func (d Distance) KM() float64 { return float64(d) / 1000 }

// Words says it in miles, to the nearest: "12 miles", "1 mile", "under 1 mile". All texts
// for people use it.
func (d Distance) Words() string {
	switch miles := float64(d) / metresInMile; {
	case miles < 1:
		return "under 1 mile"
	case miles < 1.5:
		return "1 mile"
	default:
		return strconv.Itoa(int(math.Round(miles))) + " miles"
	}
}
