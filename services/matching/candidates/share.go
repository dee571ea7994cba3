package candidates

import (
	"slices"
	"unique"
)

// share has the candidate share with others the texts of which there are few, and hold no more
// room for its meaning than it takes: what is read from documents is a copy each time, in a list
// with room to grow.
func (c *Candidate) share() {
	c.Meaning.Parts = slices.Clone(c.Meaning.Parts)
	one(&c.Offer.DayRate.Currency)
	every(c.Offer.Themes)
	every(c.Offer.Phases)
	every(c.Offer.Formats)
	every(c.Home.In)
	every(c.Home.Under)
	school := &c.Home.School.Entry
	one(&school.Type)
	one(&school.Status)
	one(&school.Phase)
	one(&school.Region)
	one(&school.Trust)
	for i := range c.Held {
		one(&c.Held[i].Kind)
		every(c.Held[i].Themes)
	}
	for i := range c.Done {
		one(&c.Done[i].Phase)
		every(c.Done[i].Themes)
	}
}

func one[T ~string](text *T) { *text = unique.Make(*text).Value() }

func every[T ~string](all []T) {
	for i := range all {
		one(&all[i])
	}
}
