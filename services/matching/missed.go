package matching

import (
	"slices"
	"sort"
)

// missed counts the services that broke one rule, and keeps those that come
// first in the order among equals as examples: thousands break a rule, and a few
// are read.
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
