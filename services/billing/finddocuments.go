package billing

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/people"
)

// Documents returns a page of what the actor may read of a party's documents, the newest first, and the next
// cursor. NotFound where they may read none.
func (s *Service) Documents(ctx context.Context, actor people.Actor, in DocumentsInput) ([]Document, string, error) {
	if _, err := parties.Parse(string(in.Party)); err != nil || !MayList(actor, in.Party.Place()) {
		return nil, "", absent(in.Party)
	}
	l, err := look(actor, in)
	if err != nil {
		return nil, "", err
	}
	var found []Document
	var next string
	err = s.db.View(ctx, func(r docdb.Reader) error {
		found, next, err = l.page(ctx, r)
		return err
	})
	return found, next, err
}

// page is what is wanted after the cursor, and the next cursor.
func (l looking) page(ctx context.Context, r docdb.Reader) ([]Document, string, error) {
	var all []Document
	for _, source := range l.sources() {
		found, err := source(ctx, r)
		if err != nil {
			return nil, "", err
		}
		all = append(all, found...)
	}
	slices.SortFunc(all, func(a, b Document) int { return a.position().compare(b.position()) })
	all = slices.CompactFunc(all, func(a, b Document) bool { return a.ID == b.ID })
	if len(all) <= l.Limit {
		return all, "", nil
	}
	all = all[:l.Limit]
	return all, all[l.Limit-1].position().cursor(), nil
}
