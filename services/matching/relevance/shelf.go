package relevance

import "lateral/pkg/embed"

// Shelf makes offers that lie side by side in memory, in the order in which they are made: who
// compares thousands of them reads it from one end to the other.
type Shelf struct {
	offers []Offer
	wholes []embed.Vector
	abouts []about
}

// NewShelf has room for so many offers.
func NewShelf(room int) *Shelf {
	return &Shelf{make([]Offer, room), make([]embed.Vector, room), make([]about, 0, 2*room)}
}

// NewOffer makes the text of one service ready to be compared.
func NewOffer(t Text, m Meaning) *Offer { return NewShelf(1).NewOffer(t, m) }

// NewOffer makes the text of a service ready to be compared. What was not ticked counts only
// where nothing was. The shelf must have room for it.
func (s *Shelf) NewOffer(t Text, m Meaning) *Offer {
	all := t.themesOf(m)
	if len(t.Ticked) > 0 {
		all = ticked(t.Ticked)
	}
	from := len(s.abouts)
	s.abouts = append(s.abouts, sorted(profile(all))...)
	o := &s.offers[0]
	o.about, o.parts = s.abouts[from:len(s.abouts):len(s.abouts)], m.Parts
	if len(m.Parts) > 0 {
		s.wholes[0] = m.Parts[0].Means
		o.whole = s.wholes[0].Measured()
	}
	s.offers, s.wholes = s.offers[1:], s.wholes[1:]
	return o
}
