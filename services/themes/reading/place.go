package reading

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
