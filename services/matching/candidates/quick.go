package candidates

import (
	"lateral/pkg/date"
	"lateral/pkg/geo"
	"lateral/services/register"
)

// quick are facts of a candidate in the form in which ten thousand of them are compared for
// each question. They are made once, when a candidate comes into memory.
type quick struct {
	phases PhaseSet
	at     geo.Ready // the home school, where its place is known
	until  date.Day  // the last day on which a designation is in force; "" is none
	hash   uint64    // of the id
}

// forever is the last day of a designation that does not lapse.
const forever date.Day = "9999-12-31"

// PhaseSet is a set of phases.
type PhaseSet uint32

// PhaseSetOf is the set of the phases.
func PhaseSetOf(all ...register.Phase) PhaseSet {
	var set PhaseSet
	for i, phase := range register.Phases() {
		for _, one := range all {
			if one == phase {
				set |= 1 << i
			}
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
