package matching

import "slices"

// reference says how the text cites a document, and where.
func (v *view) reference(at int32) (Reference, cite) {
	mine, found := v.citeOf(at)
	switch {
	case !found:
		return NotCited, cite{}
	case mine.order && (!v.onlyOrder(mine) || v.citesOthers(at)):
		return OrderOnly, mine
	case mine.order:
		return ByOrder, mine
	case mine.doubtful, mine.quality < strong && v.isOrder(mine):
		return Doubtful, mine
	}
	for _, c := range v.cites {
		if c.doc != at && !c.order && v.rivals(mine, c) {
			return CitedToo, mine
		}
	}
	return Cited, mine
}

// shortOrder is from how many letters and digits an order number can speak for a document.
const shortOrder = 4

// onlyOrder says that no other document has the order number that the text has.
func (v *view) onlyOrder(c cite) bool {
	return len(c.orderKey) >= shortOrder && v.ordered[c.orderKey] == 1
}

// citesOthers says that the text has the number of another document.
func (v *view) citesOthers(at int32) bool {
	return slices.ContainsFunc(v.cites, func(c cite) bool {
		return c.doc != at && (c.quality >= strong || c.order || !c.doubtful && v.payer(c.doc).Agrees())
	})
}

func (v *view) citeOf(at int32) (cite, bool) {
	for _, c := range v.cites {
		if c.doc == at {
			return c, true
		}
	}
	return cite{}, false
}

// rivals says that another document is cited as well as this one. Numbers that nothing calls a
// document's rival only where the payer or the amount is theirs too.
func (v *view) rivals(mine, other cite) bool {
	d, o := v.docs[mine.doc], v.docs[other.doc]
	switch {
	case !o.ours && d.ours && other.first <= mine.last && mine.first <= other.last:
		return false // the same number, of our book and of another's
	case other.quality >= strong && other.direct:
		return true
	case other.quality < strong && (mine.quality >= strong || other.doubtful):
		return false
	}
	return o.open && o.Owed.Pence == v.line.Amount.Pence || v.payer(other.doc).Agrees()
}

// isOrder says that a bare number is also an order number of the same payer.
func (v *view) isOrder(c cite) bool {
	d := v.docs[c.doc]
	if d.payer < 0 {
		return false
	}
	for _, at := range v.byParty[d.payer] {
		for _, o := range v.docs[at].numbers {
			if o.digits == d.value && d.value > 0 {
				return true
			}
		}
	}
	return false
}
