package matching

import (
	"strings"

	"lateral/services/reconciliation/matching/reading"
)

// cite is a place of a text that may mean a document.
type cite struct {
	doc         int32
	quality     int
	first, last int // tokens
	ranged      bool
	direct      bool // something before it says so, and not only before another in a list
	doubtful    bool // it can be read as something else: a day, an order, another's number
	order       bool // by its order number
	orderKey    string
}

// How well a place says that it is a document's number.
const (
	bare   = 0
	padded = 2 // with all its noughts
	called = 3 // "INV 123"
	piece  = 4 // a part of its prefix stands before it
	full   = 6 // its prefix stands before it
	strong = padded
)

// citer finds what a text cites.
type citer struct {
	*Book
	tokens []reading.Token
	all    []cite
}

// quality says how well a number at its place says that it is the document's.
func (c *citer) quality(n reading.Number, d *document, tail int) int {
	q := bare
	width := d.width + tail
	hasAll := n.Width == width && width >= 4 && c.tokens[n.First].Text[0] == '0'
	switch rest := d.prefix[:len(d.prefix)-tail]; {
	case c.listed(n, func(at int) bool { return c.prefixed(at, n, rest) }):
		q = full
	case c.listed(n, func(at int) bool { return c.pieced(at, d.pieces) }):
		q = piece
	case n.Called:
		q = called
	case hasAll:
		return padded
	case tail > 0 && n.Width == width:
		return padded
	}
	if q > bare && hasAll {
		q++
	}
	if !hasAll && (n.Joined || n.Other && q < full) {
		q--
	}
	return q
}

// listed says that something holds of a number, or of one before it in a list.
func (c *citer) listed(n reading.Number, holds func(at int) bool) bool {
	at := n.First
	for range 16 {
		if holds(at) {
			return true
		}
		if at > 0 && (c.tokens[at-1].Text == "AND" || c.tokens[at-1].Text == "TO") {
			at--
		}
		if at == 0 || !c.tokens[at-1].Digits || c.tokens[at].Gap == reading.Point || c.tokens[at].Gap == reading.Glued {
			return false
		}
		at--
	}
	return false
}

// prefixed says that a prefix stands before a token.
func (c *citer) prefixed(at int, n reading.Number, prefix string) bool {
	if prefix == "" {
		return false
	}
	if spare := c.tokens[n.First].Spare; at == n.First && n.Other && spare != "" {
		text := c.tokens[at-1].Text
		return text[:len(text)-len(spare)] == prefix
	}
	for ; at > 0 && prefix != ""; at-- {
		rest, ok := strings.CutSuffix(prefix, c.tokens[at-1].Text)
		if !ok {
			return false
		}
		prefix = rest
	}
	return prefix == ""
}

// pieced says that a run of letters of the prefix stands before a token, and is not what every
// invoice is called.
func (c *citer) pieced(at int, pieces []string) bool {
	if at == 0 {
		return false
	}
	before := c.tokens[at-1].Text
	for _, p := range pieces {
		if p == before && len(p) > 1 && !reading.CallsInvoice(p) {
			return true
		}
	}
	return false
}
