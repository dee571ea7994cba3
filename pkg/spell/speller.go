package spell

import (
	"cmp"
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/antzucaro/matchr"
)

// Speller corrects words. Several goroutines may use it at once. Use New.
type Speller struct {
	words map[string]int // how often each stands in the texts
	known func(string) bool
	lists [][]entry
}

type entry struct {
	word    string
	length  int // in letters
	letters set
	sound   string
	times   int
}

// set is which letters a word has. A mistake changes two of them at most, so that most words
// are seen to be unlike without a look at the order of their letters.
type set uint64

func lettersOf(word string) set {
	var all set
	for _, r := range word {
		all |= 1 << (r % 64)
	}
	return all
}

// apart is whether that many mistakes cannot make one of the other.
func (s set) apart(other set, mistakes int) bool {
	return bits.OnesCount64(uint64(s^other)) > 2*mistakes
}

// New returns a Speller for the words of texts, in lower case, with how often each stands
// there. Other words that known knows are right as well, and stay as they are; known may be nil.
func New(words map[string]int, known func(string) bool) *Speller {
	return &Speller{words: words, known: known, lists: [][]entry{entriesOf(words)}}
}

func entriesOf(words map[string]int) []entry {
	var list []entry
	for word, times := range words {
		if spells(word) {
			list = append(list, entry{word, utf8.RuneCountInString(word), lettersOf(word), sound(word), times})
		}
	}
	return list
}

// With returns a Speller with more words beside those of s. It takes a moment for the new ones
// alone, and keeps them: do not change them.
func (s *Speller) With(more map[string]int) *Speller {
	return &Speller{words: more, known: s.Knows, lists: append(slices.Clip(s.lists), entriesOf(more))}
}

// Knows says whether a word, in lower case, is known.
func (s *Speller) Knows(word string) bool {
	_, there := s.words[word]
	return there || s.known != nil && s.known(word)
}

// shortest is how many letters a word has that can be corrected: a shorter one is as near to
// one word as to another.
const shortest = 4

// spells says whether a word can be typed wrongly, and not only written otherwise: one of
// letters alone, and of enough.
func spells(word string) bool {
	for _, r := range word {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return utf8.RuneCountInString(word) >= shortest
}

// Correct is the word that somebody meant who typed this one, in lower case; false if it
// stands as it is: because it is known, too short, or like no other.
func (s *Speller) Correct(typed string) (string, bool) {
	if s.Knows(typed) || !spells(typed) {
		return typed, false
	}
	length, heard, letters := utf8.RuneCountInString(typed), sound(typed), lettersOf(typed)
	most := mistakes(length) + 1
	var best entry
	least := cost(-1)
	for _, list := range s.lists {
		for i := range list {
			e := &list[i]
			if d := e.length - length; max(d, -d) > most || letters.apart(e.letters, most) {
				continue
			}
			c, near := e.from(typed, length, heard)
			if !near || least >= 0 && before(best, *e, least, c) {
				continue
			}
			best, least = *e, c
		}
	}
	if least < 0 {
		return typed, false
	}
	return best.word, true
}

// cost is how unlike two words are, in halves of a letter.
type cost int

// from says how unlike the entry is what was typed; false if it is too much so. What sounds
// alike may differ by one more letter, and is nearer than its letters say.
func (e entry) from(typed string, length int, heard string) (cost, bool) {
	wrong, most := matchr.OSA(typed, e.word), mistakes(length)
	alike := heard != "" && heard == e.sound
	if alike {
		most++
	}
	if wrong > most {
		return 0, false
	}
	c := cost(2 * wrong)
	first, _ := utf8.DecodeRuneInString(typed)
	if begins, _ := utf8.DecodeRuneInString(e.word); first != begins && !alike {
		c++ // few mistake the first letter
	}
	if alike {
		c = max(1, c-3)
	}
	return c, true
}

// mistakes are how many letters may be wrong in a word of a length.
func mistakes(length int) int {
	switch {
	case length < 6:
		return 1
	case length < 10:
		return 2
	}
	return 3
}

// before says whether a is meant rather than b.
func before(a, b entry, aCost, bCost cost) bool {
	return cmp.Or(cmp.Compare(aCost, bCost), cmp.Compare(b.times, a.times), cmp.Compare(a.word, b.word)) < 0
}

func sound(word string) string {
	first, _ := matchr.DoubleMetaphone(word)
	return first
}
