package matching

import (
	"lateral/pkg/geo"
	"lateral/services/needs"
	"lateral/services/register"
)

// apart is the distance to sort and to filter by: between the schools, or from the leader's to
// the middle of the region of a hidden one. False where it is unknown.
func apart(seen needs.Seen, home register.School) (geo.Distance, bool) {
	there := register.MiddleOf(seen.Region)
	if seen.School != nil {
		there = seen.School.Point
	}
	if there == nil || home.Point == nil {
		return 0, false
	}
	return geo.Distance(home.Point.DistanceTo(*there)), true
}
