package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/backup"
)

// backups is "lateral backup".
type backups struct {
	File string `arg:"" help:"File to write; it must not exist."`
}

// Run writes one consistent snapshot of every collection, gzipped, one document
// a line. The same file restores to SQLite and to MongoDB. It leaves out search
// indexes, which are built from the documents. The file gets its name only when
// it is whole and was read again.
func (b *backups) Run(ctx context.Context, c *Config, out io.Writer) error {
	if err := mustHold(c); err != nil {
		return err
	}
	e, err := openEngines(ctx, c)
	if err != nil {
		return err
	}
	defer e.close() //nolint:errcheck // only read
	if err := mustBeWhole(ctx, e.proof); err != nil {
		return c.advise(err)
	}
	file, err := b.create()
	if err != nil {
		return err
	}
	n, err := writeBackup(ctx, e, file)
	if err == nil {
		err = b.publish(file.Name())
	}
	if err != nil {
		return errors.Join(c.advise(err), os.Remove(file.Name())) // half a backup is useless
	}
	_, err = fmt.Fprintf(out, "%d documents written to %s, read again and found whole\n", n, b.File)
	return err
}

// create makes the file under another name beside the wanted one.
func (b *backups) create() (*os.File, error) {
	if _, err := os.Lstat(b.File); err == nil {
		return nil, advised(fmt.Errorf("%s: %w", b.File, fs.ErrExist), "No backup is written over another: name a new file.")
	}
	file, err := os.OpenFile(b.File+".partial", os.O_CREATE|os.O_TRUNC|os.O_RDWR, 0o600)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, advised(err, "Make the folder first, or name a file in one that is there.")
	}
	return file, err
}

// publish gives the file its name, unless somebody took the name meanwhile.
func (b *backups) publish(partial string) error {
	if err := os.Link(partial, b.File); err != nil && !errors.Is(err, errors.ErrUnsupported) && !errors.Is(err, fs.ErrPermission) {
		return err
	} else if err != nil { // a disk without links
		return errors.Join(os.Rename(partial, b.File), syncFolder(filepath.Dir(b.File)))
	}
	return errors.Join(os.Remove(partial), syncFolder(filepath.Dir(b.File)))
}

// writeBackup writes, waits for the disk, and reads the file again. It closes
// the file.
func writeBackup(ctx context.Context, e *engines, file *os.File) (n int, err error) {
	defer func() { err = errors.Join(err, file.Close()) }()
	err = e.db.View(ctx, func(r docdb.Reader) error {
		n, err = backup.Write(ctx, r, schemas(e), file)
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
	read, err := backup.Read(file, func(string, docdb.Document) error { return nil })
	if err == nil && (read.Documents != n || !read.Sealed) {
		err = backup.ErrDamaged
	}
	if err != nil {
		return n, fmt.Errorf("what was written is not what is read: %w", err)
	}
	return n, nil
}

// syncFolder makes the names in a folder survive a power cut.
func syncFolder(name string) error {
	dir, err := os.Open(name) //nolint:gosec // the operator names the folder
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}
