package relevance

import (
	"cmp"
	"math"
	"slices"
	"sync/atomic"

	"lateral/pkg/embed"
	"lateral/services/themes"
)

// Offer is a service made ready to be compared.
type Offer struct {
	about []about                   // of length one, or less where little is sure
	whole embed.Measured            // without direction while the meaning is not known
	parts []Part                    // the whole first; they share the memory of the meaning
	words atomic.Pointer[saidWords] // known once somebody asked for them
	texts atomic.Pointer[saidParts] // the same
}

// Known says whether what the service means is known; else words stand in for it.
func (o *Offer) Known() bool { return o.whole.Points() }

// much is the likeness of wholes from which two services of one leader say much the same.
const much = 0.85

// Much says whether two services say much the same.
func (o *Offer) Much(same *Offer) bool {
	return o.Known() && same.Known() && o.whole.Likeness(same.whole) >= much
}

// about is how surely a text is about a theme.
type about struct {
	theme  themes.ID
	number int // of the theme; lost where the list has it no more
	how    float64
}

// ticked are themes that somebody chose.
func ticked(ids []themes.ID) map[themes.ID]float64 {
	all := map[themes.ID]float64{}
	for _, id := range ids {
		all[id] = 1
	}
	return all
}

// measured are the vectors of all parts.
func measured(all []Part) []embed.Measured {
	vectors := make([]embed.Measured, len(all))
	for i := range all {
		vectors[i] = all[i].Means.Measured()
	}
	return vectors
}

func sorted(all map[themes.ID]float64) []about {
	list := make([]about, 0, len(all))
	for id, how := range all {
		list = append(list, about{id, number(id), how})
	}
	slices.SortFunc(list, func(a, b about) int { return cmp.Compare(a.theme, b.theme) })
	return list
}

// littleSure is the length from which a profile is sure enough to count in full.
const littleSure = 0.3

// profile is how much of a text each theme is: of length one, or less where little is sure.
func profile(all map[themes.ID]float64) map[themes.ID]float64 {
	square := 0.0
	for _, one := range sorted(all) { // in one order, so that the sum is the same each time
		square += one.how * one.how
	}
	length := max(math.Sqrt(square), littleSure)
	for id := range all {
		all[id] /= length
	}
	return all
}
