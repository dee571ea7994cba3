package backup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
)

// File is the name of a backup.
type File string

// Write writes one consistent snapshot of the collections, and returns how many documents
// it has. A program has claimed the database (see migrate). The file gets its name only when
// it is whole and was read again. It fails with fs.ErrExist where the name is taken, and
// with fs.ErrNotExist where there is no such folder.
func (f File) Write(ctx context.Context, db docdb.DB, schemas []docdb.Schema) (int, error) {
	if _, err := os.Lstat(string(f)); err == nil {
		return 0, fmt.Errorf("%s: %w", f, fs.ErrExist)
	}
	file, err := os.OpenFile(string(f)+".partial", os.O_CREATE|os.O_TRUNC|os.O_RDWR, 0o600)
	if err != nil {
		return 0, err
	}
	n, err := writeAndRead(ctx, db, schemas, file)
	if err == nil {
		err = f.publish(file.Name())
	}
	if err != nil {
		return 0, errors.Join(err, os.Remove(file.Name())) // half a backup is useless
	}
	return n, nil
}

// writeAndRead writes, waits for the disk, and reads the file again. It closes the file.
func writeAndRead(ctx context.Context, db docdb.DB, schemas []docdb.Schema, file *os.File) (n int, err error) {
	defer func() { err = errors.Join(err, file.Close()) }()
	err = db.View(ctx, func(r docdb.Reader) error {
		at, err := migrate.At(ctx, r)
		if err == nil {
			n, err = Write(ctx, r, schemas, at, file)
		}
		return err
	})
	if err != nil {
		return n, err
	}
	if err := file.Sync(); err != nil {
		return n, err
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return n, err
	}
	read, err := Read(file, func(string, docdb.Document) error { return nil })
	if err == nil && (read.Documents != n || !read.Sealed) {
		err = ErrDamaged
	}
	if err != nil {
		return n, fmt.Errorf("what was written is not what is read: %w", err)
	}
	return n, nil
}

// publish gives the file its name, unless somebody took the name meanwhile.
func (f File) publish(partial string) error {
	folder := filepath.Dir(string(f))
	if err := os.Link(partial, string(f)); err != nil && !errors.Is(err, errors.ErrUnsupported) &&
		!errors.Is(err, fs.ErrPermission) {
		return err
	} else if err != nil { // a disk without links
		return errors.Join(os.Rename(partial, string(f)), syncFolder(folder))
	}
	return errors.Join(os.Remove(partial), syncFolder(folder))
}

// syncFolder makes the names in a folder survive a power cut.
func syncFolder(name string) error {
	dir, err := os.Open(name) //nolint:gosec // the caller names the folder
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// Verify reads the file to its end, so that an error shows before anything is written. It
// fails with ErrForeign or ErrDamaged, or where a document is not as the schemas say.
func (f File) Verify(schemas []docdb.Schema) (Summary, error) {
	known := map[string]docdb.Schema{}
	for _, schema := range schemas {
		known[schema.Name] = schema
	}
	return f.each(func(collection string, d docdb.Document) error {
		schema, ok := known[collection]
		if !ok {
			return fmt.Errorf("it is of %q, which this version does not know", collection)
		}
		return schema.Check(d)
	})
}

func (f File) each(fn func(collection string, d docdb.Document) error) (Summary, error) {
	file, err := os.Open(string(f))
	if err != nil {
		return Summary{}, err
	}
	defer file.Close() //nolint:errcheck // only read
	read, err := Read(file, fn)
	if err != nil {
		err = fmt.Errorf("%s: %w", f, err)
	}
	return read, err
}
