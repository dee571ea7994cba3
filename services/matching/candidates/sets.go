package candidates

import (
	"slices"

	"lateral/services/register"
	"lateral/services/themes"
)

// PhaseSet is a set of phases.
type PhaseSet uint32

// PhaseSetOf is the set of the phases.
func PhaseSetOf(all ...register.Phase) PhaseSet {
	var set PhaseSet
	for i, phase := range register.Phases() {
		if slices.Contains(all, phase) {
			set |= 1 << i
		}
	}
	return set
}

// FormatSet is a set of formats.
type FormatSet uint32

// FormatSetOf is the set of the formats.
func FormatSetOf(all ...themes.Format) FormatSet {
	var set FormatSet
	for i, format := range themes.Formats() {
		if slices.Contains(all, format) {
			set |= 1 << i
		}
	}
	return set
}

// Seeded is the half of a tie that a need or a service brings.
func Seeded(id string) uint64 {
	const offset = 14695981039346656037 // FNV-1a
	return fold(offset, id)
}

func fold(h uint64, text string) uint64 {
	const prime = 1099511628211
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * prime
	}
	return h
}
