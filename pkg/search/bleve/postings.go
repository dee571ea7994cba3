package bleve

import (
	"context"
	"math"
	"strings"

	index "github.com/blevesearch/bleve_index_api"
)

// postings goes through the documents that one candidate occurs in.
type postings struct {
	reader index.TermFieldReader
	c      candidate
	norms  bool // whether the length of the field is known
	target index.IndexInternalID
	space  index.TermFieldDoc
	at     *index.TermFieldDoc // nil before the first and after the last
	err    error
}

func open(ctx context.Context, r index.IndexReader, c candidate) (*postings, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	norms := !strings.HasPrefix(c.field, gramsPart)
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
