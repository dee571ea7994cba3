package matching

import (
	"maps"
	"slices"
)

// With is the book with more rules, and with these advices instead of its own. It shares the rest
// with the book, so it costs little.
func (b *Book) With(rules []Rule, advices []Advice) *Book {
	more := *b
	more.rules = b.rules.clone()
	more.learn(&more.rules, rules)
	more.advices = more.readAdvices(advices)
	if b.out != nil {
		more.out = b.out.With(rules, nil)
	}
	return &more
}

func (l learned) clone() learned {
	return learned{clipped(l.accounts), clipped(l.names), clipped(l.meanings), maps.Clone(l.sortCodes)}
}

// clipped is a map whose lists grow into room of their own.
func clipped(of map[string][]phrase) map[string][]phrase {
	all := make(map[string][]phrase, len(of))
	for key, list := range of {
		all[key] = slices.Clip(list)
	}
	return all
}

// Renew is the book after some of its documents changed in what is owed of them and in their state. It
// is false where one is new, or changed in anything else: then the book is to be made anew. Advices and
// rules stay as they were read: give them again by With.
func (b *Book) Renew(changed []Document) (*Book, bool) {
	in, out := apart(changed)
	next, ok := b.renew(in)
	if !ok || len(out) == 0 {
		return next, ok
	}
	if b.out == nil {
		return nil, false
	}
	next.out, ok = b.out.renew(out)
	return next, ok
}

func (b *Book) renew(changed []Document) (*Book, bool) {
	next := *b
	next.docs, next.byParty, next.orders = slices.Clone(b.docs), slices.Clone(b.byParty), maps.Clone(b.orders)
	moved := map[int32]bool{}
	for _, d := range changed {
		at, known := b.byID[d.ID]
		if !known || !b.docs[at].like(d) {
			return nil, false
		}
		now := *b.docs[at]
		now.Document, now.open = d, isOpen(d)
		if next.docs[at] = &now; now.ours {
			moved[at] = true
		}
	}
	next.tails = slices.DeleteFunc(slices.Clone(b.tails), func(t tail) bool { return moved[t.doc] })
	next.takeOut(moved)
	for at := range moved {
		if next.docs[at].open {
			next.index(at, next.docs[at])
		}
	}
	next.sortTails()
	for at := range moved {
		for _, party := range next.docs[at].relations() {
			if party >= 0 {
				next.sortOwed(next.byParty[party])
			}
		}
	}
	return &next, true
}

// takeOut takes documents out of where open ones are found. It changes no list that another book has.
func (b *Book) takeOut(moved map[int32]bool) {
	without := func(all []int32) []int32 {
		return slices.DeleteFunc(slices.Clone(all), func(at int32) bool { return moved[at] })
	}
	for at := range moved {
		for _, party := range b.docs[at].relations() {
			if party >= 0 {
				b.byParty[party] = without(b.byParty[party])
			}
		}
		for _, o := range b.docs[at].numbers {
			if len(o.key) >= 3 {
				b.orders[o.key] = without(b.orders[o.key])
			}
		}
	}
}

// like says whether a document is the same but for what is owed of it and its state.
func (d *document) like(o Document) bool {
	o.Owed, o.State = d.Owed, d.State
	return d.Document == o
}
