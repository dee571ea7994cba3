package migrate_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
	"lateral/pkg/docdb/sqlite"
)

func open(t *testing.T) docdb.DB {
	t.Helper()
	db, err := sqlite.OpenWith(t.Context(), filepath.Join(t.TempDir(), "documents.db"), sqlite.InMemory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func TestDocumentsOfANewerProgramAreRefused(t *testing.T) {
	db, completed := open(t), 0
	for _, step := range []struct {
		layout migrate.Layout
		newer  bool
	}{
		{migrate.Layout{Number: 2, By: "2.0"}, false},
		{migrate.Layout{Number: 2, By: "2.1"}, false},
		{migrate.Layout{Number: 1, By: "1.0"}, true},
		{migrate.Layout{Number: 3, By: "3.0"}, false},
		{migrate.Layout{Number: 2, By: "2.1"}, true},
	} {
		var newer *migrate.NewerError
		err := program(step.layout, &completed).Claim(t.Context(), db)
		if errors.As(err, &newer) != step.newer || err != nil && !step.newer {
			t.Errorf("%+v: %v", step.layout, err)
		}
	}
	if completed != 1 {
		t.Errorf("the documents were completed %d times; layout 3 had older ones once", completed)
	}
}

func program(l migrate.Layout, completed *int) migrate.Program {
	return migrate.Program{Layout: l, Complete: func(context.Context, docdb.DB) error {
		*completed++
		return nil
	}}
}

func TestNobodyStartsBeneathAMark(t *testing.T) {
	db, layout := open(t), program(migrate.Layout{Number: 1, By: "1.0"}, new(int))
	if err := layout.Claim(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	for range 2 { // a mark is renewed
		if err := layout.Mark(t.Context(), db, migrate.Unfinished, "today"); err != nil {
			t.Fatal(err)
		}
	}
	if err := layout.Claim(t.Context(), db); !errors.Is(err, migrate.ErrUnfinished) {
		t.Errorf("beneath the mark: %v", err)
	}
	if err := migrate.Unmark(t.Context(), db, migrate.Unfinished); err != nil {
		t.Fatal(err)
	}
	if marked, err := migrate.Marked(t.Context(), db, migrate.Unfinished); marked || err != nil {
		t.Errorf("marked: %t, %v", marked, err)
	}
	if err := layout.Claim(t.Context(), db); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}
