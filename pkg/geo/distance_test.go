package geo_test

import (
	"testing"

	"lateral/pkg/geo"
)

func TestDistancesAreSaidInMiles(t *testing.T) {
	for metres, want := range map[geo.Distance]string{
		0: "under 1 mile", 1609: "under 1 mile", 1610: "1 mile", 2414: "1 mile", 2415: "2 miles",
		12_000: "7 miles", 40_000: "25 miles", 1_000_000: "621 miles",
	} {
		if got := metres.Words(); got != want {
			t.Errorf("%v m: %s, want %s", float64(metres), got, want)
		}
	}
	if got := geo.Distance(12_345).KM(); got != 12.345 {
		t.Errorf("in kilometres: %v", got)
	}
}
