package matching

import (
	"cmp"
	"slices"
	"strings"

	"lateral/services/reconciliation/matching/reading"
)

// addDocuments makes the indexes of documents.
func (b *Book) addDocuments(k Known) {
	all := slices.Clone(k.Documents)
	slices.SortFunc(all, func(x, y Document) int {
		return cmp.Or(cmp.Compare(x.Issued, y.Issued), cmp.Compare(x.Number, y.Number), cmp.Compare(x.ID, y.ID))
	})
	room := make([]document, 0, len(all)) // side by side
	b.docs = make([]*document, 0, len(all))
	b.byParty = make([][]int32, len(b.parties))
	ours, others := map[string]bool{}, map[string]bool{}
	for _, d := range all {
		if _, twice := b.byID[d.ID]; twice {
			continue
		}
		at := int32(len(b.docs))
		b.byID[d.ID] = at
		room = append(room, b.worked(d, k.Seller))
		b.docs = append(b.docs, &room[at])
		for _, o := range b.docs[at].numbers {
			b.ordered[o.key]++
		}
		for _, piece := range b.docs[at].pieces {
			if b.docs[at].ours {
				ours[piece] = true
			} else {
				others[piece] = true
			}
		}
	}
	b.foreign = others
	for piece := range ours {
		delete(others, piece)
	}
	// From the last to the first, so that chains lead from the oldest to the newest.
	for at := len(b.docs) - 1; at >= 0; at-- {
		b.chain(int32(at))
	}
	for at := range b.docs {
		if d := b.docs[at]; d.ours && d.open {
			b.index(int32(at), d)
		}
	}
	b.sortIndexes()
}

func (b *Book) worked(d Document, seller string) document {
	return document{
		Document: d, number: parseNumber(d.Number), ours: d.Seller == seller,
		open:  isOpen(d),
		payer: b.partyOf(d.Payer), trust: b.partyOf(d.Trust), authority: b.partyOf(d.Authority), forWhom: b.partyOf(d.For),
		next: -1, nextGlued: -1,
		numbers: ordersOf(d.Order),
	}
}

// ordersOf are order numbers that stand a line each, each once.
func ordersOf(all string) []order {
	var found []order
	for _, number := range strings.Split(all, "\n") {
		o := order{orderKey(number), parseNumber(number).value}
		if o.key != "" && !slices.Contains(found, o) {
			found = append(found, o)
		}
	}
	return found
}

func isOpen(d Document) bool { return (d.State == Open || d.State == "") && d.Owed.Pence != 0 }

// chain puts a document before the others with its value.
func (b *Book) chain(at int32) {
	d := b.docs[at]
	if d.width == 0 {
		return
	}
	if next, known := b.first[d.value]; known {
		d.next = next
	}
	b.first[d.value] = at
	if d.glued == 0 {
		return
	}
	if next, known := b.glued[d.glued]; known {
		d.nextGlued = next
	}
	b.glued[d.glued] = at
}

// index puts an open document where it is found by party, by amount and digits, by order.
func (b *Book) index(at int32, d *document) {
	seen := [3]int32{-1, -1, -1}
	for i, party := range d.relations() {
		if party >= 0 && !slices.Contains(seen[:], party) {
			seen[i] = party
			b.byParty[party] = append(b.byParty[party], at)
		}
	}
	if d.width > 0 {
		b.tails = append(b.tails, tail{d.Owed.Pence, uint16(d.value % 1000), at})
	}
	for _, o := range d.numbers {
		if len(o.key) >= 3 {
			b.orders[o.key] = append(b.orders[o.key], at)
		}
	}
}

func (b *Book) sortIndexes() {
	for _, docs := range b.byParty {
		b.sortOwed(docs)
	}
	b.sortTails()
}

func (b *Book) sortOwed(docs []int32) {
	slices.SortFunc(docs, func(x, y int32) int {
		return cmp.Or(cmp.Compare(b.docs[x].Owed.Pence, b.docs[y].Owed.Pence), cmp.Compare(x, y))
	})
}

func (b *Book) sortTails() {
	slices.SortFunc(b.tails, func(x, y tail) int {
		return cmp.Or(cmp.Compare(x.pence, y.pence), cmp.Compare(x.end, y.end), cmp.Compare(x.doc, y.doc))
	})
}

// owing are the open documents that a party may pay of which just so much is owed.
func (b *Book) owing(party int32, pence int64) []int32 {
	docs := b.byParty[party]
	from, _ := slices.BinarySearchFunc(docs, pence, func(at int32, p int64) int {
		return cmp.Compare(b.docs[at].Owed.Pence, p)
	})
	to := from
	for to < len(docs) && b.docs[docs[to]].Owed.Pence == pence {
		to++
	}
	return docs[from:to]
}

// ending are the open documents of which just so much is owed and whose number ends so.
func (b *Book) ending(pence int64, end uint16) []tail {
	from, _ := slices.BinarySearchFunc(b.tails, tail{pence: pence, end: end}, func(x, y tail) int {
		return cmp.Or(cmp.Compare(x.pence, y.pence), cmp.Compare(x.end, y.end))
	})
	to := from
	for to < len(b.tails) && b.tails[to].pence == pence && b.tails[to].end == end {
		to++
	}
	return b.tails[from:to]
}

// orderKey is an order number without spaces and signs, as tokens have it.
func orderKey(order string) string {
	if order == "" {
		return ""
	}
	var key strings.Builder
	for _, t := range reading.Tokens(order) {
		if t.Text != "PO" {
			key.WriteString(t.Text)
		}
	}
	return strings.TrimLeft(key.String(), "0")
}
