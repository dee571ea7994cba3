package bleve

import (
	"unicode/utf8"

	"lateral/pkg/search"
)

// How well a term of the index suits a word of a query, from 0 to 1. Even the
// shortest beginning of a term comes before a whole word with a typing error.
const (
	wholeQuality     = 1.0
	synonymQuality   = 0.95
	beginningQuality = 0.8 // the word is the beginning of the term
	editQuality      = 0.3 // taken off for each typing error
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
}

// candidates are the terms of one field that may stand for the word.
func candidates(known func(field, word string) (*terms, error), f searchedField, w queryWord) ([]candidate, error) {
	found, err := spellings(known, f, w)
	if err != nil {
		return nil, err
	}
	for _, s := range w.synonyms {
		found = append(found, candidate{wordsPart + f.name, s, synonymQuality})
	}
	for i := range found {
		found[i].quality *= f.weight
	}
	return found, nil
}

func spellings(known func(field, word string) (*terms, error), f searchedField, w queryWord) ([]candidate, error) {
	letters := utf8.RuneCountInString(w.text)
	edits := maxEdits(letters)
	if f.exact {
		edits = 0
	}
	field := wordsPart + f.name
	whole := candidate{field, w.text, wholeQuality}
	switch {
	case edits == 0 && !w.prefix:
		return []candidate{whole}, nil
	case edits == 0 && letters <= gramLength:
		return []candidate{whole, {gramsPart + f.name, w.text, beginningQuality}}, nil
	}
	ts, err := known(field, w.text)
	if err != nil {
		return nil, err
	}
	return ts.like(field, w, edits), nil
}

// like goes through the terms and keeps those that are within so many typing
// errors of the word. The first letter is taken to be right, which leaves few
// enough terms to look at each.
func (t *terms) like(field string, w queryWord, edits int) []candidate {
	from, to := 0, len(t.ends)
	if edits == 0 {
		from, to = t.beginning(w.text)
	}
	var found []candidate
	m := newMeasure(w.text, edits)
	for i := from; i < to; i++ {
		term := t.at(i)
		if q := m.quality(term, w.prefix); q > 0 {
			found = append(found, candidate{field, term, q})
		}
	}
	return found
}

// quality is 0 when the term does not stand for the word.
func (m *measure) quality(term string, prefix bool) float64 {
	whole, beginning := m.distances(term)
	q := 0.0
	if whole <= m.most {
		q = wholeQuality - editQuality*float64(whole)
	}
	if prefix && beginning <= m.most {
		// The more of the term has been typed, the likelier it is meant.
		typed := min(1, float64(len(m.word))/float64(utf8.RuneCountInString(term)))
		q = max(q, (beginningQuality-editQuality*float64(beginning))*(0.9+0.1*typed))
	}
	return q
}
