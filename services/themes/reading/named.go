package reading

import (
	"slices"
	"strings"
	"sync"

	"lateral/services/themes"
)

// suggestions is the most themes that are suggested: people choose two or three priorities from
// a few.
const suggestions = 5

// Named returns the themes that the words of a text name, the strongest first, at most five. A
// keyword counts by its number of words, and only once. Nil where no word is known.
func Named(text string) []themes.ID {
	found := namedIn(wordsIn(text))
	var best []themes.ID
	for _, s := range found[:min(len(found), suggestions)] {
		best = append(best, s.theme)
	}
	return best
}

// named is a theme that words name.
type named struct {
	theme  themes.ID
	points int
	spans  []span // where its keywords stand, each the first time
}

// span is a stretch of a text, in bytes.
type span struct{ from, to int }

// namedIn are the themes that words name, the strongest first, then in the order of the list.
func namedIn(words []word) []named {
	at, seen := map[themes.ID]int{}, map[int]bool{}
	var found []named
	for i, w := range words {
		for _, k := range keywords()[w.word[0]] {
			n, occurs := k.length(words[i:])
			if !occurs || seen[k.number] {
				continue
			}
			seen[k.number] = true
			if _, known := at[k.theme]; !known {
				at[k.theme] = len(found)
				found = append(found, named{theme: k.theme})
			}
			one := &found[at[k.theme]]
			one.points += len(k.words)
			one.spans = append(one.spans, span{w.from, words[i+n-1].to})
		}
	}
	order := orderOfList()
	slices.SortFunc(found, func(a, b named) int {
		if a.points != b.points {
			return b.points - a.points
		}
		return order[a.theme] - order[b.theme]
	})
	return found
}

var orderOfList = sync.OnceValue(func() map[themes.ID]int {
	all := map[themes.ID]int{}
	for i, t := range themes.All() {
		all[t.ID] = i
	}
	return all
})

// keyword is a phrase that points to a theme.
type keyword struct {
	theme  themes.ID
	number int // tells it from all others
	words  []sought
}

// keywords are those of all themes, by the letter with which they begin.
var keywords = sync.OnceValue(func() map[byte][]keyword {
	all, number := map[byte][]keyword{}, 0
	for _, t := range themes.All() {
		for _, phrase := range themes.Keywords(t.ID) {
			k := keyword{t.ID, number, parse(phrase)}
			all[k.words[0].word[0]] = append(all[k.words[0].word[0]], k)
			number++
		}
	}
	return all
})

// sought is one word of a phrase.
type sought struct {
	word string
	open bool // any ending will do
	gap  int  // how many other words may stand before it
}

// between is how many words a phrase lets stand where it has an ellipsis:
// "blend the first two sounds".
const between = 3

// parse reads a phrase of the list of themes: a * after a word stands for any
// ending, and … between two for up to three other words.
func parse(phrase string) []sought {
	var all []sought
	gap := 0
	for _, part := range strings.Fields(phrase) {
		if part == "…" {
			gap = between
			continue
		}
		for _, w := range wordsIn(part) {
			all = append(all, sought{word: w.word, gap: gap})
			gap = 0
		}
		all[len(all)-1].open = strings.HasSuffix(part, "*")
	}
	return all
}

// length says whether words begin with the phrase, and how many of them it takes.
func (k keyword) length(words []word) (int, bool) {
	if !k.words[0].is(words[0].word) {
		return 0, false
	}
	n, follow := follows(words[1:], k.words[1:])
	return n + 1, follow
}

// follows says whether words begin with the rest of a phrase, and how many of them it takes.
func follows(words []word, rest []sought) (int, bool) {
	if len(rest) == 0 {
		return 0, true
	}
	for i := range min(rest[0].gap+1, len(words)) {
		if rest[0].is(words[i].word) {
			if n, follow := follows(words[i+1:], rest[1:]); follow {
				return i + 1 + n, true
			}
		}
	}
	return 0, false
}

func (s sought) is(word string) bool {
	return word == s.word || s.open && strings.HasPrefix(word, s.word)
}
