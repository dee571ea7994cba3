package main

import (
	"context"
	"fmt"
	"io"

	"lateral/pkg/docdb/backup"
)

// backups is "lateral backup".
type backups struct {
	File string `arg:"" help:"File to write; it must not exist."`
}

// Run writes one consistent snapshot of every collection, gzipped, one document
// a line. The same file restores to SQLite and to MongoDB.
func (b *backups) Run(ctx context.Context, c *Config, out io.Writer) error {
	n, err := c.place().Backup(ctx, backup.File(b.File), c.log())
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%d documents written to %s, read again and found whole\n", n, b.File)
	return err
}
