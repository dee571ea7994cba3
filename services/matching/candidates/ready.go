package candidates

import (
	"lateral/pkg/date"
	"lateral/pkg/geo"
)

// WorksIn says whether the service is for one of the phases.
func (c *Candidate) WorksIn(any PhaseSet) bool { return c.quick.phases&any != 0 }

// DesignatedOn says whether a designation of the leader is in force on a day.
func (c *Candidate) DesignatedOn(day date.Day) bool { return c.quick.until >= day }

// Hash is a number of the service that says nothing, to order equals by.
func (c *Candidate) Hash() uint64 { return c.quick.hash }

// Apart is the distance from a place to the home school; false where the school's is not known.
func (c *Candidate) Apart(from geo.Ready) (geo.Distance, bool) {
	if c.Home.School.Point == nil {
		return 0, false
	}
	return geo.Distance(from.DistanceTo(c.quick.at)), true
}

// ready makes the quick facts of the candidate.
func (c *Candidate) ready() {
	c.quick = quick{phases: PhaseSetOf(c.Offer.Phases...), hash: Seeded(c.ID)}
	if p := c.Home.School.Point; p != nil {
		c.quick.at = p.Ready()
	}
	for i := range c.Held {
		until := c.Held[i].Until
		if until == "" {
			until = forever
		}
		c.quick.until = max(c.quick.until, until)
	}
}
