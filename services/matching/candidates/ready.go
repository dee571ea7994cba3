package candidates

import (
	"math"
	"unique"

	"lateral/pkg/geo"
	"lateral/pkg/money"
	"lateral/services/matching/relevance"
	"lateral/services/needs"
	"lateral/services/register"
)

// Ready is a candidate in memory, with the facts by which ten thousand are compared for each
// question. They lie side by side and are numbers: who asks for them of all reads memory from one
// end to the other, and looks at the candidates themselves of the few that are left.
type Ready struct {
	*Candidate
	Place      int                   // among all, for ever; nowhere for one that is not in memory
	Account    unique.Handle[string] // the leader's
	Leader     unique.Handle[string] // the leader, by id
	HomeURN    unique.Handle[register.URN]
	Trust      unique.Handle[string] // of the home school
	Spot       needs.Spot            // of the home school
	Rate       unique.Handle[money.Amount]
	Phases     PhaseSet // in which the service works
	HomePhase  PhaseSet // of the home school
	Formats    FormatSet
	TravelKM   int32
	InPerson   bool
	Remote     bool
	Mutual     bool
	Interested bool // the leader declared a conflict of interest
	Shown      bool
	Judged     bool // it is shown, or was until the leader's last designation ended
	Free       []HalfDay

	placed   bool // at is known
	at       geo.Ready
	until    HalfDay            // the last day of all designations
	first    HalfDay            // the last day of the one that ends first
	verified relevance.ThemeSet // for which there is a designation
	hash     uint64             // of the id
	said     *relevance.Offer
}

// nowhere is the place of a candidate that is not in memory.
const nowhere = -1

// Said is what the service says of itself, ready to be compared.
func (r *Ready) Said() *relevance.Offer { return r.said }

// DesignatedOn says whether a designation of the leader is in force on a day, by its morning.
func (r *Ready) DesignatedOn(day HalfDay) bool { return r.until >= day }

// VerifiedOn are the themes for which a designation is in force on a day, by its morning.
func (r *Ready) VerifiedOn(day HalfDay) relevance.ThemeSet {
	if r.first >= day {
		return r.verified
	}
	var set relevance.ThemeSet
	for i := range r.Held {
		if h := &r.Held[i]; h.until() >= day {
			set |= relevance.ThemeSetOf(h.Themes)
		}
	}
	return set
}

// Hash is a number of the service that says nothing, to order equals by.
func (r *Ready) Hash() uint64 { return r.hash }

// Apart is the distance from a place to the home school; false where the school's is not known.
func (r *Ready) Apart(from geo.Ready) (geo.Distance, bool) {
	if !r.placed {
		return 0, false
	}
	return geo.Distance(from.DistanceTo(r.at)), true
}

// ready makes the facts of a candidate.
func ready(c *Candidate, place int, said *relevance.Offer) *Ready {
	r := &Ready{}
	r.fill(c, place, said)
	return r
}

func (r *Ready) fill(c *Candidate, place int, said *relevance.Offer) {
	*r = Ready{
		Candidate: c, Place: place, said: said, hash: Seeded(c.ID), Spot: needs.SpotOf(&c.Home.School),
		Leader: unique.Make(c.LeaderID), Account: unique.Make(c.AccountID),
		HomeURN: unique.Make(c.Home.URN), Trust: unique.Make(c.Home.School.Trust), Rate: unique.Make(c.Offer.DayRate),
		Phases: PhaseSetOf(c.Offer.Phases...), HomePhase: PhaseSetOf(c.Home.School.Phase),
		Formats: FormatSetOf(c.Offer.Formats...), TravelKM: int32(c.Offer.TravelKM), InPerson: c.Offer.InPerson,
		Remote: c.Offer.Remote, Mutual: c.Offer.Mutual, Interested: len(c.Interests) > 0,
		Shown: c.Shown, Judged: c.Shown || c.Lapsed, Free: c.Free, first: math.MaxInt32,
	}
	if p := c.Home.School.Point; p != nil {
		r.at, r.placed = p.Ready(), true
	}
	for i := range c.Held {
		until := c.Held[i].until()
		r.until, r.first = max(r.until, until), min(r.first, until)
		r.verified |= relevance.ThemeSetOf(c.Held[i].Themes)
	}
}

// until is the morning of the designation's last day.
func (h *Held) until() HalfDay {
	if h.Until == "" {
		return math.MaxInt32
	}
	return FirstOf(h.Until)
}
