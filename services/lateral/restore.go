package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"lateral/pkg/docdb/backup"
	"lateral/pkg/docdb/sqlite"
)

// restore is "lateral restore".
type restore struct {
	File string `arg:"" type:"existingfile" help:"A file that \"lateral backup\" wrote."`
}

// Run reads a backup into an empty database and builds the search indexes. It
// reads the whole file and compares it with its digest before it writes; the
// data goes live only when it is complete.
func (r *restore) Run(ctx context.Context, c *Config, out io.Writer) error {
	read, err := backup.File(r.File).Verify(schemas(&engines{}))
	if err != nil {
		return err
	}
	if !read.Sealed {
		_, _ = fmt.Fprintln(out,
			"The backup carries no digest: an older lateral wrote it. Only its count of documents was compared.")
	}
	if c.MongoDBURI != "" {
		err = r.intoMongoDB(ctx, c)
	} else {
		err = r.intoFolder(ctx, c)
	}
	if err != nil {
		return c.advise(occupied(err))
	}
	_, _ = fmt.Fprintf(out, "%d documents restored\n", read.Documents)
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // everything acknowledged is on the disk
	return reindex{}.rebuild(ctx, p, out)
}

// occupied adds advice for a database that holds documents.
func occupied(err error) error {
	var full *backup.OccupiedError
	if !errors.As(err, &full) {
		return err
	}
	return advised(err,
		"A backup is restored into an empty one: name a new folder by "+named("data")+", or a new database by "+
			named("mongodb-uri")+".")
}

// restoring is the folder in the data folder where a restore makes its database.
// While the file is in it nothing else starts there.
const restoring = "being-restored"

func asideOf(c *Config) sqlite.Aside {
	return sqlite.Aside{Place: filepath.Join(c.Data, database), Folder: filepath.Join(c.Data, restoring)}
}

// mustNotBeRestoring refuses a data folder with an unfinished restore.
func mustNotBeRestoring(c *Config) error {
	if aside := asideOf(c); aside.Begun() {
		return unfinished(c, "remove the folder "+aside.Folder+" to do without it")
	}
	return nil
}

func unfinished(c *Config, otherwise string) error {
	return advised(fmt.Errorf("a restore into %s was begun and has not ended", c.place()),
		"If it runs no longer, run \"lateral restore FILE\" again, which begins anew; or "+otherwise+".")
}

// intoFolder makes the database aside and moves it to its place when it is
// complete on the disk.
func (r *restore) intoFolder(ctx context.Context, c *Config) error {
	vacant := func(ctx context.Context) error { return vacant(ctx, c) }
	err := asideOf(c).Make(ctx, vacant, func(ctx context.Context, db *sqlite.DB) error {
		if err := checkLayout(ctx, db, c); err != nil {
			return err
		}
		if err := db.Define(ctx, schemas(&engines{db: db})...); err != nil {
			return err
		}
		return backup.File(r.File).Restore(ctx, db, migrations())
	})
	switch {
	case errors.Is(err, sqlite.ErrBeingMade):
		return errors.Join(err, unfinished(c, "wait until it has ended"))
	case errors.Is(err, sqlite.ErrInUse):
		return advised(err, "Another lateral works with the folder "+c.Data+": stop it first.")
	}
	return err
}

// vacant refuses a data folder with documents.
func vacant(ctx context.Context, c *Config) error {
	if err := mustHold(c); err != nil {
		return os.MkdirAll(c.Data, 0o700) // no file, or none that can be seen
	}
	e, err := openEngines(ctx, c)
	if err != nil {
		return err
	}
	return errors.Join(backup.MustBeEmpty(ctx, e.db, schemas(e)), e.close())
}

// intoMongoDB fills the database beneath a mark.
func (r *restore) intoMongoDB(ctx context.Context, c *Config) error {
	db, err := openDocuments(ctx, c)
	if err != nil {
		return err
	}
	return errors.Join(backup.File(r.File).RestoreMarked(ctx, db, schemas(&engines{db: db}), migrations()), db.Close())
}
