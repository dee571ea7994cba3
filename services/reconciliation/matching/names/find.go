package names

import (
	"math/bits"
	"slices"
	"sort"
	"strings"
)

// bounds of looking for names: a word that so many names have tells little where rarer ones
// stand, and a shortened word may mean so many.
const (
	common     = 400
	mostLonger = 60
)

// counting is the room for the sums of one question. It is used again: a book has many parties.
type counting struct {
	sums    []float32 // of each party; nought where it was not met
	parties []int32   // those that were met
}

func (c *counting) add(party int32, weight float32) {
	if c.sums[party] == 0 {
		c.parties = append(c.parties, party)
	}
	c.sums[party] += weight
}

// Find are the parties one of whose telling words the text has, those with the most first, at
// most so many. Weights of words add up.
func (x *Index) Find(t Text, most int) []int32 {
	c, ok := x.rooms.Get().(*counting)
	if !ok {
		c = &counting{sums: make([]float32, len(x.names))}
	}
	for _, id := range x.rarest(t) {
		for _, party := range x.posts[id] {
			c.add(party, x.weights[id])
		}
	}
	for _, w := range t.words {
		for _, id := range x.longer(w) {
			for _, party := range x.posts[id] {
				c.add(party, x.weights[id]*ofLonger)
			}
		}
	}
	for _, party := range c.parties {
		c.sums[party] += ofKind * float32(bits.OnesCount32(uint32(x.names[party].kinds&t.kinds)))
	}
	found := c.best(most)
	for _, party := range c.parties {
		c.sums[party] = 0
	}
	c.parties = c.parties[:0]
	x.rooms.Put(c)
	return found
}

// What a word counts of which the text has the beginning, and what a kind counts that both say:
// it puts equals in order.
const (
	ofLonger = 0.8
	ofKind   = 0.01
)

// best are the parties with the greatest sums, at most so many.
func (c *counting) best(most int) []int32 {
	var top []int32
	for _, party := range c.parties {
		if len(top) == most && !c.before(party, top[most-1]) {
			continue
		}
		at, _ := slices.BinarySearchFunc(top, party, func(o, p int32) int {
			if c.before(o, p) {
				return -1
			}
			return 1
		})
		top = slices.Insert(top, at, party)
		top = top[:min(len(top), most)]
	}
	return top
}

func (c *counting) before(a, b int32) bool {
	return c.sums[a] > c.sums[b] || c.sums[a] == c.sums[b] && a < b
}

// rarest are the words to look by: without the common ones where a rare one stands.
func (x *Index) rarest(t Text) []int32 {
	var ids []int32
	rare := false
	for _, w := range t.words {
		if w.id >= 0 && !slices.Contains(ids, w.id) {
			ids = append(ids, w.id)
			rare = rare || len(x.posts[w.id]) <= common
		}
	}
	if rare {
		return slices.DeleteFunc(ids, func(id int32) bool { return len(x.posts[id]) > common })
	}
	return ids
}

// longer are the words of names that a shortened word may mean.
func (x *Index) longer(w seen) []int32 {
	if w.id >= 0 || len(w.text) < 3 {
		return nil
	}
	var ids []int32
	for i := sort.SearchStrings(x.sorted, w.text); i < len(x.sorted) && strings.HasPrefix(x.sorted[i], w.text); i++ {
		if len(ids) == mostLonger {
			return nil
		}
		ids = append(ids, x.words[x.sorted[i]])
	}
	return ids
}
