package bleve

import (
	"unicode/utf8"

	index "github.com/blevesearch/bleve_index_api"

	"lateral/pkg/search"
)

// How well a term of the index suits a word of a query, from 0 to 1.
const (
	wholeQuality     = 1.0
	synonymQuality   = 0.95
	beginningQuality = 0.8  // the word is the beginning of the term
	editQuality      = 0.25 // taken off for each typing error
)

// searchedField is a field that words are looked for in.
type searchedField struct {
	name   string
	weight float64 // above 0, the largest of the index is 1
	exact  bool
}

func searchedFields(x search.Index) []searchedField {
	heaviest := 0.0
	for _, f := range x.Fields {
		heaviest = max(heaviest, f.Weight)
	}
	var fields []searchedField
	for _, f := range x.Fields {
		if f.Weight > 0 {
			fields = append(fields, searchedField{f.Name, f.Weight / heaviest, f.Exact})
		}
	}
	return fields
}

// queryWord is one folded word of a query.
type queryWord struct {
	text     string
	prefix   bool
	synonyms []string
}

// candidate is a term of the index that may stand for a word of a query.
type candidate struct {
	field   string // as bleve knows it
	term    string
	quality float64
	count   uint64 // documents, 0 when not known
}

// candidates are the terms of one field that may stand for the word.
func candidates(r index.IndexReader, f searchedField, w queryWord) ([]candidate, error) {
	found, err := spellings(r, f, w)
	if err != nil {
		return nil, err
	}
	for _, s := range w.synonyms {
		found = append(found, candidate{wordsPart + f.name, s, synonymQuality, 0})
	}
	for i := range found {
		found[i].quality *= f.weight
	}
	return found, nil
}

func spellings(r index.IndexReader, f searchedField, w queryWord) ([]candidate, error) {
	letters := utf8.RuneCountInString(w.text)
	edits := maxEdits(letters)
	if f.exact {
		edits = 0
	}
	whole := candidate{wordsPart + f.name, w.text, wholeQuality, 0}
	switch {
	case edits > 0:
		first, _ := utf8.DecodeRuneInString(w.text)
		return scan(r, f, w, string(first), edits)
	case w.prefix && letters <= gramLength:
		return []candidate{whole, {gramsPart + f.name, w.text, beginningQuality, 0}}, nil
	case w.prefix:
		return scan(r, f, w, w.text, 0)
	}
	return []candidate{whole}, nil
}

// scan goes through the terms that begin with start and keeps those that are
// within so many typing errors of the word. The first letter is taken to be
// right, which leaves few enough terms to look at each.
func scan(r index.IndexReader, f searchedField, w queryWord, start string, edits int) (found []candidate, err error) {
	field := wordsPart + f.name
	dict, err := r.FieldDictPrefix(field, []byte(start))
	if err != nil {
		return nil, err
	}
	defer func() { err = firstError(err, dict.Close()) }()
	m := newMeasure(w.text, edits)
	var letters []rune
	for {
		entry, err := dict.Next()
		if err != nil || entry == nil {
			return found, err
		}
		letters = appendRunes(letters[:0], entry.Term)
		if q := m.quality(letters, w.prefix); q > 0 {
			found = append(found, candidate{field, entry.Term, q, entry.Count})
		}
	}
}

// quality is 0 when the term does not stand for the word.
func (m *measure) quality(term []rune, prefix bool) float64 {
	whole, beginning := m.distances(term)
	q := 0.0
	if whole <= m.max {
		q = wholeQuality - editQuality*float64(whole)
	}
	if prefix && beginning <= m.max {
		// The more of the term has been typed, the likelier it is meant.
		typed := min(1, float64(len(m.word))/float64(len(term)))
		q = max(q, (beginningQuality-editQuality*float64(beginning))*(0.8+0.2*typed))
	}
	return q
}

func appendRunes(to []rune, s string) []rune {
	for _, r := range s {
		to = append(to, r)
	}
	return to
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
