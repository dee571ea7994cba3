package judge

import (
	"maps"
	"slices"
)

// Count is what was counted of some lines.
type Count struct {
	Lines   int
	Unasked int // that a careful person would link unasked
	Right   int // of these, linked by itself as the truth has it
	Bold    int // linked by itself as the truth has it, where a person should be asked
	Wrong   int // linked by itself otherwise
	Single  int // lines for one document
	First   int // of these, linked, or the right document is the first candidate
	Pooled  int // payments with a remittance advice
	Whole   int // of these, linked, or the right set is the first candidate
}

// Figures are how good the answers are.
type Figures struct {
	All        Count
	Kinds      map[string]*Count
	Wrongs     []Compared // linked by itself, and wrong
	Unanswered int        // lines without an answer
	Unknown    int        // answers to lines that are not in the truth
}

// Compared is a line with what is right and what was answered.
type Compared struct {
	Truth
	Answer Answer
}

// PooledKind is the kind of payments that have a remittance advice.
const PooledKind = "pooled"

// Judge compares.
func Judge(truths []Truth, answers []Answer) Figures {
	f := Figures{Kinds: map[string]*Count{}}
	left := map[Line][]Answer{}
	for _, a := range answers {
		left[a.Line] = append(left[a.Line], a)
	}
	order, alike := grouped(truths)
	for _, line := range order {
		for _, c := range paired(alike[line], left[line], &f) {
			f.add(c)
		}
		delete(left, line)
	}
	for _, rest := range left {
		f.Unknown += len(rest)
	}
	return f
}

// grouped puts lines that cannot be told apart together, in the order in which they stand.
func grouped(truths []Truth) (order []Line, alike map[Line][]Truth) {
	alike = map[Line][]Truth{}
	for _, t := range truths {
		if alike[t.Line] == nil {
			order = append(order, t.Line)
		}
		alike[t.Line] = append(alike[t.Line], t)
	}
	return order, alike
}

// paired gives each truth an answer: first those that agree, then those that are proposed
// first, then the rest.
func paired(truths []Truth, answers []Answer, f *Figures) []Compared {
	pairs := make([]Compared, len(truths))
	done := make([]bool, len(truths))
	for _, fits := range []func(Truth, Answer) bool{agrees, proposes, func(Truth, Answer) bool { return true }} {
		for i, t := range truths {
			at := slices.IndexFunc(answers, func(a Answer) bool { return fits(t, a) })
			if done[i] || at < 0 {
				continue
			}
			pairs[i], done[i] = Compared{t, answers[at]}, true
			answers = slices.Delete(slices.Clone(answers), at, at+1)
		}
	}
	for i, t := range truths {
		if !done[i] {
			pairs[i] = Compared{Truth: t}
			f.Unanswered++
		}
	}
	f.Unknown += len(answers)
	return pairs
}

// linked says whether a line was linked by itself.
func (a Answer) linked() bool { return a.Automatic && len(a.Links) > 0 }

func agrees(t Truth, a Answer) bool { return a.linked() && maps.Equal(t.Links, a.Links) }

// proposes says whether the first candidate is the right set of documents.
func proposes(t Truth, a Answer) bool {
	return len(a.Candidates) > 0 && slices.Equal(a.Candidates[0], t.Links.documents())
}

// add counts a line, with all and with its kind.
func (f *Figures) add(c Compared) {
	if f.Kinds[c.Kind] == nil {
		f.Kinds[c.Kind] = &Count{}
	}
	for _, n := range []*Count{&f.All, f.Kinds[c.Kind]} {
		n.add(c)
	}
	if c.Answer.linked() && !agrees(c.Truth, c.Answer) {
		f.Wrongs = append(f.Wrongs, c)
	}
}

func (n *Count) add(c Compared) {
	right := agrees(c.Truth, c.Answer)
	found := right || !c.Answer.linked() && proposes(c.Truth, c.Answer)
	n.Lines++
	n.Unasked += one(c.Unasked)
	n.Right += one(c.Unasked && right)
	n.Bold += one(!c.Unasked && right)
	n.Wrong += one(c.Answer.linked() && !right)
	single := len(c.Truth.Links.documents()) == 1
	n.Single += one(single)
	n.First += one(single && found)
	pooled := c.Kind == PooledKind
	n.Pooled += one(pooled)
	n.Whole += one(pooled && found)
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// Met says whether the aims are met: nothing wrong, 95 % of what a careful person would link
// unasked, 98 % of lines for one document, and every pooled payment with a remittance advice.
func (f Figures) Met() bool {
	n := f.All
	return n.Wrong == 0 && f.Unanswered == 0 && n.Right*100 >= n.Unasked*95 && n.First*100 >= n.Single*98 &&
		n.Whole == n.Pooled
}
