package matching

import (
	"slices"

	"lateral/services/register"
)

// related are phases that share some ages with another: their leaders may
// support it, with fewer points.
var related = map[register.Phase][]register.Phase{
	register.Nursery:     {register.Primary},
	register.Primary:     {register.AllThrough, register.Middle},
	register.Middle:      {register.Primary, register.Secondary, register.AllThrough},
	register.Secondary:   {register.AllThrough, register.Middle},
	register.AllThrough:  {register.Primary, register.Secondary},
	register.Post16:      {register.Secondary},
	register.Special:     {register.Alternative},
	register.Alternative: {register.Special},
}

// worksIn says whether a service for the phases may support the phase.
func worksIn(offered []register.Phase, wanted register.Phase) bool {
	return slices.Contains(offered, wanted) ||
		slices.ContainsFunc(related[wanted], func(p register.Phase) bool { return slices.Contains(offered, p) })
}
