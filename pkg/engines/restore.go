package engines

import (
	"context"
	"errors"
	"log/slog"
	"os"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb/backup"
	"lateral/pkg/docdb/sqlite"
)

// Restore reads a backup into an empty place. It reads the whole file and compares it with its
// digest before it writes; the documents go live only when they are complete.
func (p Place) Restore(ctx context.Context, file backup.File, log *slog.Logger) (backup.Summary, error) {
	read, err := file.Verify(p.Program.Schemas)
	if err != nil {
		return read, err
	}
	if p.MongoDBURI != "" {
		err = p.intoMongoDB(ctx, file)
	} else {
		err = p.intoFolder(ctx, file, log)
	}
	var full *backup.OccupiedError
	if errors.As(err, &full) {
		err = apperr.Advised(err, "A backup is restored into an empty one: name a new folder by "+p.named("data")+
			", or a new database by "+p.named("mongodb-uri")+".")
	}
	return read, p.Advise(err)
}

// intoFolder makes the database aside and moves it to its place when it is complete on the disk.
func (p Place) intoFolder(ctx context.Context, file backup.File, log *slog.Logger) error {
	vacant := func(ctx context.Context) error { return p.vacant(ctx, log) }
	err := p.aside().Make(ctx, vacant, func(ctx context.Context, db *sqlite.DB) error {
		if err := p.LayOut(ctx, db); err != nil {
			return err
		}
		if err := db.Define(ctx, p.Program.Schemas...); err != nil {
			return err
		}
		return file.Restore(ctx, db, p.Program.Migrations)
	})
	switch {
	case errors.Is(err, sqlite.ErrBeingMade):
		return errors.Join(err, p.unfinished("wait until it has ended"))
	case errors.Is(err, sqlite.ErrInUse):
		return apperr.Advised(err, "Another "+p.name()+" works with the folder "+p.Data+": stop it first.")
	}
	return err
}

// vacant refuses a data folder with documents.
func (p Place) vacant(ctx context.Context, log *slog.Logger) error {
	if err := p.MustHold(); err != nil {
		return os.MkdirAll(p.Data, 0o700) // no file, or none that can be seen
	}
	e, err := p.Open(ctx, log)
	if err != nil {
		return err
	}
	return errors.Join(backup.MustBeEmpty(ctx, e.DB, p.Program.Schemas), e.Close())
}

// intoMongoDB fills the database beneath a mark.
func (p Place) intoMongoDB(ctx context.Context, file backup.File) error {
	db, err := p.openDocuments(ctx)
	if err != nil {
		return err
	}
	return errors.Join(file.RestoreMarked(ctx, db, p.Program.Schemas, p.Program.Migrations), db.Close())
}
