package known

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// Find are the ids of documents of a seller on which something is owed and whose number or party has a
// text, those first whose number ends with it, then the latest; at most so many. For what left they are
// what is to be paid.
func (b *Books) Find(ctx context.Context, seller parties.Ref, text string, left bool, most int) ([]string, error) {
	k := b.kept(seller)
	done, err := k.hold(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	if _, err := k.current(ctx, b.from); err != nil {
		return nil, err
	}
	text = strings.ToLower(strings.TrimSpace(text))
	var all []matching.Document
	for _, d := range k.docs {
		if d.State == matching.Open && d.Owed.IsNegative() == left && (strings.Contains(strings.ToLower(d.Number), text) ||
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
	ids := make([]string, 0, most)
	for _, d := range all[:min(len(all), most)] {
		ids = append(ids, d.ID)
	}
	return ids, nil
}
