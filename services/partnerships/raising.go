package partnerships

// Raising says when what an agreement brings is drafted, for a person to issue. An agreement keeps that of the day on
// which it was made.
type Raising string

// The ways. Without one a person chooses visits as they are signed off.
const (
	InAdvance    Raising = "advance" // when it is agreed; what does not take place is credited at the end
	ByVisit      Raising = "visit"
	ByMonth      Raising = "month"      // at its end, what took place in it
	ByMilestone  Raising = "milestone"  // when all visits for an objective are done
	AtCompletion Raising = "completion" // when no visit waits any more
)

// Raisings are all ways.
func Raisings() []Raising { return []Raising{InAdvance, ByVisit, ByMonth, ByMilestone, AtCompletion} }
