package glossary

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"lateral/pkg/bm25"
)

// How much it counts that a text speaks of a meaning: whole, or by its kin.
const (
	spokenOf = 1.0
	akin     = 0.5
)

// Terms are the weighted terms of a text, to rank it by: its stems, and for each meaning of
// the glossary that it speaks of, by whichever name, one term more. So "EAL" and "English as
// an additional language" are found by each other.
func Terms(text string) map[string]float64 { return Read(text).Terms() }

// Text is a text that was cut into words once, for all that the glossary says of it.
type Text struct {
	Words, Stems []string // each stem is of the word in its place
	written      []string // words as they are written, in capitals or not
}

// Read cuts a text into words.
func Read(text string) Text {
	t := Text{Words: bm25.Words(text), written: writtenIn(text)}
	t.Stems = make([]string, len(t.Words))
	for i, word := range t.Words {
		t.Stems[i] = bm25.Stem(word)
	}
	return t
}

// Terms are as the function of this name says.
func (t Text) Terms() map[string]float64 {
	terms := make(map[string]float64, len(t.Words))
	for i, word := range t.Words {
		if !bm25.IsStop(word) {
			terms[t.Stems[i]]++
		}
	}
	for name, weight := range phrasebook().spoken(t) {
		terms["="+name] = weight
	}
	return terms
}

// phrases are the names of all meanings, by the stem that each begins with.
type phrases struct {
	begin    map[string][]phrase
	capitals map[string]string // names of meanings, by what counts only as it is written
}

type phrase struct {
	rest   []string // stems after the first
	means  string
	weight float64
}

var phrasebook = sync.OnceValue(func() phrases {
	p := phrases{begin: map[string][]phrase{}, capitals: map[string]string{}}
	for _, m := range All() {
		for _, name := range m.all() {
			if slices.Contains(m.capitals, name) {
				p.capitals[name] = m.Name()
			} else {
				p.add(name, m.Name(), spokenOf)
			}
		}
		for _, name := range m.Kin {
			p.add(name, m.Name(), akin)
		}
	}
	return p
})

func (p phrases) add(name, means string, weight float64) {
	if stems := Read(name).Stems; len(stems) > 0 {
		p.begin[stems[0]] = append(p.begin[stems[0]], phrase{stems[1:], means, weight})
	}
}

// spoken is how much a text speaks of each meaning.
func (p phrases) spoken(t Text) map[string]float64 {
	found := map[string]float64{}
	stems := t.Stems
	for i, stem := range stems {
		for _, one := range p.begin[stem] {
			if after := stems[i+1:]; len(after) >= len(one.rest) && slices.Equal(after[:len(one.rest)], one.rest) {
				found[one.means] = max(found[one.means], one.weight)
			}
		}
	}
	for _, word := range t.written {
		if means, known := p.capitals[word]; known {
			found[means] = spokenOf
		}
	}
	return found
}

// Names are the meanings of the glossary that the text names in full, by abbreviation or long
// form, each as the text first names it. What is only akin to a meaning names it not.
func (t Text) Names() map[string]string {
	words, stems := t.Words, t.Stems
	named := map[string]string{}
	for i, stem := range stems {
		for _, one := range phrasebook().begin[stem] {
			end := i + 1 + len(one.rest)
			if one.weight == spokenOf && named[one.means] == "" && end <= len(stems) && slices.Equal(stems[i+1:end], one.rest) {
				named[one.means] = strings.Join(words[i:end], " ")
			}
		}
	}
	for _, word := range t.written {
		if means, known := phrasebook().capitals[word]; known && named[means] == "" {
			named[means] = word
		}
	}
	return named
}

// written are words as they are written, in capitals or not.
var written = regexp.MustCompile(`[\p{L}\p{N}&]+`)

// writtenIn are the words that written finds.
func writtenIn(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r != '&' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// WriteOut writes the long form behind each abbreviation of the glossary, where it first
// stands: who knows ordinary English alone then knows what a text is about.
func WriteOut(text string) string {
	done := map[string]bool{}
	return written.ReplaceAllStringFunc(text, func(word string) string {
		long, known := longForm(word)
		if !known || done[long] || strings.Contains(strings.ToLower(text), strings.ToLower(long)) {
			return word
		}
		done[long] = true
		return word + " (" + long + ")"
	})
}

// longForm is that of an abbreviation, which may be many: "ECTs".
func longForm(word string) (string, bool) {
	for _, key := range []string{word, strings.ToLower(word), strings.TrimSuffix(word, "s"),
		strings.TrimSuffix(strings.ToLower(word), "s")} {
		if long, known := longForms()[key]; known {
			return long, true
		}
	}
	return "", false
}

// longForms are the first long forms, by what stands for them: in small letters, or as it is
// written where that matters.
var longForms = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, m := range All() {
		for _, short := range m.Short {
			key := strings.ToLower(short)
			if slices.Contains(m.capitals, short) {
				key = short
			}
			if _, taken := all[key]; !taken && len(m.Long) > 0 {
				all[key] = m.Long[0]
			}
		}
	}
	return all
})
