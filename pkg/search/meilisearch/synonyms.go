package meilisearch

import (
	"slices"
	"strings"
	"unicode"

	"lateral/pkg/search"
)

// longestKey is the largest number of words of a query that the server looks up together
// among the synonyms.
const longestKey = 3

// A phrase of more words is replaced in a query by a word of its own that nothing has, whose
// synonyms are the phrase and what means the same.
type phrase struct {
	words   []string // folded
	standIn string
}

// standInPart begins the words that stand for phrases: no word of people begins like it.
const standInPart = "zqxj"

// standIn is the word for the phrase in place i, of letters alone: numbers would be taken
// apart.
func standIn(i int) string {
	letters := []byte{}
	for ; i > 0 || len(letters) == 0; i /= 26 {
		letters = append(letters, 'a'+byte(i%26))
	}
	return standInPart + string(letters)
}

// thesaurus is what means the same, as the server takes it, and the phrases that it does not.
type thesaurus struct {
	synonyms map[string][]string
	long     []phrase
	places   map[string]int // of long phrases
}

func thesaurusOf(x search.Index) thesaurus {
	t := thesaurus{synonyms: map[string][]string{}, places: map[string]int{}}
	for _, group := range x.Synonyms {
		for i, text := range group {
			t.add(text, slices.Delete(slices.Clone(group), i, i+1))
		}
	}
	for _, k := range x.Kin {
		t.add(k.Words, k.Also)
	}
	return t
}

func (t *thesaurus) add(text string, also []string) {
	all := wordsOf(text)
	key := strings.Join(all, " ")
	if len(all) > longestKey {
		key = t.standsFor(all, key)
	}
	for _, other := range also {
		value := strings.Join(wordsOf(other), " ")
		if value != "" && value != key && !slices.Contains(t.synonyms[key], value) {
			t.synonyms[key] = append(t.synonyms[key], value)
		}
	}
}

// standsFor is the word that stands for a long phrase.
func (t *thesaurus) standsFor(all []string, key string) string {
	place, known := t.places[key]
	if !known {
		place = len(t.long)
		t.places[key] = place
		t.long = append(t.long, phrase{all, standIn(place)})
		t.synonyms[standIn(place)] = []string{key}
	}
	return standIn(place)
}

// wordsOf are the words of a text as the server has them.
func wordsOf(text string) []string {
	all := strings.FieldsFunc(text, noWord)
	for i, w := range all {
		all[i] = search.Fold(w)
	}
	return all
}

func noWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
}

// standIns replaces the long phrases among the words of a query, the longest first.
func (t *thesaurus) standIns(all []string) []string {
	if len(t.long) == 0 || len(all) <= longestKey {
		return all
	}
	folded := make([]string, len(all))
	for i, w := range all {
		folded[i] = search.Fold(w)
	}
	var out []string
	for i := 0; i < len(all); {
		if p := t.longestAt(folded[i:]); p != nil {
			out = append(out, p.standIn)
			i += len(p.words)
			continue
		}
		out = append(out, all[i])
		i++
	}
	return out
}

func (t *thesaurus) longestAt(folded []string) *phrase {
	var best *phrase
	for i, p := range t.long {
		begins := len(folded) >= len(p.words) && slices.Equal(folded[:len(p.words)], p.words)
		if begins && (best == nil || len(p.words) > len(best.words)) {
			best = &t.long[i]
		}
	}
	return best
}
