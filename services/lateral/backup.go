package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"lateral/pkg/docdb/backup"
	"lateral/pkg/health"
)

// backups is "lateral backup".
type backups struct {
	File string `arg:"" help:"File to write; it must not exist."`
}

// Run writes one consistent snapshot of every collection, gzipped, one document
// a line. The same file restores to SQLite and to MongoDB. It leaves out search
// indexes, which are built from the documents.
func (b *backups) Run(ctx context.Context, c *Config, out io.Writer) error {
	if err := mustHold(c); err != nil {
		return err
	}
	e, err := openEngines(ctx, c)
	if err != nil {
		return err
	}
	defer e.close() //nolint:errcheck // only read
	if err := health.Whole(ctx, e.proof); err != nil {
		return err
	}
	n, err := backup.File(b.File).Write(ctx, e.db, schemas(e))
	switch {
	case errors.Is(err, fs.ErrExist):
		return advised(err, "No backup is written over another: name a new file.")
	case errors.Is(err, fs.ErrNotExist):
		return advised(err, "Make the folder first, or name a file in one that is there.")
	case err != nil:
		return err
	}
	_, err = fmt.Fprintf(out, "%d documents written to %s, read again and found whole\n", n, b.File)
	return err
}
