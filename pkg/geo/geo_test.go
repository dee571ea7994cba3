package geo_test

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/geo"
)

func TestFromGrid(t *testing.T) {
	// The first is a school of the register. The others are stations that the
	// Ordnance Survey publishes with its transformation OSTN15.
	tests := []struct {
		name              string
		easting, northing float64
		want              geo.Point
	}{
		{"a school in the City of London", 533498, 181201, geo.Point{Lat: 51.513936, Lon: -0.077530}},
		{"St Mary's, Scilly", 91492.146, 11318.804, geo.Point{Lat: 49.92226393730, Lon: -6.29977752014}},
		{"London", 530624.974, 178388.464, geo.Point{Lat: 51.48936564950, Lon: -0.11992557180}},
		{"Caister", 651409.804, 313177.450, geo.Point{Lat: 52.65800783300, Lon: 1.71607397300}},
		{"Shetland", 440725.073, 1107878.448, geo.Point{Lat: 59.85409913890, Lon: -1.27486910356}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := geo.FromGrid(test.easting, test.northing)
			if err != nil {
				t.Fatal(err)
			}
			if off := got.DistanceTo(test.want); off > 5 {
				t.Errorf("%v is %.1f m from %v", got, off, test.want)
			}
		})
	}
}

func TestFromGridRefuses(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, bad := range [][2]float64{
		{0, 0}, {-1, 181201}, {533498, -1}, {700_001, 181201}, {533498, 1_300_001},
		{nan, 181201}, {533498, nan}, {inf, 181201}, {533498, -inf}, {699_000, 10}, {51.5, -0.07},
	} {
		if got, err := geo.FromGrid(bad[0], bad[1]); !errors.Is(err, geo.ErrOutside) {
			t.Errorf("%v: %v, %v", bad, got, err)
		}
	}
}

func TestGridDistancesAreKept(t *testing.T) {
	// On the grid Pythagoras gives distances; its scale is true to 0.1 %.
	rapid.Check(t, func(t *rapid.T) {
		easting := rapid.Float64Range(250_000, 540_000).Draw(t, "easting")
		northing := rapid.Float64Range(100_000, 900_000).Draw(t, "northing")
		east := rapid.Float64Range(-40_000, 40_000).Draw(t, "east")
		north := rapid.Float64Range(-40_000, 40_000).Draw(t, "north")
		from, err := geo.FromGrid(easting, northing)
		if err != nil {
			t.Fatal(err)
		}
		to, err := geo.FromGrid(easting+east, northing+north)
		if err != nil {
			t.Fatal(err)
		}
		want := math.Hypot(east, north)
		if got := from.DistanceTo(to); math.Abs(got-want) > want*0.007+0.01 {
			t.Fatalf("%.1f m on the grid are %.1f m", want, got)
		}
	})
}

func TestDistanceTo(t *testing.T) {
	greenwich := geo.Point{Lat: 51.4779, Lon: 0}
	tests := []struct {
		name     string
		from, to geo.Point
		want     float64
	}{
		{"nowhere", greenwich, greenwich, 0},
		{"a degree of the equator", geo.Point{}, geo.Point{Lon: 1}, 111_195},
		{"across the date line", geo.Point{Lon: 179.5}, geo.Point{Lon: -179.5}, 111_195},
		{"to the other side of the world", geo.Point{Lat: 90}, geo.Point{Lat: -90}, 20_015_115},
		{"to the antipode", geo.Point{Lat: 51, Lon: -1}, geo.Point{Lat: -51, Lon: 179}, 20_015_115},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.from.DistanceTo(test.to); math.Abs(got-test.want) > 1 {
				t.Errorf("%.1f m, want %.1f", got, test.want)
			}
			if there, back := test.from.DistanceTo(test.to), test.to.DistanceTo(test.from); there != back {
				t.Errorf("%v there, %v back", there, back)
			}
		})
	}
}

func BenchmarkFromGrid(b *testing.B) {
	for b.Loop() {
		if _, err := geo.FromGrid(533498, 181201); err != nil {
			b.Fatal(err)
		}
	}
}
