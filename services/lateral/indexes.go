package main

import (
	"context"
	"fmt"
	"io"

	"lateral/services/evidence"
)

// reindex is "lateral reindex".
type reindex struct{}

// Run builds everything that follows documents anew: the search indexes, each
// filled aside and swapped in, the candidates and the leaders' records.
func (reindex) Run(ctx context.Context, c *Config, out io.Writer) error {
	if err := c.place().MustHold(); err != nil {
		return err
	}
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // everything acknowledged is on the disk
	return reindex{}.rebuild(ctx, p, out)
}

// rebuild builds the records, and then the candidates and indexes, which follow them too.
func (reindex) rebuild(ctx context.Context, p *program, out io.Writer) error {
	if err := p.evidence.Rebuild(ctx, evidence.SignedOff); err != nil {
		return fmt.Errorf("building records: %w", err)
	}
	if _, err := fmt.Fprintln(out, "records: built anew"); err != nil {
		return err
	}
	return p.indexes().Rebuild(ctx, out)
}

// leftIndexes is "lateral indexes".
type leftIndexes struct {
	Drop string `placeholder:"WORD" help:"Drop them: the word that the list ends with."`
}

// Run lists the indexes that nobody declares, or drops those that were listed.
func (i *leftIndexes) Run(ctx context.Context, c *Config, out io.Writer) error {
	return c.place().LeftIndexes(ctx, c.log(), i.Drop, out)
}
