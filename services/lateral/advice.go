package main

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/search"
)

// advise adds to an error that the program cannot mend what the person at the
// terminal can do about it.
func (c *Config) advise(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, sqlite.ErrRefused), errors.Is(err, fs.ErrPermission):
		return advised(err,
			"The user that runs lateral may not read or write this: give it the right (chown, chmod), or name another file or "+
				"folder.")
	case errors.Is(err, sqlite.ErrFull), errors.Is(err, syscall.ENOSPC):
		return advised(err,
			"Make room on the disk (the data folder is "+c.Data+
				"), then run this again: what was done is kept, and no change is half made.")
	case errors.Is(err, docdb.ErrDamaged), errors.Is(err, sqlite.ErrForeign):
		return advised(err,
			"What is in "+c.place()+" cannot be trusted any more. Keep it aside, and restore a backup into another place, "+
				"named by "+named(c.placeFlag())+": lateral restore FILE.")
	case errors.Is(err, search.ErrUnavailable) && c.MeilisearchURL != "":
		return advised(err,
			"Is Meilisearch running where "+named("meilisearch-url")+" says, and "+named("meilisearch-key")+" its key?")
	case errors.Is(err, search.ErrUnavailable):
		return advised(errors.New("another lateral works with the folder "+c.Data+" and holds its search indexes"),
			"Stop it first (serve, worker, or a command that has not ended), or name another folder by "+named("data")+". "+
				"Beside a running server you can use appoint, backup and import.")
	}
	return err
}

// advised is an error with advice on a line of its own. Nobody checks the
// error's kind any more: it is printed next.
func advised(err error, todo string) error { return fmt.Errorf("%s\n  %s", plain(err), todo) }

// hinted adds to a wrong command line where to read about its use.
func hinted(err error) error {
	if usage, wrong := naming().Usage(err); wrong {
		return advised(err, "\""+usage+"\" tells what it takes.")
	}
	return err
}
