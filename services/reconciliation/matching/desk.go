package matching

import (
	"cmp"
	"slices"

	"lateral/pkg/money"
)

// mostCandidates is how many candidates a line gets.
const mostCandidates = 8

// desk decides between the lines: who links by itself, and what is left to propose.
type desk struct {
	*Book
	claims   map[int32]int   // how many lines claim a document
	sums     map[int32]int64 // what those lines come to
	advice   map[int]int     // how many lines an advice agrees with
	linked   map[int32]bool
	proposed map[int32]int
}

func newDesk(b *Book, all []*sight) *desk {
	d := &desk{
		Book: b, claims: map[int32]int{}, sums: map[int32]int64{}, advice: map[int]int{}, linked: map[int32]bool{},
		proposed: map[int32]int{},
	}
	for _, s := range all {
		if s.back != nil {
			continue // what is taken back claims nothing
		}
		claims := s.claims
		if s.advice >= 0 {
			d.advice[s.advice]++
			claims = slices.Concat(claims, b.advices[s.advice].docs)
			slices.Sort(claims)
			claims = slices.Compact(claims)
		}
		for _, doc := range claims {
			d.claims[doc]++
			if sum, held := plus(d.sums[doc], s.line.Amount.Pence); held {
				d.sums[doc] = sum
			}
		}
	}
	return d
}

// links says whether the line links to its one document by itself.
func (d *desk) links(s *sight) bool {
	return s.sure >= 0 && s.back == nil && !s.barred && d.claims[s.sure] == 1
}

// linksPool says whether the line links by itself to all that its text cites.
func (d *desk) linksPool(s *sight) bool {
	return s.sure < 0 && len(s.pool) > 0 && s.back == nil && !s.barred &&
		!slices.ContainsFunc(s.pool, func(doc int32) bool { return d.claims[doc] != 1 })
}

// linksAdvised says whether the line links by itself to what its advice names.
func (d *desk) linksAdvised(s *sight) bool {
	return s.sure < 0 && s.advice >= 0 && s.back == nil && !s.barred && d.advice[s.advice] == 1 &&
		!slices.ContainsFunc(d.advices[s.advice].docs, func(doc int32) bool { return d.claims[doc] != 1 }) &&
		!slices.ContainsFunc(s.claims, func(doc int32) bool { return !slices.Contains(d.advices[s.advice].docs, doc) })
}

// link notes the documents that a line links to by itself.
func (d *desk) link(s *sight) {
	switch {
	case d.links(s):
		d.linked[s.sure] = true
	case d.linksPool(s):
		for _, doc := range s.pool {
			d.linked[doc] = true
		}
	case d.linksAdvised(s):
		for _, doc := range d.advices[s.advice].docs {
			d.linked[doc] = true
		}
	}
}

// answer puts the candidates of a line in order.
func (d *desk) answer(s *sight) Answer {
	a := Answer{Line: s.line.ID}
	switch {
	case d.links(s):
		a.Automatic = true
		at := slices.IndexFunc(s.found, func(f found) bool { return f.doc == s.sure })
		a.Candidates = []Candidate{d.candidate(s, s.found[at])}
		return a
	case d.linksPool(s):
		a.Automatic = true
		a.Candidates = []Candidate{s.sets[0]}
		return a
	case d.linksAdvised(s):
		a.Automatic = true
		at := slices.IndexFunc(s.sets, func(c Candidate) bool { return c.Kind == Advised })
		a.Candidates = []Candidate{s.sets[at]}
		return a
	case s.means != "" && s.back == nil:
		a.Automatic = true
		a.Candidates = []Candidate{{Kind: ByRule, Facts: Facts{Rule: s.rule},
			Links: []Link{{Means: s.means, Amount: s.line.Amount}}}}
		return a
	}
	a.Candidates = d.propose(s)
	return a
}

// propose puts what may be meant in order: what another line is linked to comes last, and what
// earlier lines were offered first comes after its equals.
func (d *desk) propose(s *sight) []Candidate {
	for i := range s.found {
		f := &s.found[i]
		if d.linked[f.doc] && s.back == nil {
			f.score += forTaken
			f.kind = PaidTwice
		}
		f.facts.Claimed = d.claims[f.doc] > 1
		if f.facts.Claimed && f.facts.Amount == Less && s.back == nil && d.sums[f.doc] == d.docs[f.doc].Owed.Pence &&
			slices.Contains(s.claims, f.doc) {
			f.facts.Amount = Shared
			f.score += byAmount[Shared] - byAmount[Less]
		}
	}
	slices.SortStableFunc(s.found, func(x, y found) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(d.proposed[x.doc], d.proposed[y.doc]),
			cmp.Compare(x.doc, y.doc))
	})
	all := make([]Candidate, 0, len(s.found)+len(s.sets))
	for _, f := range s.found {
		all = append(all, d.candidate(s, f))
	}
	all = append(all, s.sets...)
	slices.SortStableFunc(all, func(x, y Candidate) int { return cmp.Compare(y.score, x.score) })
	if len(s.found) > 0 && s.found[0].kind == Whole {
		d.proposed[s.found[0].doc]++
	}
	return all[:min(len(all), mostCandidates)]
}

// candidate is what a line would be linked to for a document.
func (d *desk) candidate(s *sight, f found) Candidate {
	doc := d.docs[f.doc]
	c := Candidate{Kind: f.kind, Facts: f.facts, score: f.score}
	line, owed := s.line.Amount, doc.Owed
	switch {
	case f.kind == Elsewhere:
		c.About = []string{doc.ID}
	case f.kind == PaidTwice && doc.toPay():
		c.About = []string{doc.ID}
	case f.kind == PaidTwice:
		c.About = []string{doc.ID}
		c.Links = []Link{{Means: OnAccount, Party: doc.Payer, Amount: line}}
	case line.Currency != owed.Currency || (line.Pence > 0) != (owed.Pence > 0):
		c.About = []string{doc.ID}
	default:
		part := nearer(line.Pence, owed.Pence)
		c.Links = []Link{{Document: doc.ID, Amount: money.Amount{Pence: part, Currency: line.Currency}}}
		if over := line.Pence - part; over != 0 && !doc.toPay() {
			rest := money.Amount{Pence: over, Currency: line.Currency}
			c.Links = append(c.Links, Link{Means: OnAccount, Party: doc.Payer, Amount: rest})
		}
	}
	if s.back != nil {
		c.Kind = TakenBack
	}
	return c
}
