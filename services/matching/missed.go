package matching

import "sort"

// missed counts the services that broke one rule, and keeps those that come
// first in the order among equals as examples: thousands break a rule, and a few
// are read.
type missed struct {
	count    int
	keep     int
	examples []example // in order
}

type example struct {
	candidate *Candidate
	tie       uint64
}

func (m *missed) add(c *Candidate, tie uint64) {
	m.count++
	if len(m.examples) == m.keep && tie >= m.examples[m.keep-1].tie {
		return
	}
	at := sort.Search(len(m.examples), func(i int) bool { return m.examples[i].tie > tie })
	if len(m.examples) < m.keep {
		m.examples = append(m.examples, example{})
	}
	copy(m.examples[at+1:], m.examples[at:])
	m.examples[at] = example{c, tie}
}
