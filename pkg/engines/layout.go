package engines

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
	"lateral/pkg/docdb/sqlite"
)

// LayOut refuses documents with a newer program's layout, or that are not all there, and
// migrates those of an older one.
func (p Place) LayOut(ctx context.Context, db docdb.DB) error {
	err := p.Program.Migrations.Claim(ctx, db)
	var newer *migrate.NewerError
	switch {
	case errors.Is(err, migrate.ErrUnfinished):
		return fmt.Errorf("%w: %w", err, p.unfinished("name another database by "+p.named("mongodb-uri")))
	case errors.As(err, &newer):
		return fmt.Errorf("the documents in %s were written by a newer %s (%s, layout %d; this is %s, layout %d)\n"+
			"  Run that version or a later one, or name another place by %s", p, p.name(), newer.By, newer.Number,
			p.Program.Migrations.By, p.Program.Migrations.Layout().Done, p.named(p.Flag()))
	}
	return err
}

// unfinished is the error of a place in which a restore was begun; otherwise says how to do
// without it.
func (p Place) unfinished(otherwise string) error {
	return apperr.Advised(fmt.Errorf("a restore into %s was begun and has not ended", p),
		fmt.Sprintf("If it runs no longer, run \"%s restore FILE\" again, which begins anew; or %s.", p.name(), otherwise))
}

// MarkMadeUp marks everybody in the database as made up.
func (p Place) MarkMadeUp(ctx context.Context, db docdb.DB) error {
	if marked, err := migrate.Marked(ctx, db, p.Program.MadeUp); marked || err != nil {
		return err
	}
	err := p.Program.Migrations.Layout().Mark(ctx, db, p.Program.MadeUp, p.Program.Migrations.By)
	if errors.Is(err, docdb.ErrDuplicate) { // by another starting replica
		return nil
	}
	return err
}

func (p Place) aside() sqlite.Aside {
	return sqlite.Aside{Place: p.file(), Folder: filepath.Join(p.Data, restoringFolder)}
}

// mustNotBeRestoring refuses a data folder with an unfinished restore.
func (p Place) mustNotBeRestoring() error {
	if aside := p.aside(); aside.Begun() {
		return p.unfinished("remove the folder " + aside.Folder + " to do without it")
	}
	return nil
}
