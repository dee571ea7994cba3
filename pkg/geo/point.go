package geo

import (
	"errors"
	"fmt"
	"math"
)

// ErrOutside says that coordinates are not numbers, or lie outside the world
// or, for a grid reference, outside Great Britain.
var ErrOutside = errors.New("the coordinates are outside the map")

// earthRadius is the mean radius in metres, as the IUGG defines it.
const earthRadius = 6_371_008.8

// Point is a place on WGS84 in decimal degrees, north and east positive. Its zero value is
// in the sea off Ghana, so leave an unknown place out.
type Point struct {
	Lat float64 `json:"lat"`
	Lon float64 `json:"lon"`
}

// NewPoint returns a point, or ErrOutside unless the latitude is within 90 and
// the longitude within 180 degrees.
func NewPoint(lat, lon float64) (Point, error) {
	if !within(lat, -90, 90) || !within(lon, -180, 180) {
		return Point{}, fmt.Errorf("%w: latitude %v, longitude %v", ErrOutside, lat, lon)
	}
	return Point{Lat: lat, Lon: lon}, nil
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
