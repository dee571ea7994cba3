package candidates

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"sync"

	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/services/matching/relevance"
)

// Fill reads the meaning of services that nobody has read by this model, until the context
// ends. What is read is kept.
func (p *Projection) Fill(ctx context.Context) error {
	all, err := p.catalogue.current(ctx, p.db)
	if err != nil {
		return err
	}
	var ids []string
	for _, c := range all {
		if c.Shown && !c.said.Known() {
			ids = append(ids, c.ID)
		}
	}
	// Each processor reads a part: the model uses one.
	parts := slices.Collect(slices.Chunk(ids, max(1, (len(ids)+runtime.NumCPU()-1)/runtime.NumCPU())))
	failed := make([]error, len(parts))
	var working sync.WaitGroup
	for i, part := range parts {
		working.Go(func() { failed[i] = p.learnAndPut(ctx, part) })
	}
	working.Wait()
	return errors.Join(failed...)
}

// learnAndPut reads the meaning of services, and brings the index up to date some at a time.
func (p *Projection) learnAndPut(ctx context.Context, ids []string) error {
	for some := range slices.Chunk(ids, batch) {
		if err := p.learn(ctx, some); err != nil {
			return err
		}
		if err := p.put(ctx, some); err != nil {
			return err
		}
	}
	return nil
}

// learn reads the meaning of services whose text changed.
func (p *Projection) learn(ctx context.Context, ids []string) error {
	for _, id := range ids {
		if err := ctx.Err(); err != nil {
			return err
		}
		c, err := docs.Get(ctx, p.db, id)
		if err != nil && !errors.Is(err, docdb.ErrNotFound) {
			return err
		}
		if err != nil || !c.Shown || c.Meaning.Fits(c.Text(), p.reader.Model()) {
			continue
		}
		// The model runs outside the transaction: it takes a tenth of a second.
		m, err := relevance.Learn(p.reader, c.Text(), c.Meaning)
		if err != nil {
			return nil //nolint:nilerr // the program says it at start; words go on
		}
		if err := p.keep(ctx, id, m); err != nil {
			return err
		}
	}
	return nil
}

// keep writes what the text of a service means, if it is still its text.
func (p *Projection) keep(ctx context.Context, id string, m relevance.Meaning) error {
	return p.db.Update(ctx, func(tx docdb.Tx) error {
		c, err := docs.Get(ctx, tx, id)
		if err != nil {
			return err
		}
		if !m.Fits(c.Text(), p.reader.Model()) {
			return nil
		}
		if c.Turn, err = counter.Next(ctx, tx, "matching", 1); err != nil {
			return err
		}
		c.Meaning = m
		return docs.Replace(ctx, tx, &c)
	})
}
