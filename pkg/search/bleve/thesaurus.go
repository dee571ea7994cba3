package bleve

import (
	"slices"
	"strconv"

	"lateral/pkg/search"
)

// thesaurus is what means the same, by folded words. A single word has single words beside
// it, which are looked for as they are. Where several words mean one thing, that has a sign:
// a document that holds any of them gets the sign as one word more, and in a query that asks
// for one of them each of its words may be the sign instead.
type thesaurus struct {
	words map[string][]string
	asked phrasebook
	held  phrasebook
}

// phrasebook has the sign of each phrase, by its first word.
type phrasebook map[string][]phrase

type phrase struct {
	words []string
	sign  string
}

func thesaurusOf(x search.Index) thesaurus {
	t := thesaurus{words: map[string][]string{}, asked: phrasebook{}, held: phrasebook{}}
	for i, group := range x.Synonyms {
		t.add("=s"+strconv.Itoa(i), group, group)
	}
	for i, k := range x.Kin {
		t.add("=k"+strconv.Itoa(i), []string{k.Words}, k.Also)
	}
	return t
}

// add says that who asks for one of asked finds what has one of held.
func (t thesaurus) add(sign string, asked, held []string) {
	if !hasSeveral(asked) && !hasSeveral(held) {
		t.addWords(asked, held)
		return
	}
	t.asked.add(sign, asked)
	t.held.add(sign, held)
}

func hasSeveral(texts []string) bool {
	return slices.ContainsFunc(texts, func(text string) bool { return len(words(text)) > 1 })
}

func (t thesaurus) addWords(asked, held []string) {
	for _, a := range asked {
		for _, h := range held {
			if from, to := search.Fold(a), search.Fold(h); from != to {
				t.words[from] = append(t.words[from], to)
			}
		}
	}
}

func (p phrasebook) add(sign string, texts []string) {
	for _, text := range texts {
		if all := words(text); len(all) > 0 {
			p[all[0]] = append(p[all[0]], phrase{all, sign})
		}
	}
}

// each calls found for every phrase that stands in the words, with the place of its first.
func (p phrasebook) each(all []string, found func(at int, one phrase)) {
	if len(p) == 0 {
		return
	}
	for i, word := range all {
		for _, one := range p[word] {
			if rest := all[i:]; len(rest) >= len(one.words) && slices.Equal(rest[:len(one.words)], one.words) {
				found(i, one)
			}
		}
	}
}

// signs are those of a text's phrases, each once.
func (t thesaurus) signs(all []string) []string {
	var signs []string
	t.held.each(all, func(_ int, one phrase) {
		if !slices.Contains(signs, one.sign) {
			signs = append(signs, one.sign)
		}
	})
	return signs
}

// instead are what may stand for each word of a query.
func (t thesaurus) instead(all []string) [][]string {
	out := make([][]string, len(all))
	for i, word := range all {
		out[i] = slices.Clone(t.words[word])
	}
	t.asked.each(all, func(at int, one phrase) {
		for i := range one.words {
			out[at+i] = append(out[at+i], one.sign)
		}
	})
	return out
}
