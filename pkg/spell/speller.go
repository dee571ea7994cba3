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
	least [2]int // from which lengths two and three letters may be wrong
}

// From which lengths a second and a third letter may be wrong: in words of texts, and in names, of
// which one is as right as another that is near to it.
var (
	forWords = [2]int{6, 10}
	forNames = [2]int{8, 12}
)

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
	return &Speller{words: words, known: known, lists: [][]entry{entriesOf(words)}, least: forWords}
}

// NewNames is New for names. It is stricter: nobody knows all names, so that one which is not among
// these may still be right.
func NewNames(names map[string]int) *Speller {
	return &Speller{words: names, lists: [][]entry{entriesOf(names)}, least: forNames}
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
	return &Speller{words: more, known: s.Knows, lists: append(slices.Clip(s.lists), entriesOf(more)),
		least: s.least}
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
	mistakes := s.mistakes(length)
	most := mistakes + 1
	var best entry
	least := cost(-1)
	for _, list := range s.lists {
		for i := range list {
			e := &list[i]
			if d := e.length - length; max(d, -d) > most || letters.apart(e.letters, most) {
				continue
			}
			c, near := e.from(typed, heard, mistakes)
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

// Apart is how many letters are missing, too many, wrong or swapped between two words.
func Apart(a, b string) int { return matchr.OSA(a, b) }

// from says how unlike the entry is what was typed, with so many letters wrong at most; false if it
// is too much so. What sounds alike may differ by one more letter, and is nearer than its letters
// say. What begins otherwise counts as one letter more: few mistake the first.
func (e entry) from(typed, heard string, most int) (cost, bool) {
	wrong := Apart(typed, e.word)
	if heard != "" && heard == e.sound {
		return max(1, cost(2*wrong)-3), wrong <= most+1
	}
	first, _ := utf8.DecodeRuneInString(typed)
	if begins, _ := utf8.DecodeRuneInString(e.word); first != begins {
		return cost(2*wrong) + 1, wrong <= max(1, most-1)
	}
	return cost(2 * wrong), wrong <= most
}

// mistakes are how many letters may be wrong in a word of a length.
func (s *Speller) mistakes(length int) int {
	most := 1
	for _, from := range s.least {
		if length >= from {
			most++
		}
	}
	return most
}

// before says whether a is meant rather than b.
func before(a, b entry, aCost, bCost cost) bool {
	return cmp.Or(cmp.Compare(aCost, bCost), cmp.Compare(b.times, a.times), cmp.Compare(a.word, b.word)) < 0
}

func sound(word string) string {
	first, _ := matchr.DoubleMetaphone(word)
	return first
}
