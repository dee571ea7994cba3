package needs

import (
	"context"
	"strings"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// Cover is the set of schools to which a need is shown now.
type Cover struct {
	need    Need
	members map[register.URN]bool // schools of its partnership
}

// CoverOf returns the schools to which the need is shown now.
func CoverOf(ctx context.Context, r docdb.Reader, n Need) (Cover, error) {
	c := Cover{need: n, members: map[register.URN]bool{}}
	if n.PartnershipID == "" {
		return c, nil
	}
	urns, err := partnerships.MemberURNs(ctx, r, n.PartnershipID)
	for _, urn := range urns {
		c.members[urn] = true
	}
	return c, err
}

// Everybody is the cover of all schools: of what is known to reach whoever asks.
func Everybody() Cover { return Cover{need: Need{Reach: ToNetwork}} }

// Spot is what a reach knows schools by. Matching keeps it of ten thousand.
type Spot struct {
	URN    register.URN
	Region string
	Abroad bool
}

// SpotOf is that of a school.
func SpotOf(school *register.School) Spot {
	return Spot{URN: school.URN(), Region: school.Region, Abroad: abroad(school.Type)}
}

// Has says whether the need is shown to the school.
func (c *Cover) Has(school Spot) bool {
	return c.need.Reach != "" && c.WouldHave(school, c.need.Reach)
}

// WouldHave says whether the need would be shown to the school with that reach.
func (c *Cover) WouldHave(school Spot, to Reach) bool {
	return c.need.covers(to, school) || c.members[school.URN]
}

// ReachState says where a step of the reach stands.
type ReachState string

// ReachStep is a step by which a need is shown further.
type ReachStep struct {
	Reach Reach
	State ReachState
	At    *time.Time // since when, or when it is due; nil while no time is set
}

// ReachSteps are the steps by which the need was shown, and while it is open those
// that its school allows, nearest first; none before it is posted.
func (n Need) ReachSteps() []ReachStep {
	var steps []ReachStep
	for _, r := range Reaches() {
		shown := r.Within(n.Reach)
		switch {
		case n.Reach == "" || !n.first().Within(r) || !shown && (n.State != Open || !r.Within(n.MostReach)):
		case !shown:
			next := ReachStep{Reach: r, State: ReachNext}
			if r == n.Reach.next() {
				next.At = n.WidenAt
			}
			steps = append(steps, next)
		case n.State == Open && r == n.Reach:
			steps = append(steps, ReachStep{r, ReachNow, n.shownSince(r)})
		default:
			steps = append(steps, ReachStep{r, ReachDone, n.shownSince(r)})
		}
	}
	return steps
}

// shownSince is when the need began to be shown that far.
func (n Need) shownSince(r Reach) *time.Time {
	for _, w := range n.Widened {
		if w.To == r {
			return &w.At
		}
	}
	return n.PostedAt
}

// covers says whether a reach of the need alone, without the partnership, includes the
// school.
func (n *Need) covers(reach Reach, school Spot) bool {
	switch reach {
	case ToRegion:
		return n.Region != "" && school.Region == n.Region
	case ToNation:
		return !school.Abroad
	case ToNetwork:
		return true
	}
	return false
}

// abroad is true for the register's kinds of schools outside the country.
func abroad(kind string) bool {
	return strings.Contains(kind, "verseas") || strings.Contains(kind, "ffshore") // with or without a capital
}

// audience is the word by which schools find open needs that reach them; members
// of its partnership find a need by the partnership.
func audience(reach Reach, region string) string {
	if reach == ToRegion {
		return "region/" + region
	}
	return string(reach)
}

// audiencesOf are the words of all needs that reach the school.
func audiencesOf(school register.School) []string {
	words := []string{audience(ToNetwork, "")}
	if !abroad(school.Type) {
		words = append(words, audience(ToNation, ""))
	}
	if school.Region != "" {
		words = append(words, audience(ToRegion, school.Region))
	}
	return words
}

// The states of a step of the reach.
const (
	ReachDone ReachState = "done" // it was shown this far, and is shown further now
	ReachNow  ReachState = "now"
	ReachNext ReachState = "next"
)
