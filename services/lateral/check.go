package main

import (
	"context"
	"fmt"
	"io"
)

// check is "lateral check".
type check struct{}

// Run compares the search indexes with the documents by id and version, and
// proves the ledger; an error where something does not agree.
func (check) Run(ctx context.Context, c *Config, out io.Writer) error {
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // only read
	if err := p.prepareIndexes(ctx); err != nil {
		return err
	}
	wrong := 0
	for _, x := range p.projections() {
		drift, err := p.drift(ctx, x)
		if err != nil {
			return err
		}
		wrong += drift.total()
		_, _ = fmt.Fprintf(out, "%s: %d documents, %d not indexed, %d indexed as they were, %d indexed but gone\n",
			x.index.Name, drift.documents, drift.missing, drift.old, drift.gone)
	}
	proof, err := p.billing.Prove(ctx)
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(out, "ledger: %d entries, %d invoices, %d wrong\n", proof.Entries, proof.Invoices, len(proof.Wrong))
	for _, sentence := range proof.Wrong {
		_, _ = fmt.Fprintln(out, "  "+sentence)
	}
	wrong += len(proof.Wrong)
	if wrong > 0 {
		return fmt.Errorf("%d differences found; \"lateral reindex\" mends the indexes", wrong)
	}
	_, err = fmt.Fprintln(out, "everything agrees")
	return err
}

// drift is how an index differs from the documents that it follows.
type drift struct{ documents, missing, old, gone int }

func (d drift) total() int { return d.missing + d.old + d.gone }

func (p *program) drift(ctx context.Context, x projection) (drift, error) {
	indexed := map[string]int64{}
	err := p.index.IDs(ctx, x.index.Name, func(id string, version int64) error {
		indexed[id] = version
		return nil
	})
	if err != nil {
		return drift{}, err
	}
	var d drift
	err = x.versions(ctx, func(id string, version int64) error {
		d.documents++
		switch at, found := indexed[id]; {
		case !found:
			d.missing++
		case at != version:
			d.old++
		}
		delete(indexed, id)
		return nil
	})
	d.gone = len(indexed)
	return d, err
}
