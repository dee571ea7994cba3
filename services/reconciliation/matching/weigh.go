package matching

import "lateral/pkg/money"

// found is a document that a line may be for.
type found struct {
	doc   int32
	facts Facts
	kind  Kind
	score int
}

// bounds of what is looked at for a line.
const (
	mostOthers = 8   // documents of a payer that are not owed as much
	mostSame   = 200 // documents of a payer that are owed as much
)

// weigh is what speaks for a document.
func (v *view) weigh(at int32) found {
	d := v.docs[at]
	f := found{doc: at}
	ref, c := v.reference(at)
	f.facts.Reference = ref
	if ref != NotCited {
		f.facts.Cited = v.cited(c)
	}
	f.facts.Amount, f.facts.Differs, f.facts.Credit = v.amountOf(v.line.Amount, d)
	f.facts.Payer = v.payer(at)
	f.facts.Rule = v.ruleFor(at, f.facts.Payer)
	f.facts.Early = d.Issued > v.line.Date
	switch {
	case !d.ours:
		f.kind = Elsewhere
	case !d.open:
		f.kind = PaidTwice
		f.facts.Amount, f.facts.Differs = Differs, money.Amount{}
		if d.Gross == v.line.Amount {
			f.facts.Amount = Again
		}
	case f.facts.Amount == More:
		f.kind = Over
	case f.facts.Amount != Exact:
		f.kind = Part
	}
	f.score = f.facts.score(f.kind, c.quality >= strong)
	if d.State == Credited {
		f.score += forCredited // another document may have replaced it
	}
	return f
}
