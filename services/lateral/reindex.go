package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"lateral/pkg/search"
)

// reindex is "lateral reindex".
type reindex struct{}

// Run builds everything that follows documents anew: the search indexes, each
// filled aside and swapped in, the candidates and the leaders' records.
func (reindex) Run(ctx context.Context, c *Config, out io.Writer) error {
	if err := mustHold(c); err != nil {
		return err
	}
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // everything acknowledged is on the disk
	return reindex{}.rebuild(ctx, p, out)
}

// rebuild opens each index first: a running server that holds one in the data
// folder would keep the old one and never see the new.
func (reindex) rebuild(ctx context.Context, p *program, out io.Writer) error {
	for _, x := range p.projections() {
		if err := p.index.Ensure(ctx, x.index); errors.Is(err, search.ErrUnavailable) {
			return fmt.Errorf("search index %s: %w", x.index.Name, err)
		}
		if err := x.rebuild(ctx); err != nil {
			return fmt.Errorf("building %s: %w", x.index.Name, err)
		}
		if _, err := fmt.Fprintf(out, "%s: built anew\n", x.index.Name); err != nil {
			return err
		}
	}
	if err := p.evidence.Rebuild(ctx, signedOffVisits); err != nil {
		return fmt.Errorf("building records: %w", err)
	}
	_, err := fmt.Fprintln(out, "records: built anew")
	return err
}
