package asked

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
	"lateral/services/needs"
)

// Fill reads what open needs mean that nobody has read by this model, until the context ends.
// What is read is kept.
func (p *Projection) Fill(ctx context.Context) error {
	var unread []string
	var some []needs.Need
	look := func() error {
		ids, err := p.unread(ctx, some)
		unread, some = append(unread, ids...), some[:0]
		return err
	}
	err := needs.EachOpen(ctx, p.db, func(n needs.Need) error {
		if some = append(some, n); len(some) < docdb.MaxIn {
			return nil
		}
		return look()
	})
	if err := errors.Join(err, look()); err != nil {
		return err
	}
	return p.Learn(ctx, unread)
}

// unread are the ids of needs whose meaning is not known.
func (p *Projection) unread(ctx context.Context, some []needs.Need) ([]string, error) {
	ids := make([]string, len(some))
	for i, n := range some {
		ids[i] = n.ID
	}
	known, err := asks.GetMany(ctx, p.db, ids)
	if err != nil {
		return nil, err
	}
	var unread []string
	for _, n := range some {
		text, _ := p.text(n)
		if len(known[n.ID].Meaning.Of(text, p.reader.Model()).Parts) == 0 {
			unread = append(unread, n.ID)
		}
	}
	return unread, nil
}
