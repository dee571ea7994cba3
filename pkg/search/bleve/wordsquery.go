package bleve

import (
	"context"
	"math"
	"slices"

	"github.com/blevesearch/bleve/v2/mapping"
	blevesearch "github.com/blevesearch/bleve/v2/search"
	index "github.com/blevesearch/bleve_index_api"
)

// wordsQuery finds the documents that have all of the words in any of the
// fields. The score of a document is the mean over the words of how well its
// best term suits the word, times the weight of the field: 1 at most.
type wordsQuery struct {
	fields []searchedField
	words  []queryWord
}

// hit is a document and what it has scored so far.
type hit struct {
	doc   uint64
	score float64
}

// Searcher evaluates the query at once: bleve's filters, facets and orders
// then work on its hits.
func (q *wordsQuery) Searcher(ctx context.Context, r index.IndexReader, _ mapping.IndexMapping, _ blevesearch.SearcherOptions) (blevesearch.Searcher, error) {
	perWord := make([][]candidate, len(q.words))
	for i, w := range q.words {
		for _, f := range q.fields {
			found, err := candidates(r, f, w)
			if err != nil {
				return nil, err
			}
			perWord[i] = append(perWord[i], found...)
		}
	}
	// The rarest word first: the others are then looked up in its hits only.
	slices.SortStableFunc(perWord, func(a, b []candidate) int {
		return int(documents(a)) - int(documents(b))
	})
	hits, err := q.match(ctx, r, perWord)
	if err != nil {
		return nil, err
	}
	for i := range hits {
		hits[i].score /= float64(len(q.words))
	}
	return &hitSearcher{hits: hits}, nil
}

func documents(cs []candidate) (n uint64) {
	for _, c := range cs {
		n += c.count
	}
	return n
}

func (q *wordsQuery) match(ctx context.Context, r index.IndexReader, perWord [][]candidate) ([]hit, error) {
	hits, err := union(ctx, r, perWord[0])
	for _, cs := range perWord[1:] {
		if err != nil || len(hits) == 0 {
			return nil, err
		}
		hits, err = narrow(ctx, r, hits, cs)
	}
	return hits, err
}

// union finds the documents that have any of the candidates.
func union(ctx context.Context, r index.IndexReader, cs []candidate) ([]hit, error) {
	var best []float64 // by document number, 0 for not found
	for _, c := range cs {
		p, err := open(ctx, r, c)
		if err != nil {
			return nil, err
		}
		for p.next() {
			doc := p.at.ID.Value()
			if missing := int(doc) + 1 - len(best); missing > 0 {
				best = append(best, make([]float64, missing)...)
			}
			best[doc] = max(best[doc], p.quality())
		}
		if err := p.close(); err != nil {
			return nil, err
		}
	}
	var hits []hit
	for doc, score := range best {
		if score > 0 {
			hits = append(hits, hit{uint64(doc), score})
		}
	}
	return hits, nil
}

// narrow keeps the hits that have any of the candidates too, and adds what
// those score.
func narrow(ctx context.Context, r index.IndexReader, hits []hit, cs []candidate) ([]hit, error) {
	best := make([]float64, len(hits))
	for _, c := range cs {
		p, err := open(ctx, r, c)
		if err != nil {
			return nil, err
		}
		for i := 0; i < len(hits) && p.advance(hits[i].doc); {
			doc := p.at.ID.Value()
			if doc == hits[i].doc {
				best[i] = max(best[i], p.quality())
				i++
				continue
			}
			i = skip(hits, i, doc)
		}
		if err := p.close(); err != nil {
			return nil, err
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
	n, _ := slices.BinarySearchFunc(hits[i:], doc, func(h hit, doc uint64) int {
		switch {
		case h.doc < doc:
			return -1
		case h.doc > doc:
			return 1
		}
		return 0
	})
	return i + n
}

// postings goes through the documents that have one candidate.
type postings struct {
	reader index.TermFieldReader
	c      candidate
	norms  bool
	target index.IndexInternalID
	space  index.TermFieldDoc
	at     *index.TermFieldDoc // nil before the first and after the last
	err    error
}

func open(ctx context.Context, r index.IndexReader, c candidate) (*postings, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	norms := c.field[:len(gramsPart)] != gramsPart
	reader, err := r.TermFieldReader(ctx, []byte(c.term), c.field, false, norms, false)
	if err != nil {
		return nil, err
	}
	return &postings{reader: reader, c: c, norms: norms}, nil
}

func (p *postings) next() bool {
	p.at, p.err = p.reader.Next(p.space.Reset())
	return p.err == nil && p.at != nil
}

// advance goes to doc, or the first document after it. It never goes back.
func (p *postings) advance(doc uint64) bool {
	if p.at != nil && p.at.ID.Value() >= doc {
		return true
	}
	p.target = index.NewIndexInternalID(p.target, doc)
	p.at, p.err = p.reader.Advance(p.target, p.space.Reset())
	return p.err == nil && p.at != nil
}

// quality of the present document: a word weighs a little more in a short
// field than in a long one.
func (p *postings) quality() float64 {
	if !p.norms || p.at.Norm <= 0 {
		return p.c.quality * 0.9
	}
	return p.c.quality * (0.9 + 0.1*math.Min(1, p.at.Norm))
}

func (p *postings) close() error { return firstError(p.err, p.reader.Close()) }
