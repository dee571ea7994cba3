package matching

import (
	"slices"
	"sort"
)

// missed counts the services that broke one rule. Of the equals it keeps the
// first as examples: thousands break a rule, and only a few are read.
type missed struct {
	count    int
	keep     int
	examples []verdict // in order
}

func (m *missed) add(v *verdict) {
	m.count++
	if len(m.examples) == m.keep && v.tie >= m.examples[m.keep-1].tie {
		return
	}
	at := sort.Search(len(m.examples), func(i int) bool { return m.examples[i].tie > v.tie })
	if len(m.examples) == m.keep {
		m.examples = m.examples[:m.keep-1]
	}
	m.examples = slices.Insert(m.examples, at, *v)
}
