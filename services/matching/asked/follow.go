package asked

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/matching/relevance"
	"lateral/services/needs"
)

// Follow reads what an open need means, and forgets it when the need is open no more. It
// consumes the events of needs.
func (p *Projection) Follow(ctx context.Context, e events.Event) error {
	var data needs.Data
	if err := e.Decode(&data); err != nil {
		return err
	}
	return p.learn(ctx, data.NeedID)
}

// Learn reads what needs mean after something else than their schools changed them.
func (p *Projection) Learn(ctx context.Context, ids []string) error {
	for _, id := range ids {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := p.learn(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

func (p *Projection) learn(ctx context.Context, id string) error {
	n, err := needs.GetNeed(ctx, p.db, id)
	if apperr.Is(err, apperr.KindNotFound) || err == nil && n.State != needs.Open {
		return p.forget(ctx, id)
	}
	if err != nil || p.reader == nil {
		return err
	}
	a, err := asks.Get(ctx, p.db, id)
	if err != nil && !errors.Is(err, docdb.ErrNotFound) {
		return err
	}
	text, _ := p.text(n)
	if a.Meaning.Fits(text, p.reader.Model()) {
		return nil
	}
	// The model runs outside the transaction: it takes a second for half a page.
	m, err := relevance.Learn(p.reader, text, a.Meaning)
	if err != nil {
		return nil //nolint:nilerr // the program says it at start; words go on
	}
	return p.db.Update(ctx, func(tx docdb.Tx) error {
		a, err := asks.Get(ctx, tx, id)
		if errors.Is(err, docdb.ErrNotFound) {
			return asks.Insert(ctx, tx, &asked{Meta: docdb.Meta{ID: id}, Meaning: m})
		}
		if err != nil {
			return err
		}
		a.Meaning = m
		return asks.Replace(ctx, tx, &a)
	})
}

func (p *Projection) forget(ctx context.Context, id string) error {
	return p.db.Update(ctx, func(tx docdb.Tx) error {
		a, err := asks.Get(ctx, tx, id)
		if errors.Is(err, docdb.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		return asks.Delete(ctx, tx, &a)
	})
}
