package trial

import (
	"strings"

	"lateral/services/parties"
	"lateral/services/reconciliation"
)

// target is what a link is to, as answers name it.
func (p sides) target(kind reconciliation.Kind, number string, party parties.Ref) string {
	switch kind {
	case reconciliation.ToInvoice, reconciliation.ToReceipt:
		return number
	case reconciliation.OnAccount:
		return string(kind) + ":" + p.ids[party]
	case reconciliation.Charges, reconciliation.Interest, reconciliation.Outside:
	}
	return string(kind)
}

// named are the documents of a candidate; where it links to none, those that it is about. Another line, which takes
// one back, is no document: it is left out.
func (p sides) named(c reconciliation.Candidate) string {
	var names []string
	for _, part := range c.Parts {
		if part.Kind != reconciliation.OnAccount && part.Kind != reconciliation.Returned {
			names = append(names, p.target(part.Kind, part.Number, part.Party))
		}
	}
	if len(names) == 0 {
		names = c.About
	}
	return strings.Join(names, "+")
}
