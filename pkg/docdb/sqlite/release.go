package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Release makes sure that nobody has the file open, and removes the files beside it (the
// write-ahead log), so that another file can take its place. A missing file is fine.
func Release(ctx context.Context, file string) error {
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		return removeLogs(file)
	}
	db, err := sql.Open("sqlite", dsn(file, OnDisk, "immediate", "busy_timeout(200)"))
	if err != nil {
		return fmt.Errorf("sqlite: opening %s: %w", file, explained(err))
	}
	db.SetMaxOpenConns(1)
	// SQLite removes the log only for a process that has the file to itself.
	var mode string
	err = db.QueryRowContext(ctx, "PRAGMA journal_mode = DELETE").Scan(&mode)
	if err == nil && mode != "delete" {
		err = errors.New("it is open elsewhere")
	}
	if err = errors.Join(err, db.Close()); err != nil {
		return fmt.Errorf("sqlite: releasing %s: %w", file, explained(err))
	}
	return removeLogs(file)
}

func removeLogs(file string) error {
	for _, suffix := range []string{"-wal", "-shm"} {
		if err := os.Remove(file + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
