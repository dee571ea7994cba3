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
	most int    // errors that are counted
	term []rune // the other word, in space that is used again
	rows [3][]int
}

func newMeasure(word string, most int) *measure {
	m := &measure{word: []rune(word), most: most}
	for i := range m.rows {
		m.rows[i] = make([]int, len(m.word)+1)
	}
	return m
}

// distances returns the errors between the word and the whole term, and between
// the word and the beginning of the term that suits it best. Anything over most
// comes back as most+1.
func (m *measure) distances(term string) (whole, beginning int) {
	m.term = m.term[:0]
	for _, r := range term {
		m.term = append(m.term, r)
	}
	n, over := len(m.word), m.most+1
	if len(m.term) < n-m.most {
		return over, over
	}
	before, prev, cur := m.rows[0], m.rows[1], m.rows[2]
	for j := range prev {
		prev[j] = min(j, over)
	}
	whole, beginning = over, prev[n]
	// Past the word's length and the errors allowed, no row can matter.
	for i := range m.term[:min(len(m.term), n+m.most)] {
		least := m.fill(before, prev, cur, i)
		beginning = min(beginning, cur[n])
		before, prev, cur = prev, cur, before
		if least > m.most {
			return over, beginning
		}
	}
	if len(m.term) <= n+m.most {
		whole = prev[n]
	}
	return whole, beginning
}

// fill computes the row for the term's letter i, as far as it is within most of
// the diagonal, and returns its least entry.
func (m *measure) fill(before, prev, cur []int, i int) int {
	over := m.most + 1
	from, to := max(1, i+1-m.most), min(len(m.word), i+1+m.most)
	for j := range cur {
		cur[j] = over
	}
	cur[0] = min(i+1, over)
	least := cur[0]
	for j := from; j <= to; j++ {
		d := prev[j-1]
		if m.term[i] != m.word[j-1] {
			d = 1 + min(d, prev[j], cur[j-1])
		}
		if i > 0 && j > 1 && m.term[i] == m.word[j-2] && m.term[i-1] == m.word[j-1] {
			d = min(d, before[j-2]+1)
		}
		cur[j] = min(d, over)
		least = min(least, cur[j])
	}
	return least
}
