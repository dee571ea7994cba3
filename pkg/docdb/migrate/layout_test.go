package migrate_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
)

func fresh(t *testing.T) docdb.DB { return open(t, filepath.Join(t.TempDir(), "documents.db")) }

// program knows the migrations up to a number, each of which earlier programs must know.
func program(by string, last int, done *[]int) migrate.Program {
	p := migrate.Program{By: by}
	for n := migrate.First + 1; n <= last; n++ {
		add := func(context.Context, docdb.DB) error {
			*done = append(*done, n)
			return nil
		}
		p.Migrations = append(p.Migrations, migrate.Migration{Number: n, Needs: n, Name: "one more", Do: add})
	}
	return p
}

func TestDocumentsOfANewerProgramAreRefused(t *testing.T) {
	db := fresh(t)
	var done []int
	for _, step := range []struct {
		by    string
		last  int
		newer bool
	}{
		{"2.0", 2, false},
		{"2.1", 2, false},
		{"1.0", 1, true},
		{"4.0", 4, false},
		{"2.1", 2, true},
	} {
		var newer *migrate.NewerError
		err := program(step.by, step.last, &done).Claim(t.Context(), db)
		if errors.As(err, &newer) != step.newer || err != nil && !step.newer {
			t.Errorf("%+v: %v", step, err)
		}
	}
	if len(done) != 2 || done[0] != 3 || done[1] != 4 {
		t.Errorf("migrations %v were done; a new database is of layout 2, and 3 and 4 are left", done)
	}
	if got, want := at(t, db), (migrate.Layout{Number: 4, Done: 4, By: "4.0"}); got != want {
		t.Errorf("the layout is %+v, want %+v", got, want)
	}
}

func TestNobodyStartsBeneathAMark(t *testing.T) {
	db, p := fresh(t), migrate.Program{By: "1.0"}
	if err := p.Claim(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	for range 2 { // a mark is renewed
		if err := p.Layout().Mark(t.Context(), db, migrate.Unfinished, "today"); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.Claim(t.Context(), db); !errors.Is(err, migrate.ErrUnfinished) {
		t.Errorf("beneath the mark: %v", err)
	}
	if err := migrate.Unmark(t.Context(), db, migrate.Unfinished); err != nil {
		t.Fatal(err)
	}
	if marked, err := migrate.Marked(t.Context(), db, migrate.Unfinished); marked || err != nil {
		t.Errorf("marked: %t, %v", marked, err)
	}
	if err := p.Claim(t.Context(), db); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}
