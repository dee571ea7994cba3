package relevance

import (
	"sync"

	"lateral/services/themes"
)

// ThemeSet is a set of themes of the list, by their numbers.
type ThemeSet uint64

// ThemeSetOf is the set of the themes. What the list has no more is in no set.
func ThemeSetOf(all []themes.ID) ThemeSet {
	var set ThemeSet
	for _, id := range all {
		if n := number(id); n != lost {
			set |= 1 << n
		}
	}
	return set
}

func (s ThemeSet) has(number int) bool { return number != lost && s&(1<<number) != 0 }

// lost is the number of a theme that the list does not have.
const lost = -1

// number is the place of a theme in the list.
func number(id themes.ID) int {
	at, known := numbers()[id]
	if !known {
		return lost
	}
	return at
}

var numbers = sync.OnceValue(func() map[themes.ID]int {
	all := map[themes.ID]int{}
	for i, t := range themes.All() {
		all[t.ID] = i
	}
	return all
})
