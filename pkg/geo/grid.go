package geo

import (
	"fmt"

	"github.com/wroge/wgs84"
)

// The extent of the British National Grid in metres.
const (
	maxEasting  = 700_000
	maxNorthing = 1_300_000
)

// FromGrid returns the place of an easting and a northing in metres on the British National
// Grid (OSGB36, EPSG:27700), true to about 5 m. It fails with ErrOutside if they are not in
// Great Britain, such as the 0, 0 that stands for an unknown place in some files.
func FromGrid(easting, northing float64) (Point, error) {
	if !within(easting, 0, maxEasting) || !within(northing, 0, maxNorthing) {
		return Point{}, fmt.Errorf("%w: easting %v, northing %v", ErrOutside, easting, northing)
	}
	lat, lon := unproject(easting, northing)
	if !wgs84.OSGB36().Contains(lon, lat) {
		return Point{}, fmt.Errorf("%w: easting %v, northing %v", ErrOutside, easting, northing)
	}
	return Point{Lat: lat, Lon: lon}, nil
}

// unproject inverts the grid's projection. The library's projection is right, but its
// inverse is up to 35 m off far from the central meridian (an exponent 3/2 in it is an
// integer division). So the point that it finds is projected again, and the inverse is
// taken once more, moved by the difference. The rest is less than a centimetre.
func unproject(easting, northing float64) (lat, lon float64) {
	toPoint := wgs84.OSGB36NationalGrid().To(wgs84.LonLat())
	toGrid := wgs84.LonLat().To(wgs84.OSGB36NationalGrid())
	lon, lat, _ = toPoint(easting, northing, 0)
	backE, backN, _ := toGrid(lon, lat, 0)
	lon, lat, _ = toPoint(2*easting-backE, 2*northing-backN, 0)
	return lat, lon
}
