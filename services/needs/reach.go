package needs

import "slices"

// Reach is how far a need is shown.
type Reach string

// The reaches, each wider than the one before.
const (
	ToPartnership Reach = "partnership"
	ToRegion      Reach = "region"
	ToNation      Reach = "nation"
	ToNetwork     Reach = "network" // also schools abroad
)

// Reaches lists every reach, narrowest first.
func Reaches() []Reach { return []Reach{ToPartnership, ToRegion, ToNation, ToNetwork} }

// Within says whether r is no wider than other. "" is within every reach.
func (r Reach) Within(other Reach) bool {
	return slices.Index(Reaches(), r) <= slices.Index(Reaches(), other)
}

// next is the reach one step wider; the widest stays.
func (r Reach) next() Reach {
	all := Reaches()
	return all[min(slices.Index(all, r)+1, len(all)-1)]
}
