package geo

import (
	"math"
	"testing"
)

func TestTheArcsineIsExact(t *testing.T) {
	for x := 0.0; x <= 1; x += 1.0 / 10_007 {
		if got, want := arcsine(x), math.Asin(x); math.Abs(got-want) > 1e-15*want {
			t.Fatalf("of %v it is %v, not %v", x, got, want)
		}
	}
}
