package matching

import (
	"lateral/pkg/date"
	"lateral/services/register"
)

// quick are facts of a candidate in the form in which ten thousand of them are compared for
// each question. They are made once, when a candidate comes into memory.
type quick struct {
	phases phaseSet
	until  date.Day // the last day on which a designation is in force; "" is none
	hash   uint64   // of the id
}

// forever is the last day of a designation that does not lapse.
const forever date.Day = "9999-12-31"

// ready makes the quick facts of the candidate.
func (c *Candidate) ready() {
	c.quick = quick{phases: phaseSetOf(c.Offer.Phases...), hash: seeded(c.ID)}
	for i := range c.Held {
		until := c.Held[i].Until
		if until == "" {
			until = forever
		}
		c.quick.until = max(c.quick.until, until)
	}
}

// phaseSet is a set of phases.
type phaseSet uint32

func phaseSetOf(all ...register.Phase) phaseSet {
	var set phaseSet
	for i, phase := range register.Phases() {
		for _, one := range all {
			if one == phase {
				set |= 1 << i
			}
		}
	}
	return set
}

// workable are the phases in which a service may support the phase: itself and those related.
func workable(phase register.Phase) phaseSet {
	return phaseSetOf(phase) | phaseSetOf(related[phase]...)
}
