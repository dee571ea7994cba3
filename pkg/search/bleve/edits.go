package bleve

// maxEdits is the number of typing errors allowed in a word.
func maxEdits(letters int) int {
	switch {
	case letters >= 8:
		return 2
	case letters >= 4:
		return 1
	}
	return 0
}

// measure counts typing errors between one word and many others. A typing
// error is a letter too many, too few, wrong, or two neighbours swapped.
type measure struct {
	word []rune
	max  int
	rows [3][]int
}

func newMeasure(word string, max int) *measure {
	m := &measure{word: []rune(word), max: max}
	for i := range m.rows {
		m.rows[i] = make([]int, len(m.word)+1)
	}
	return m
}

// distances returns the errors between the word and the whole term, and between
// the word and the beginning of the term that suits it best. Anything over max
// comes back as max+1.
func (m *measure) distances(term []rune) (whole, beginning int) {
	before, prev, cur := m.rows[0], m.rows[1], m.rows[2]
	n := len(m.word)
	for j := range prev {
		prev[j] = j
	}
	beginning = min(prev[n], m.max+1)
	for i := range term {
		least := m.fill(before, prev, cur, term, i)
		beginning = min(beginning, cur[n])
		before, prev, cur = prev, cur, before
		if least > m.max {
			return m.max + 1, beginning
		}
	}
	return min(prev[n], m.max+1), beginning
}

// fill computes the row for term[i] and returns its least entry.
func (m *measure) fill(before, prev, cur []int, term []rune, i int) int {
	cur[0] = i + 1
	least := cur[0]
	for j := 1; j < len(cur); j++ {
		d := prev[j-1]
		if term[i] != m.word[j-1] {
			d = 1 + min(d, prev[j], cur[j-1])
		}
		if i > 0 && j > 1 && term[i] == m.word[j-2] && term[i-1] == m.word[j-1] {
			d = min(d, before[j-2]+1)
		}
		cur[j] = d
		least = min(least, d)
	}
	return least
}
