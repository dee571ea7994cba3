package settest

import (
	"regexp"
	"slices"
	"strings"
)

// asked is a label of what a person decides.
func asked(links ...Link) func(*Line) Label { return func(*Line) Label { return Label{Links: links} } }

// byRule is a label of what a rule explains.
func byRule(means string) func(*Line) Label {
	return func(l *Line) Label { return Label{[]Link{{means, l.Pence}}, true} }
}

// towards links a line to invoices in their order, each as far as it is owed; what is left goes
// to the payer's account.
func towards(payer *Party, docs ...*Doc) func(*Line) Label {
	return func(l *Line) Label { return Label{Links: fill(l.Pence, payer, docs)} }
}

func fill(left int64, payer *Party, docs []*Doc) []Link {
	var links []Link
	for _, d := range docs {
		if part := min(left, d.Owed); part > 0 {
			links = append(links, Link{d.Number(), part})
			left -= part
		}
	}
	if left > 0 {
		links = append(links, Link{"onaccount:" + payer.ID, left})
	}
	return links
}

// pays links a line to invoices, unasked if all facts hold of what the bank let through.
func (w *World) pays(docs ...*Doc) func(*Line) Label {
	return func(l *Line) Label {
		return Label{fill(l.Pence, docs[0].Payer, docs), w.cited(l) && w.sum(l, docs) && w.known(l, docs) && w.alone(l, docs)}
	}
}

// cited says whether all that cites came through.
func (w *World) cited(l *Line) bool {
	seen := tight(l.Seen.Ref)
	for _, c := range l.Said.Cites {
		if !strings.Contains(seen, tight(c)) {
			return false
		}
	}
	return len(l.Said.Cites) > 0
}

func tight(text string) string { return strings.ToUpper(strings.ReplaceAll(text, " ", "")) }

// sum says whether a line is what is owed, of invoices that had been issued.
func (w *World) sum(l *Line, docs []*Doc) bool {
	sum := int64(0)
	for _, d := range docs {
		sum += d.Owed
		if d.Issued > l.Day {
			return false
		}
	}
	return sum == l.Pence
}

// known says whether what is seen of the payer's name fits every invoice.
func (w *World) known(l *Line, docs []*Doc) bool {
	for _, d := range docs {
		fits := slices.Contains(w.learnt[d.Payer], l.Said.Name)
		for _, p := range []*Party{d.Payer, d.Payer.Trust, d.Payer.Authority} {
			fits = fits || p != nil && tells(l.Seen.Name, p.Name)
		}
		if !fits {
			return false
		}
	}
	return true
}

var numbers = regexp.MustCompile(`\d+`)

// alone says whether no other invoice of such a payer and such an amount could be meant by a
// number in the text.
func (w *World) alone(l *Line, docs []*Doc) bool {
	said := map[string]bool{}
	for _, n := range numbers.FindAllString(l.Seen.Ref, -1) {
		said[strings.TrimLeft(n, "0")] = true
	}
	for _, d := range docs {
		for _, other := range w.open(of(d.Payer, d.Owed)) {
			if !slices.Contains(docs, other) && said[other.Digits()] {
				return false
			}
		}
	}
	return true
}

// likeliest is what a person proposes for a payer and an amount without a number: the oldest
// invoice of that amount, unless parties of one name have such.
func (w *World) likeliest(payer *Party) func(*Line) Label {
	return func(l *Line) Label {
		docs := w.open(of(payer, l.Pence))
		for _, d := range docs {
			if d.Payer != docs[0].Payer || d.Issued > l.Day {
				return Label{}
			}
		}
		if len(docs) == 0 {
			return Label{}
		}
		return Label{Links: []Link{{docs[0].Number(), l.Pence}}}
	}
}

// onlySet is the only set of a payer's open invoices that makes the line; nothing if there are
// several.
func (w *World) onlySet(owner *Party, docs []*Doc) func(*Line) Label {
	return func(l *Line) Label {
		all := w.open(func(d *Doc) bool {
			return d.Payer == owner || d.Payer.Trust == owner || d.Payer.Authority == owner
		})
		ways := map[int64]int{0: 1}
		for _, d := range all {
			next := make(map[int64]int, 2*len(ways))
			for sum, n := range ways {
				next[sum] += n
				next[sum+d.Owed] += n
			}
			ways = next
		}
		if ways[l.Pence] != 1 {
			return Label{}
		}
		return Label{Links: fill(l.Pence, owner, docs)}
	}
}
