package bleve

import (
	"cmp"
	"context"
	"slices"

	index "github.com/blevesearch/bleve_index_api"
)

// wordsQuery finds the documents that have all of the words in any of the
// fields. The score of a document is the mean over the words of how well its
// best term suits the word, times the weight of the field: 1 at most.
type wordsQuery struct {
	fields     []searchedField
	words      []queryWord
	vocabulary *vocabulary
}

// occurrences are where the terms occur that may stand for one word.
type occurrences []*postings

func (q *wordsQuery) occurrences(ctx context.Context, r index.IndexReader, w queryWord) (occurrences, error) {
	known := func(field, word string) (*terms, error) { return q.vocabulary.of(r, field, word) }
	var all occurrences
	for _, f := range q.fields {
		found, err := candidates(known, f, w)
		if err != nil {
			return all, err
		}
		for _, c := range found {
			p, err := open(ctx, r, c)
			if err != nil {
				return all, err
			}
			all = append(all, p)
		}
	}
	return all, nil
}

// frequency is how many documents the terms occur in; a document with two of them counts
// twice.
func (o occurrences) frequency() (n uint64) {
	for _, p := range o {
		n += p.reader.Count()
	}
	return n
}

func (o occurrences) close() (err error) {
	for _, p := range o {
		err = firstError(err, p.reader.Close())
	}
	return err
}

// match finds the documents in which every word occurs: first those of the rarest word,
// then among these those of the others.
func match(r index.IndexReader, words []occurrences) ([]hit, error) {
	byRarity := slices.Clone(words)
	slices.SortStableFunc(byRarity, func(a, b occurrences) int {
		return cmp.Compare(a.frequency(), b.frequency())
	})
	size, err := r.DocCount()
	if err != nil {
		return nil, err
	}
	hits, err := byRarity[0].union(int(size))
	for _, o := range byRarity[1:] {
		if err != nil || len(hits) == 0 {
			return nil, err
		}
		hits, err = o.narrow(hits)
	}
	return hits, err
}

// hit is a document and what it has scored so far.
type hit struct {
	doc   uint64
	score float64
}

// union finds the documents of any of the terms, in an index of about size.
func (o occurrences) union(size int) ([]hit, error) {
	// By document number, 0 for not found. Numbers of documents that were
	// replaced stay taken for a while, so it may have to grow.
	best := make([]float64, size)
	found := 0
	for _, p := range o {
		for p.next() {
			doc := int(p.at.ID.Value())
			if doc >= len(best) {
				best = append(best, make([]float64, doc+1-len(best))...)
			}
			if best[doc] == 0 {
				found++
			}
			best[doc] = max(best[doc], p.quality())
		}
		if p.err != nil {
			return nil, p.err
		}
	}
	hits := make([]hit, 0, found)
	for doc, score := range best {
		if score > 0 {
			hits = append(hits, hit{uint64(doc), score})
		}
	}
	return hits, nil
}

// narrow keeps the hits that any of the terms occurs in too, and adds what
// that scores.
func (o occurrences) narrow(hits []hit) ([]hit, error) {
	best := make([]float64, len(hits))
	for _, p := range o {
		for i := 0; i < len(hits) && p.advance(hits[i].doc); {
			doc := p.at.ID.Value()
			if doc == hits[i].doc {
				best[i] = max(best[i], p.quality())
				i++
				continue
			}
			i = skip(hits, i, doc)
		}
		if p.err != nil {
			return nil, p.err
		}
	}
	kept := hits[:0]
	for i, h := range hits {
		if best[i] > 0 {
			kept = append(kept, hit{h.doc, h.score + best[i]})
		}
	}
	return kept, nil
}

// skip is the place of the first hit from place i on that is doc or later.
func skip(hits []hit, i int, doc uint64) int {
	n, _ := slices.BinarySearchFunc(hits[i:], doc, func(h hit, doc uint64) int { return cmp.Compare(h.doc, doc) })
	return i + n
}
