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
// earth (the haversine formula), which is within 0.6 % of the true distance.
func (p Point) DistanceTo(q Point) float64 {
	lat1, lat2 := radians(p.Lat), radians(q.Lat)
	north := math.Sin((lat2 - lat1) / 2)
	east := math.Sin(radians(q.Lon-p.Lon) / 2)
	h := north*north + math.Cos(lat1)*math.Cos(lat2)*east*east
	return 2 * earthRadius * math.Asin(math.Sqrt(min(h, 1)))
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }

// within is false for a NaN.
func within(x, low, high float64) bool { return x >= low && x <= high }
