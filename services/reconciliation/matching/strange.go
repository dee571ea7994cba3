package matching

import (
	"cmp"
	"slices"

	"lateral/services/reconciliation/matching/reading"
)

// strange says that letters stand before a number which make it somebody else's: the prefix of
// another seller, or short letters that are joined to it and that nothing of ours begins with.
func (c *citer) strange(n reading.Number) bool {
	for at := n.First; at > 0; at-- {
		before := c.tokens[at-1]
		switch {
		case before.Digits:
			return false
		case c.foreign[before.Text]:
			return true
		case reading.CallsInvoice(before.Text) || plainBefore[before.Text]:
			continue
		}
		joined := c.tokens[at].Gap == reading.Glued || c.tokens[at].Gap == reading.Hyphen
		return joined && len(before.Text) <= 5 && !reading.IsMonth(before.Text)
	}
	return false
}

// plainBefore are words that stand before a number of any seller.
var plainBefore = map[string]bool{"NO": true, "NOS": true, "NUM": true, "NUMBER": true, "REF": true, "NR": true,
	"N": true, "AND": true, "TO": true}

// byOrder adds the documents whose order number the text has.
func (c *citer) byOrder() {
	if len(c.orders) == 0 {
		return
	}
	for i := range c.tokens {
		key := ""
		for k := i; k < min(len(c.tokens), i+4); k++ {
			if k > i && c.tokens[k].Gap == reading.Comma {
				break
			}
			if key += c.tokens[k].Text; k == i && c.tokens[k].Digits {
				key = trimNoughts(key)
			}
			if len(key) > 20 {
				break
			}
			for _, at := range c.orders[key] {
				c.all = append(c.all, cite{doc: at, first: i, last: k, order: true, orderKey: key})
			}
		}
	}
}

func trimNoughts(digits string) string {
	for len(digits) > 1 && digits[0] == '0' {
		digits = digits[1:]
	}
	return digits
}

// settled keeps of the ways to read one place the best, and each document once.
func settled(all []cite) []cite {
	kept := make([]cite, 0, len(all))
	for i, c := range all {
		beaten := slices.ContainsFunc(all, func(o cite) bool { return beats(o, c) })
		if !beaten {
			kept = append(kept, all[i])
		}
	}
	slices.SortStableFunc(kept, func(x, y cite) int {
		return cmp.Or(cmp.Compare(x.doc, y.doc), compareBool(x.order, y.order), cmp.Compare(y.quality, x.quality),
			compareBool(x.doubtful, y.doubtful), cmp.Compare(x.first, y.first))
	})
	return slices.CompactFunc(kept, func(x, y cite) bool { return x.doc == y.doc })
}

// beats says that one reading of a place is better than another.
func beats(o, c cite) bool {
	if o.order || o.doc == c.doc && c.order || o.quality <= c.quality || o.quality < strong ||
		o.first > c.last || c.first > o.last {
		return false
	}
	start := c.ranged && o.first == c.first && o.last < c.last // the number with which a range begins
	return !start && (!c.ranged || !o.ranged)
}

func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return 1
	}
	return -1
}
