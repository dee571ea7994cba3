package engines

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"

	"lateral/pkg/docdb/backup"
	"lateral/pkg/docdb/migrate"
)

// Holds says whether the place already has documents. The rest of an interrupted MakeUp does
// not count.
func (p Place) Holds(ctx context.Context, log *slog.Logger) (bool, error) {
	if p.MongoDBURI == "" {
		_, err := os.Stat(p.file())
		if errors.Is(err, fs.ErrNotExist) {
			return false, nil
		}
		return true, err
	}
	e, err := p.Open(ctx, log)
	if errors.Is(err, migrate.ErrUnfinished) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	err = backup.MustBeEmpty(ctx, e.DB, p.Program.Schemas)
	var full *backup.OccupiedError
	if errors.As(err, &full) {
		return true, e.Close()
	}
	return false, errors.Join(err, e.Close())
}

// MakeUp has fill make documents in a place of its own with the embedded engines, and moves
// them here when all went well: what was interrupted is begun anew. fill closes what it opens.
func (p Place) MakeUp(ctx context.Context, log *slog.Logger, fill func(context.Context, Place) error) error {
	if p.MongoDBURI != "" {
		return p.makeUpInMongoDB(ctx, log, fill)
	}
	aside := Place{p.Embedded(filepath.Join(p.Data, makingFolder)), p.Program}
	if err := os.RemoveAll(aside.Data); err != nil {
		return err
	}
	if err := fill(ctx, aside); err != nil {
		return err
	}
	for _, name := range slices.Concat(p.Program.Others, []string{searchFolder, p.Program.File}) { // the documents last
		from, to := filepath.Join(aside.Data, name), filepath.Join(p.Data, name)
		if _, err := os.Stat(from); errors.Is(err, fs.ErrNotExist) { // what the program did not need
			continue
		}
		if err := os.RemoveAll(to); err != nil {
			return err
		}
		if err := os.Rename(from, to); err != nil {
			return err
		}
	}
	return os.RemoveAll(aside.Data)
}

// makeUpInMongoDB restores a backup of what was made: it goes live when it is complete.
func (p Place) makeUpInMongoDB(ctx context.Context, log *slog.Logger, fill func(context.Context, Place) error) error {
	folder, err := os.MkdirTemp("", p.name()+"-making")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder) //nolint:errcheck // a temporary folder
	aside := Place{p.Embedded(filepath.Join(folder, "data")), p.Program}
	if err := fill(ctx, aside); err != nil {
		return err
	}
	file := backup.File(filepath.Join(folder, "backup"))
	if _, err := aside.Backup(ctx, file, log); err != nil {
		return err
	}
	return p.intoMongoDB(ctx, file)
}
