package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// ErrBeingMade says that another program makes the database aside.
var ErrBeingMade = errors.New("sqlite: it is being made")

// ErrInUse says that another program has the file open.
var ErrInUse = errors.New("sqlite: it is in use")

// Aside is a database that is made in a folder of its own and moved to its place when it is
// complete on the disk: a killed program leaves nothing live.
type Aside struct {
	Place  string // file
	Folder string // on the same disk; nothing else is kept there
}

func (a Aside) file() string { return filepath.Join(a.Folder, filepath.Base(a.Place)) }

// Begun says whether making it was begun and has not ended.
func (a Aside) Begun() bool {
	_, err := os.Stat(a.file())
	return err == nil
}

// Make begins anew, asks whether the place is vacant, fills a database and moves it there.
// It fails with ErrBeingMade or ErrInUse, or with the error of a function; then the place is
// as it was.
func (a Aside) Make(ctx context.Context, vacant func(context.Context) error,
	fill func(context.Context, *DB) error) error {
	if err := Release(ctx, a.file()); err != nil {
		return fmt.Errorf("%w: %w", ErrBeingMade, err)
	}
	if err := os.RemoveAll(a.Folder); err != nil {
		return err
	}
	if err := vacant(ctx); err != nil {
		return err
	}
	if err := a.fill(ctx, fill); err != nil {
		return errors.Join(err, os.RemoveAll(a.Folder))
	}
	// From here on no program that looks whether one was begun can have opened the place.
	if err := Release(ctx, a.Place); err != nil {
		return errors.Join(fmt.Errorf("%w: %w", ErrInUse, err), os.RemoveAll(a.Folder))
	}
	if err := os.Rename(a.file(), a.Place); err != nil {
		return err
	}
	return errors.Join(syncFile(filepath.Dir(a.Place), os.O_RDONLY), os.RemoveAll(a.Folder))
}

// fill makes the database, and waits for the disk only at the end.
func (a Aside) fill(ctx context.Context, fill func(context.Context, *DB) error) error {
	if err := os.MkdirAll(a.Folder, 0o700); err != nil {
		return err
	}
	db, err := OpenWith(ctx, a.file(), InMemory)
	if err != nil {
		return err
	}
	err = fill(ctx, db)
	if err == nil {
		err = db.Glance(ctx)
	}
	if err := errors.Join(err, db.Close()); err != nil {
		return err
	}
	return syncFile(a.file(), os.O_RDWR)
}

// syncFile makes a file, or the names in a folder, survive a power cut.
func syncFile(name string, how int) error {
	file, err := os.OpenFile(name, how, 0) //nolint:gosec // it is the one that was just made
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}
