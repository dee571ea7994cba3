package geo

import (
	"errors"
	"math"
)

// ErrOutside says that coordinates are not numbers, or lie outside Great Britain.
var ErrOutside = errors.New("the coordinates are outside the map")

// earthRadius is the mean radius in metres, as the IUGG defines it.
const earthRadius = 6_371_008.8

// Point is a place on WGS84 in decimal degrees, north and east positive. Its zero value is
// in the sea off Ghana, so leave an unknown place out.
type Point struct {
	Lat float64 `json:"lat"`
	Lon float64 `json:"lon"`
}

// DistanceTo returns the metres from p to q along a great circle of a round
// earth (by the chord between them), which is within 0.6 % of the true distance.
func (p Point) DistanceTo(q Point) float64 { return p.Ready().DistanceTo(q.Ready()) }

// Ready is a Point made ready for thousands of distances: its sines and cosines are known.
type Ready struct{ x, y, z float64 }

// Ready makes the point ready for distances.
func (p Point) Ready() Ready {
	lat, lon := radians(p.Lat), radians(p.Lon)
	return Ready{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)}
}

// DistanceTo is as that of Point.
func (p Ready) DistanceTo(q Ready) float64 {
	x, y, z := p.x-q.x, p.y-q.y, p.z-q.z
	// Half of the chord is the sine of half the angle.
	return 2 * earthRadius * arcsine(math.Sqrt(min((x*x+y*y+z*z)/4, 1)))
}

// near is the sine of half the angle between places 1,200 km apart.
const near = 0.095

// arcsine is math.Asin, to the last digits. Of places that are near each other the first terms of
// its series are enough, and take a third of the time.
func arcsine(x float64) float64 {
	if x > near {
		return math.Asin(x)
	}
	s := x * x
	return x * (1 + s*(1./6+s*(3./40+s*(15./336+s*(105./3456+s*(945./42240+s*(10395./599040+s*135135./9676800)))))))
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }

// within is false for a NaN.
func within(x, low, high float64) bool { return x >= low && x <= high }
