package engines

import (
	"errors"
	"io/fs"
	"syscall"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/search"
)

// Advise adds to an error that the program cannot mend what the person at the terminal can do
// about it.
func (p Place) Advise(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, sqlite.ErrRefused), errors.Is(err, fs.ErrPermission):
		return apperr.Advised(err, "The user that runs "+p.name()+
			" may not read or write this: give it the right (chown, chmod), or name another file or folder.")
	case errors.Is(err, sqlite.ErrFull), errors.Is(err, syscall.ENOSPC):
		return apperr.Advised(err, "Make room on the disk (the data folder is "+p.Data+
			"), then run this again: what was done is kept, and no change is half made.")
	case errors.Is(err, docdb.ErrDamaged), errors.Is(err, sqlite.ErrForeign):
		return apperr.Advised(err,
			"What is in "+p.String()+" cannot be trusted any more. Keep it aside, and restore a backup "+
				"into another place, named by "+p.named(p.Flag())+": "+p.name()+" restore FILE.")
	case errors.Is(err, search.ErrUnavailable) && p.MeilisearchURL != "":
		return apperr.Advised(err, "Is Meilisearch running where "+p.named("meilisearch-url")+" says, and "+
			p.named("meilisearch-key")+" its key?")
	case errors.Is(err, search.ErrUnavailable):
		return apperr.Advised(
			errors.New("another "+p.name()+" works with the folder "+p.Data+" and holds its search indexes"),
			"Stop it first (serve, worker, or a command that has not ended), or name another folder by "+p.named("data")+". "+
				"Beside a running server you can use appoint, backup and import.")
	}
	return err
}
