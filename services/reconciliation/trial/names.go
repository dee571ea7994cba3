package trial

import (
	"cmp"
	"strings"

	"lateral/services/reconciliation/set"
)

// names are the ids of a folder's parties, in the order in which it names them, and what they are called.
type names struct {
	order []string
	named map[string]string
}

func (n *names) add(id, name string) {
	was, known := n.named[id]
	if id != "" && !known {
		n.order = append(n.order, id)
	}
	n.named[id] = cmp.Or(was, name)
}

func (n names) of(id string) string { return cmp.Or(n.named[id], id) }

func namesOf(of set.Set) names {
	n := names{named: map[string]string{}}
	for _, p := range of.Known.Parties {
		n.add(p.ID, p.Name)
	}
	for _, d := range of.Known.Documents {
		n.add(d.Payer, "")
		if !isOutside(d.For) {
			n.add(d.For, "")
		}
	}
	for _, b := range of.Before {
		n.add(b.Rule.Party, "")
	}
	return n
}

// body is who may pay for a school.
type body struct{ trust, authority string }

// bodiesOf are the trusts and authorities of schools, by their names, as the invoices name them.
func bodiesOf(of set.Set, n names) map[string]body {
	all := map[string]body{}
	for _, d := range of.Known.Documents {
		school := cmp.Or(d.For, d.Payer)
		b := all[school]
		b.trust, b.authority = cmp.Or(b.trust, nameIf(n, d.Trust)), cmp.Or(b.authority, nameIf(n, d.Authority))
		all[school] = b
	}
	return all
}

func nameIf(n names, id string) string {
	if id == "" {
		return ""
	}
	return n.of(id)
}

// isOutside says whether an id is of a body that is no school: a trust, an authority or another.
func isOutside(id string) bool {
	kind, _, found := strings.Cut(id, ":")
	return found && (kind == "trust" || kind == "la" || kind == "authority" || kind == "payer")
}
