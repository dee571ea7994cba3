package spelling

import (
	"slices"
	"strings"
)

// Words returns the words of a text in their one spelling, each with its place in the text.
// A rewritten phrase has the place of the original.
func Words(text string) []Word {
	words, _ := rewrite(possessive(cut(text), false), false)
	return words
}

// Name returns a name in its one spelling: its words with single spaces.
func Name(name string) string { return join(Words(name)) }

// Query returns what somebody looks for in the spelling of Name. Its last word,
// which may not be finished, stays as it is unless it ends a phrase.
func Query(typed string) string {
	words, _ := rewrite(possessive(cut(typed), true), true)
	return join(words)
}

// small are words that people leave out and put in.
var small = map[string]bool{"the": true, "and": true, "of": true, "at": true, "in": true, "for": true, "with": true,
	"a": true}

// Loose is Query without the small words before the last word, since people add and omit
// them.
func Loose(query string) string {
	words := strings.Fields(query)
	kept := slices.DeleteFunc(slices.Clone(words[:max(0, len(words)-1)]), func(w string) bool { return small[w] })
	if len(kept) == 0 {
		return query
	}
	return strings.Join(append(kept, words[len(words)-1]), " ")
}

// possessive joins the "s" of "Mary s" to the word before, as with an apostrophe. At the
// end of an unfinished text, the "s" may begin another word and stays.
func possessive(words []Word, unfinished bool) []Word {
	kept := words[:0]
	for i, w := range words {
		ended := i < len(words)-1 || !unfinished
		if w.Text == "s" && len(kept) > 0 && len(kept[len(kept)-1].Text) > 1 && ended {
			before := &kept[len(kept)-1]
			before.Text, before.To = before.Text+"s", w.To
			continue
		}
		kept = append(kept, w)
	}
	return kept
}

// rewrite replaces phrases, and returns those that it found too.
func rewrite(words []Word, unfinished bool) (rewritten []Word, found []phrase) {
	rewritten = make([]Word, 0, len(words))
	for len(words) > 0 {
		p, ok := longest(words, unfinished)
		if !ok {
			rewritten, words = append(rewritten, words[0]), words[1:]
			continue
		}
		for _, to := range p.to {
			rewritten = append(rewritten, Word{to, words[0].From, words[len(p.words)-1].To})
		}
		found, words = append(found, p), words[len(p.words):]
	}
	return rewritten, found
}

// longest is the longest phrase that the words begin with.
func longest(words []Word, unfinished bool) (phrase, bool) {
	for _, p := range phrases[words[0].Text] {
		ended := len(words) > len(p.words) || !unfinished
		if p.begins(words) && (ended || !p.mayGoOn()) {
			return p, true
		}
	}
	return phrase{}, false
}

func (p phrase) begins(words []Word) bool {
	if len(p.words) > len(words) {
		return false
	}
	for i, w := range p.words {
		if words[i].Text != w {
			return false
		}
	}
	return true
}

// mayGoOn says whether the last word of the phrase, at the end of an unfinished text, may
// as well be the beginning of another word.
func (p phrase) mayGoOn() bool { return len(p.words) == 1 || p.bound }

func join(words []Word) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.Text
	}
	return strings.Join(texts, " ")
}
