package main

import (
	"context"
	"fmt"
	"io"

	"lateral/pkg/docdb/backup"
)

// restore is "lateral restore".
type restore struct {
	File string `arg:"" type:"existingfile" help:"A file that \"lateral backup\" wrote."`
}

// Run reads a backup into an empty database and builds the search indexes.
func (r *restore) Run(ctx context.Context, c *Config, out io.Writer) error {
	read, err := c.place().Restore(ctx, backup.File(r.File), c.log())
	if read.Documents > 0 && !read.Sealed {
		_, _ = fmt.Fprintln(out,
			"The backup carries no digest: an older lateral wrote it. Only its count of documents was compared.")
	}
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(out, "%d documents restored\n", read.Documents)
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // everything acknowledged is on the disk
	return reindex{}.rebuild(ctx, p, out)
}
