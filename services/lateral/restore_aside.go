package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
)

// restoring is the folder in the data folder where a restore makes its database.
// While the file is in it nothing else starts there.
const restoring = "being-restored"

func asideOf(c *Config) string { return filepath.Join(c.Data, restoring, database) }

// mustNotBeRestoring refuses a data folder with an unfinished restore.
func mustNotBeRestoring(c *Config) error {
	if _, err := os.Stat(asideOf(c)); err != nil {
		return nil // none, or a folder that is no folder, which others tell better
	}
	return unfinished(c, "remove the folder "+filepath.Dir(asideOf(c))+" to do without it")
}

func unfinished(c *Config, otherwise string) error {
	return advised(fmt.Errorf("a restore into %s was begun and has not ended", c.place()),
		"If it runs no longer, run \"lateral restore FILE\" again, which begins anew; or "+otherwise+".")
}

// intoFolder makes the database aside and moves it to its place when it is
// complete on the disk: a killed restore leaves nothing live.
func (r *restore) intoFolder(ctx context.Context, c *Config) error {
	aside := *c
	aside.Data, aside.trial = filepath.Dir(asideOf(c)), true
	if err := sqlite.Release(ctx, asideOf(c)); err != nil {
		return errors.Join(err, unfinished(c, "wait until it has ended"))
	}
	if err := os.RemoveAll(aside.Data); err != nil {
		return err
	}
	if err := vacant(ctx, c); err != nil {
		return err
	}
	if err := r.fill(ctx, &aside); err != nil {
		return errors.Join(err, os.RemoveAll(aside.Data))
	}
	// From here on no other program can have opened the place: the file aside
	// would have stopped it.
	if err := sqlite.Release(ctx, filepath.Join(c.Data, database)); err != nil {
		return errors.Join(advised(err, "Another lateral works with the folder "+c.Data+": stop it first."), os.RemoveAll(aside.Data))
	}
	if err := os.Rename(asideOf(c), filepath.Join(c.Data, database)); err != nil {
		return err
	}
	return errors.Join(syncFolder(c.Data), os.RemoveAll(aside.Data))
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
	return errors.Join(mustBeEmpty(ctx, e), e.close())
}

// fill makes the database aside, and waits for the disk only at the end.
func (r *restore) fill(ctx context.Context, aside *Config) error {
	db, err := openDocuments(ctx, aside)
	if err != nil {
		return err
	}
	e := &engines{db: db, proof: db}
	err = checkLayout(ctx, db, aside)
	if err == nil {
		err = db.Define(ctx, schemas(e)...)
	}
	if err == nil {
		err = r.into(ctx, db)
	}
	if err == nil {
		err = db.Glance(ctx)
	}
	if err = errors.Join(err, db.Close()); err != nil {
		return err
	}
	return syncFile(filepath.Join(aside.Data, database))
}

func syncFile(name string) error {
	file, err := os.OpenFile(name, os.O_RDWR, 0) //nolint:gosec // it is the one that was just made
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// restoringID is the document that marks an unfinished restore where the
// database cannot be made aside. Nothing starts while it is there.
const restoringID = "restoring"

// intoMongoDB fills the database beneath a mark. It first removes what an
// earlier restore left beneath its mark.
func (r *restore) intoMongoDB(ctx context.Context, c *Config) error {
	db, err := openDocuments(ctx, c)
	if err != nil {
		return err
	}
	e := &engines{db: db, proof: db}
	return errors.Join(r.beneathMark(ctx, c, e), db.Close())
}

func (r *restore) beneathMark(ctx context.Context, c *Config, e *engines) error {
	err := checkLayout(ctx, e.db, c)
	begunBefore := errors.Is(err, errUnfinished)
	if err != nil && !begunBefore {
		return err
	}
	if err := e.db.Define(ctx, schemas(e)...); err != nil {
		return err
	}
	if begunBefore {
		err = clearAway(ctx, e)
	} else if err = mustBeEmpty(ctx, e); err == nil {
		err = mark(ctx, e.db)
	}
	if err != nil {
		return err
	}
	if err := r.into(ctx, e.db); err != nil {
		return errors.Join(err, clearAway(ctx, e), unmark(ctx, e.db))
	}
	return unmark(ctx, e.db)
}

func mark(ctx context.Context, db docdb.DB) error {
	return db.Update(ctx, func(tx docdb.Tx) error {
		return layouts.Insert(ctx, tx, &layout{Meta: docdb.Meta{ID: restoringID}, Number: layoutNow, By: version + ", " + time.Now().UTC().Format(time.RFC3339)})
	})
}

func unmark(ctx context.Context, db docdb.DB) error {
	return db.Update(ctx, func(tx docdb.Tx) error {
		l, err := layouts.Get(ctx, tx, restoringID)
		if err != nil {
			return err
		}
		return layouts.Delete(ctx, tx, &l)
	})
}

// clearAway empties every collection.
func clearAway(ctx context.Context, e *engines) error {
	for _, schema := range schemas(e) {
		if _, err := (docdb.Collection[layout]{Schema: schema}).Sweep(ctx, e.db, docdb.Query{}); err != nil {
			return err
		}
	}
	return nil
}
