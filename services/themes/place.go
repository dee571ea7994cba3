package themes

// placeIn turns places in the text as it was read into places in the text as it stands.
func (r *Reading) placeIn() {
	place := func(from, to *int) {
		*from, *to = standing(r.Misspelt, *from, false), standing(r.Misspelt, *to, true)
	}
	for _, s := range r.Themes {
		for n := range s.Because {
			place(&s.Because[n].From, &s.Because[n].To)
		}
	}
	for _, a := range r.Asked {
		for n := range a.Parts {
			place(&a.Parts[n].From, &a.Parts[n].To)
		}
	}
}

// standing is where a place of the text as read stands in the text. Within a word that was read
// as another it is the beginning of that, or its end.
func standing(misspelt []Misspelt, at int, end bool) int {
	longer := 0 // by how much the text as read is longer so far
	for _, m := range misspelt {
		from := m.From + longer
		if at < from || at == from && !end {
			break
		}
		if at < from+len(m.Read) {
			if end {
				return m.From + len(m.Typed)
			}
			return m.From
		}
		longer += len(m.Read) - len(m.Typed)
	}
	return at - longer
}
