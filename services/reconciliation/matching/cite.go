package matching

import (
	"lateral/services/reconciliation/matching/reading"
)

// cites are the documents that a text may mean, each once, in the order of the documents.
func (b *Book) cites(tokens []reading.Token, numbers []reading.Number) []cite {
	c := citer{Book: b, tokens: tokens}
	for _, n := range numbers {
		c.number(n)
	}
	c.byOrder()
	return settled(c.all)
}

// number adds the documents with the value of a number.
func (c *citer) number(n reading.Number) {
	if n.Kind == reading.Long || n.Kind == reading.Credit {
		return
	}
	if at, known := c.first[n.Value]; known {
		for ; at >= 0; at = c.docs[at].next {
			c.one(n, at, 0)
		}
	}
	if at, known := c.glued[n.Value]; known {
		for ; at >= 0; at = c.docs[at].nextGlued {
			c.one(n, at, c.docs[at].tail)
		}
	}
}

// one adds a document, if the number at this place may be its.
func (c *citer) one(n reading.Number, at int32, tail int) {
	d := c.docs[at]
	q := c.quality(n, d, tail)
	foreign := q < full && c.strange(n)
	if foreign {
		q = bare
	}
	found := cite{doc: at, quality: q, first: n.First, last: n.Last, ranged: n.Ranged, doubtful: foreign,
		direct: n.First == 0 || !c.tokens[n.First-1].Digits && c.tokens[n.First-1].Text != "AND"}
	switch {
	case !d.ours && q < full:
		return
	case n.Kind == reading.Packed:
		found.doubtful = found.doubtful || q < called
	case n.Kind != reading.Plain && (q < full || reading.CallsInvoice(d.prefix)):
		return
	case q == bare && (n.Value < 100 || n.Joined || n.Ranged):
		return
	}
	c.all = append(c.all, found)
}
