package finding

import (
	"cmp"
	"slices"

	"lateral/pkg/search"
	"lateral/services/matching/candidates"
	"lateral/services/matching/relevance"
)

// judged is a service and how it suits what was typed.
type judged struct {
	*candidates.Ready
	score float64
	close bool // it is what was typed for; else it is only the nearest there is
	named bool // what was typed names it
}

// What it counts beside how relevant a service is, which is 1 at most: that it is named puts it
// before all, and that it says every word before those that only mean the like.
const (
	namedPart = 1
	wholePart = 0.3
)

// hints are what is known of candidates beside what they say, by id.
type hints struct {
	heard  map[string]search.Hit        // by the engine
	called map[string]*candidates.Ready // they have one of the words in a name
}

// judge says how each suits what was typed. Who neither shares a word or a theme with it nor is
// hinted at is left out.
func (q *question) judge(all []*candidates.Ready, rough []relevance.Facts, h hints) []judged {
	var some []judged
	for i, c := range all {
		_, heard := h.heard[c.ID]
		if heard || h.called[c.ID] != nil || rough[i].Words > 0 || rough[i].Themes > 0 {
			some = append(some, judged{Ready: c, score: q.typed.Score(c, rough[i])})
		}
	}
	said := q.said(some)
	for i := range some {
		one := &some[i]
		var n names
		if h.called[one.ID] != nil {
			n = namesOf(one.Candidate, q.today)
		}
		whole := len(said) > 0
		for k, w := range q.words[:len(said)] {
			tolerated := w.strange && !q.foreign && h.heard[one.ID].Words > 0
			whole = whole && (said[k][i] || tolerated || w.name && slices.Contains(n.all(), w.text))
		}
		if q.foreign {
			one.score = 0 // what it shares with English tells nothing
		}
		one.close = whole || one.score >= relevance.Floor
		switch {
		case q.isNamed(n, whole):
			one.score, one.close, one.named = one.score+namedPart, true, true
		case whole:
			one.score += wholePart
		}
	}
	return some
}

// mostSaid is how many words somebody typed who looks for just these: of a longer text nobody
// says them all.
const mostSaid = 5

// said are which of the candidates say a word, for each of a few; nil where there are more.
func (q *question) said(all []judged) [][]bool {
	if len(q.words) > mostSaid {
		return nil
	}
	those := make([]*candidates.Ready, len(all))
	for i, one := range all {
		those[i] = one.Ready
	}
	said := make([][]bool, len(q.words))
	for i, w := range q.words {
		said[i] = q.typed.Say(w.text, those)
	}
	return said
}

// isNamed says whether what was typed names a service: its leader, in part or in full; its school
// in full, with little beside it; or by a rare name and words that it has the whole of.
func (q *question) isNamed(n names, whole bool) bool {
	typed := textsOf(q.words)
	return within(typed, n.leader) ||
		len(n.leader) > 1 && within(n.leader, typed) ||
		len(n.school) > 1 && q.length-len(n.school) <= mostSaid && within(n.school, typed) ||
		whole && slices.ContainsFunc(q.words, func(w word) bool { return w.rare && slices.Contains(n.all(), w.text) })
}

// compare orders what is found: those that are equal in it by how they suit what was typed, and
// by a number that says nothing.
func (q *question) compare(a, b judged) int {
	by := cmp.Compare(q.ofOwn(a), q.ofOwn(b))
	if by != 0 {
		return by
	}
	switch q.order() {
	case Nearest:
		by = q.nearer(a.Ready, b.Ready)
	case Price:
		by = cmp.Compare(a.Offer.DayRate.Pence, b.Offer.DayRate.Pence)
	case Soonest:
		by = q.sooner(a.Ready, b.Ready)
	case Best:
	}
	return cmp.Or(by, better(a, b))
}

// ofOwn is 1 for what the school itself has, and 0 for others: whoever looks for support looks
// elsewhere, and so its own stands last.
func (q *question) ofOwn(one judged) int {
	if q.school != nil && one.Home.URN == q.school.URN() {
		return 1
	}
	return 0
}

// better puts first what suits more.
func better(a, b judged) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.Hash(), b.Hash()), cmp.Compare(a.ID, b.ID))
}

// sooner puts first who is free first, from the day that was asked for on.
func (q *question) sooner(a, b *candidates.Ready) int {
	from := candidates.FirstOf(q.from())
	first, many := a.FreeFrom(from)
	second, other := b.FreeFrom(from)
	switch {
	case many > 0 && other > 0:
		return first.Compare(second)
	case many > 0:
		return -1
	case other > 0:
		return 1
	}
	return 0
}

// nearer puts first what is nearer, and last what is not on the map.
func (q *question) nearer(a, b *candidates.Ready) int {
	first, placed := q.away(a)
	second, other := q.away(b)
	if placed != other {
		if placed {
			return -1
		}
		return 1
	}
	return cmp.Compare(first, second)
}

// away is how far a candidate's home school is, in kilometres; false if that is not known.
func (q *question) away(c *candidates.Ready) (float64, bool) {
	if !q.placed() {
		return 0, false
	}
	apart, placed := c.Apart(q.at)
	return apart.KM(), placed
}

// isFar says whether a candidate's home school is farther than so many kilometres; so is one that
// is not on the map.
func (q *question) isFar(c *candidates.Ready, km float64) bool {
	away, placed := q.away(c)
	return !placed || away > km
}

func textsOf(words []word) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = w.text
	}
	return all
}
