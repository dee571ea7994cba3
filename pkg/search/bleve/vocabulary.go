package bleve

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	index "github.com/blevesearch/bleve_index_api"
)

// vocabulary remembers the words of an index by their first letters, since
// going through bleve's dictionaries is most of what a search costs. It knows
// one state of the index: whoever changes documents starts a new vocabulary.
type vocabulary struct {
	mu    sync.Mutex
	parts map[part]*terms
}

// part is the words of one field that begin with one letter.
type part struct {
	field string // as bleve knows it
	first rune
}

// terms are words in order. They lie end to end in one string, which spares
// the garbage collector a pointer for each.
type terms struct {
	text string
	ends []uint32
}

func newVocabulary() *vocabulary { return &vocabulary{parts: map[part]*terms{}} }

// of returns the words of a field that begin as word does.
func (v *vocabulary) of(r index.IndexReader, field, word string) (*terms, error) {
	first, _ := utf8.DecodeRuneInString(word)
	key := part{field, first}
	v.mu.Lock()
	known, ok := v.parts[key]
	v.mu.Unlock()
	if ok {
		return known, nil
	}
	read, err := readTerms(r, field, string(first))
	if err != nil {
		return nil, err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.parts[key] = read
	return read, nil
}

func readTerms(r index.IndexReader, field, start string) (t *terms, err error) {
	dict, err := r.FieldDictPrefix(field, []byte(start))
	if err != nil {
		return nil, err
	}
	defer func() { err = firstError(err, dict.Close()) }()
	t = &terms{}
	var text []byte
	for {
		entry, err := dict.Next()
		if err != nil {
			return nil, err
		}
		if entry == nil {
			t.text = string(text)
			return t, nil
		}
		text = append(text, entry.Term...)
		t.ends = append(t.ends, uint32(len(text)))
	}
}

// at is the word in place i.
func (t *terms) at(i int) string {
	start := uint32(0)
	if i > 0 {
		start = t.ends[i-1]
	}
	return t.text[start:t.ends[i]]
}

// beginning is the range of the words that begin with start.
func (t *terms) beginning(start string) (from, to int) {
	from = sort.Search(len(t.ends), func(i int) bool { return t.at(i) >= start })
	for to = from; to < len(t.ends) && strings.HasPrefix(t.at(to), start); {
		to++
	}
	return from, to
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
