package known

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// Next are the ids of invoices on which a payer owes a seller something, those first that are due first; at most so
// many.
func (b *Books) Next(ctx context.Context, seller, payer parties.Ref, most int) ([]string, error) {
	k, done, err := b.now(ctx, seller)
	if err != nil {
		return nil, err
	}
	defer done()
	var all []matching.Document
	for _, d := range k.docs {
		if d.State == matching.Open && d.Owed.Pence > 0 && d.Payer == string(payer) {
			all = append(all, d)
		}
	}
	slices.SortFunc(all, func(x, y matching.Document) int {
		return cmp.Or(cmp.Compare(x.Due, y.Due), cmp.Compare(x.Number, y.Number))
	})
	return idsOf(all, most), nil
}

func idsOf(all []matching.Document, most int) []string {
	ids := make([]string, 0, min(len(all), most))
	for _, d := range all[:min(len(all), most)] {
		ids = append(ids, d.ID)
	}
	return ids
}

// Find are the ids of documents of a seller on which something is owed and whose number, order numbers or party have
// a text, those first whose number ends with it, then the latest; at most so many. For what left they are
// what is to be paid.
func (b *Books) Find(ctx context.Context, seller parties.Ref, text string, left bool, most int) ([]string, error) {
	k, done, err := b.now(ctx, seller)
	if err != nil {
		return nil, err
	}
	defer done()
	text = strings.ToLower(strings.TrimSpace(text))
	var all []matching.Document
	for _, d := range k.docs {
		if d.State == matching.Open && d.Owed.IsNegative() == left && (strings.Contains(strings.ToLower(d.Number), text) ||
			strings.Contains(strings.ToLower(d.Order), text) ||
			strings.Contains(strings.ToLower(k.parties[d.Payer]), text)) {
			all = append(all, d)
		}
	}
	ends := func(d matching.Document) int {
		if strings.HasSuffix(strings.ToLower(d.Number), text) {
			return 0
		}
		return 1
	}
	slices.SortFunc(all, func(x, y matching.Document) int {
		return cmp.Or(cmp.Compare(ends(x), ends(y)), cmp.Compare(y.Issued, x.Issued), cmp.Compare(y.Number, x.Number))
	})
	return idsOf(all, most), nil
}

// Parties are those parties whose name has a text to whom a seller ever issued a document, with their names.
func (b *Books) Parties(ctx context.Context, seller parties.Ref, text string) (map[parties.Ref]string, error) {
	k, done, err := b.now(ctx, seller)
	if err != nil {
		return nil, err
	}
	defer done()
	text = strings.ToLower(strings.TrimSpace(text))
	all := map[parties.Ref]string{}
	for party, name := range k.parties {
		if strings.Contains(strings.ToLower(name), text) {
			all[parties.Ref(party)] = name
		}
	}
	return all, nil
}
