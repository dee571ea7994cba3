package rules

import (
	"slices"

	"lateral/services/matching/candidates"
	"lateral/services/register"
)

// related are phases that share some ages with another: their leaders may
// support it, with fewer points.
var related = map[register.Phase][]register.Phase{
	register.Nursery:   {register.Primary, register.AllThrough, register.Special},
	register.Primary:   {register.Nursery, register.Middle, register.AllThrough, register.Special},
	register.Middle:    {register.Primary, register.Secondary, register.AllThrough, register.Special},
	register.Secondary: {register.Middle, register.AllThrough, register.Post16, register.Special},
	register.AllThrough: {register.Nursery, register.Primary, register.Middle, register.Secondary, register.Post16,
		register.Special},
	register.Post16: {register.Secondary, register.AllThrough},
	register.Special: {register.Nursery, register.Primary, register.Middle, register.Secondary, register.AllThrough,
		register.Alternative},
	register.Alternative: {register.Special, register.Secondary},
}

// workable are the phases in which a service may support the phase: itself and those related.
func workable(phase register.Phase) candidates.PhaseSet {
	return candidates.PhaseSetOf(phase) | candidates.PhaseSetOf(related[phase]...)
}

// worksIn says whether a service for the phases may support the phase.
func worksIn(offered []register.Phase, wanted register.Phase) bool {
	return slices.Contains(offered, wanted) ||
		slices.ContainsFunc(related[wanted], func(p register.Phase) bool { return slices.Contains(offered, p) })
}
