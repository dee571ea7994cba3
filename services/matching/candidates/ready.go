package candidates

import "lateral/pkg/date"

// WorksIn says whether the service is for one of the phases.
func (c *Candidate) WorksIn(any PhaseSet) bool { return c.quick.phases&any != 0 }

// DesignatedOn says whether a designation of the leader is in force on a day.
func (c *Candidate) DesignatedOn(day date.Day) bool { return c.quick.until >= day }

// Hash is a number of the service that says nothing, to order equals by.
func (c *Candidate) Hash() uint64 { return c.quick.hash }

// ready makes the quick facts of the candidate.
func (c *Candidate) ready() {
	c.quick = quick{phases: PhaseSetOf(c.Offer.Phases...), hash: Seeded(c.ID)}
	for i := range c.Held {
		until := c.Held[i].Until
		if until == "" {
			until = forever
		}
		c.quick.until = max(c.quick.until, until)
	}
}
