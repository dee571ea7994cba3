package matching

import "slices"

// sight is what is kept of a line once it was read.
type sight struct {
	line   *Line
	at     int // its place among the lines
	found  []found
	sets   []Candidate
	claims []int32 // the documents of ours that it cites
	payers []int32 // the parties that it is of
	sure   int32   // the document for which all three facts speak; -1 where there is none
	pool   []int32 // the documents that the text cites together, where all agrees
	advice int     // the advice that agrees in everything; -1 where there is none
	means  Means   // what a rule says that it is
	rule   string  // the id of that rule
	back   *sight  // the line that it takes back, or that takes it back
	barred bool    // it may have been taken back
	turned bool    // it says that it takes something back
}

// bound of what is kept of a line.
const mostKept = 6

// look reads a line and keeps what speaks for each document.
func (v *view) look(line *Line) sight {
	s := sight{line: line, sure: -1, advice: -1}
	if line.Amount.Pence == 0 {
		return s
	}
	v.see(line)
	all := v.gather()
	s.claims = v.claimed(all)
	s.payers = v.payersOf()
	s.sure = sure(all)
	s.turned = line.Reversal || v.turns()
	if s.sure < 0 {
		var cited []Candidate
		cited, s.pool = v.together()
		s.sets = append(s.sets, cited...)
		var advised []Candidate
		advised, s.advice = v.advisedBy()
		s.sets = append(s.sets, advised...)
		if !slices.ContainsFunc(all, func(f found) bool { return f.kind == Whole && f.facts.Payer.Agrees() }) {
			s.sets = append(s.sets, v.adding()...)
		}
	}
	if len(s.sets) > 0 || s.sure < 0 {
		s.means, s.rule = v.ruled(all)
	}
	if s.sure >= 0 {
		all = all[:min(len(all), 2)]
	}
	all = all[:min(len(all), mostKept)]
	for len(all) > 1 && all[len(all)-1].score <= 0 {
		all = all[:len(all)-1] // more speaks against it than for it
	}
	s.found = slices.Clone(all)
	return s
}

// claimed are the open documents that the line claims by citing them: as a document's number,
// or as a bare number where the payer or the amount agrees. A number that somebody else cites
// claims nothing where they owe just this amount on another document: they mistyped it.
func (v *view) claimed(all []found) []int32 {
	mistyped := slices.ContainsFunc(all, func(f found) bool {
		return f.kind == Whole && f.facts.Payer.Agrees()
	})
	var docs []int32
	for _, c := range v.cites {
		d := v.docs[c.doc]
		switch payer := v.payer(c.doc); {
		case !d.ours || !d.open || c.order && !v.onlyOrder(c), payer.Contradicts() && mistyped:
		case c.quality >= strong, c.order, d.Owed == v.line.Amount, payer.Agrees():
			docs = append(docs, c.doc)
		}
	}
	return docs
}

// ruled is what a rule says that the line is, where nothing speaks for a document, and the rule's id.
func (v *view) ruled(all []found) (Means, string) {
	said := v.rules.meaning(v.tokens)
	if said.means == Charges && v.line.Amount.Pence > 0 || len(v.claimed(all)) > 0 ||
		slices.ContainsFunc(all, func(f found) bool { return f.facts.Count() > 1 }) {
		return "", ""
	}
	return said.means, said.rule
}

// turning are the words by which banks say that a payment comes back.
var turning = map[string]bool{"RETURN": true, "RETURNED": true, "RTN": true, "RTND": true, "UNPAID": true,
	"REVERSAL": true,
	"REVERSED": true, "RECALL": true, "RECALLED": true, "REJECTED": true, "REJECT": true, "BOUNCED": true, "REV": true,
	"UNAPPLIED": true, "INDEMNITY": true}

func (v *view) turns() bool {
	for _, t := range v.tokens {
		if turning[t.Text] {
			return true
		}
	}
	return false
}
