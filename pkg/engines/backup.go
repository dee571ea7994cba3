package engines

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb/backup"
	"lateral/pkg/health"
)

// Backup writes one consistent snapshot of every collection to a new file, reads it again, and
// returns the number of documents. It leaves out search indexes, which are built from the
// documents. The same file restores to any engine.
func (p Place) Backup(ctx context.Context, file backup.File, log *slog.Logger) (int, error) {
	if err := p.MustHold(); err != nil {
		return 0, err
	}
	e, err := p.Open(ctx, log)
	if err != nil {
		return 0, err
	}
	defer e.Close() //nolint:errcheck // only read
	if err := health.Whole(ctx, e.Proof); err != nil {
		return 0, err
	}
	n, err := file.Write(ctx, e.DB, p.Program.Schemas)
	switch {
	case errors.Is(err, fs.ErrExist):
		return 0, apperr.Advised(err, "No backup is written over another: name a new file.")
	case errors.Is(err, fs.ErrNotExist):
		return 0, apperr.Advised(err, "Make the folder first, or name a file in one that is there.")
	}
	return n, err
}
