package matching

import (
	"slices"

	"lateral/services/reconciliation/matching/names"
)

// payer says how the line is to the payer of a document.
func (v *view) payer(at int32) Payer {
	for _, known := range v.payers {
		if known.doc == at {
			return known.payer
		}
	}
	p := v.judged(v.docs[at])
	v.payers = append(v.payers, judgement{at, p})
	return p
}

// ruleFor is the id of the rule by which the payer of a document was learnt; "" where none was.
func (v *view) ruleFor(at int32, as Payer) string {
	if as != Learnt {
		return ""
	}
	for _, p := range v.learnt {
		if !p.past && v.docs[at].relates(p.party) {
			return p.rule
		}
	}
	return ""
}

func (v *view) judged(d *document) Payer {
	for _, p := range v.learnt {
		if d.relates(p.party) {
			return v.unlessNamed(d, Learnt)
		}
	}
	fit, as := v.fits(d)
	switch {
	case as == PaidFor && v.text.OfPhase(fit):
		return Unnamed // it is a school that pays, and not this one
	case as != PaidFor && v.knownElse(fit):
		return KnownElse
	case as == Unnamed && v.namesAnother(d), as != Unnamed && v.better(d, fit):
		return Another
	case as == Named && v.alike(d, fit):
		return Alike
	}
	return as
}

// knownElse says that a rule gives the line to a party that has no part in a document, and
// that the text does not fit the document's payer better than that party.
func (v *view) knownElse(fit names.Fit) bool {
	return slices.ContainsFunc(v.learnt, func(p payer) bool {
		known := v.names.Fit(v.text, p.party)
		return !p.past && !fit.Better(known) && !fit.Closer(known)
	})
}

// fits is how the text fits the names of those who may pay: the payer's first.
func (v *view) fits(d *document) (names.Fit, Payer) {
	best, as := names.Fit{}, Unnamed
	for i, party := range d.relations() {
		if party < 0 || v.parties[party].Name == "" {
			continue
		}
		fit := v.names.Fit(v.text, party)
		if !fit.Agrees || fit.Weight() <= best.Weight() {
			continue
		}
		best = fit
		if as = PaidFor; i == 0 {
			as = Named
		}
	}
	return best, as
}

// better says that the text fits the name of somebody who has no part in the document better.
func (v *view) better(d *document, fit names.Fit) bool {
	return slices.ContainsFunc(v.named, func(n named) bool { return !d.hasPart(n.party) && n.fit.Better(fit) })
}

// alike says that the text fits the name of another whose name has the same words better: of
// the school before it became an academy, say.
func (v *view) alike(d *document, fit names.Fit) bool {
	return slices.ContainsFunc(v.named, func(n named) bool { return !d.hasPart(n.party) && n.fit.Closer(fit) }) ||
		slices.ContainsFunc(v.names.Twins(d.payer), func(twin int32) bool {
			return !d.hasPart(twin) && v.names.Fit(v.text, twin).Closer(fit)
		})
}

// hasPart says whether a party pays the document, may pay it, or had the support.
func (d *document) hasPart(party int32) bool { return d.relates(party) || party == d.forWhom }

// namesAnother says that the text has the whole name of somebody who has no part in the document.
func (v *view) namesAnother(d *document) bool {
	return slices.ContainsFunc(v.named, func(n named) bool { return n.fit.Whole && !d.hasPart(n.party) }) ||
		d.payer >= 0 && v.names.Fit(v.text, d.payer).Against
}

// unlessNamed is that a payer was learnt, unless the line names another as a whole.
func (v *view) unlessNamed(d *document, as Payer) Payer {
	if _, own := v.fits(d); own != Unnamed {
		return as
	}
	for _, n := range v.named {
		if n.fit.Whole && n.fit.Sure() && !d.hasPart(n.party) && !v.knows(n.party) {
			return Another
		}
	}
	return as
}

// mostPayers is how many parties are looked at whose documents a line may be for.
const mostPayers = 12

// payersOf are the parties that the line is of: those that rules know, then those it names.
func (v *view) payersOf() []int32 {
	var payers []int32
	for _, p := range v.learnt {
		payers = append(payers, p.party)
	}
	for _, n := range v.named {
		if len(payers) >= mostPayers {
			break
		}
		if !slices.Contains(payers, n.party) {
			payers = append(payers, n.party)
		}
	}
	return payers
}

// knows says whether rules know the line to be of a party.
func (v *view) knows(party int32) bool {
	return slices.ContainsFunc(v.learnt, func(p payer) bool { return p.party == party })
}
