package search

import "math"

// earthRadius is the mean radius of the earth in metres.
const earthRadius = 6_371_008.8

// Metres is the distance along the surface of the earth between two points, in
// metres. Both engines report it, so that their distances agree.
func (p Point) Metres(q Point) float64 {
	lat1, lat2 := radians(p.Lat), radians(q.Lat)
	sinLat := math.Sin((lat2 - lat1) / 2)
	sinLng := math.Sin(radians(q.Lng-p.Lng) / 2)
	h := sinLat*sinLat + math.Cos(lat1)*math.Cos(lat2)*sinLng*sinLng
	return 2 * earthRadius * math.Asin(math.Min(1, math.Sqrt(h)))
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }
