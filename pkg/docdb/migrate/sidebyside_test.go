package migrate_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
)

// release is a version of a program whose pupils get two names instead of one: how it
// writes a pupil, and how it reads one.
type release struct {
	migrate.Program
	write func(given, family string) string
	read  func(named) string
}

// named has every name that some release writes.
type named struct{ Name, Given, Family string }

func oneName(n named) string  { return n.Name }
func twoNames(n named) string { return n.Given + " " + n.Family }

func writesOne(given, family string) string { return fmt.Sprintf(`{"name":"%s %s"}`, given, family) }
func writesTwo(given, family string) string {
	return fmt.Sprintf(`{"given":%q,"family":%q}`, given, family)
}
func writesBoth(given, family string) string {
	return fmt.Sprintf(`{"name":"%s %s","given":%q,"family":%q}`, given, family, given, family)
}

// releases are the four of them: today's, and the three of the change.
func releases() []release {
	contracting := migrate.Migration{
		Number: 3, Needs: 2, Name: "pupils have no single name",
		Do: func(ctx context.Context, db docdb.DB) error {
			return errors.Join(db.Define(ctx, pupils.Schema),
				migrate.Rewrite(ctx, db, "pupils", func(_ string, fields map[string]json.RawMessage) (bool, error) {
					_, there := fields["name"]
					delete(fields, "name")
					return there, nil
				}))
		},
	}
	return []release{
		{migrate.Program{By: "1 today"}, writesOne, oneName},
		{migrate.Program{By: "2 expand"}, writesBoth, oneName},
		{migrate.Program{By: "3 migrate", Migrations: []migrate.Migration{splitting()}}, writesBoth, twoNames},
		{migrate.Program{By: "4 contract", Migrations: []migrate.Migration{splitting(), contracting}}, writesTwo, twoNames},
	}
}

// Each release replaces the one before it while that still works: both write, and each reads
// what both have written.
func TestTwoVersionsRunSideBySideThroughAChange(t *testing.T) {
	onEngines(t, func(t *testing.T, place string) {
		_, all := school(t, place), releases()
		for i := 1; i < len(all); i++ {
			before, after := all[i-1], all[i]
			running := start(t, before, place)
			write(t, running, before, fmt.Sprintf("before %d", i))
			replacement := start(t, after, place)
			write(t, running, before, fmt.Sprintf("beside %d", i))
			write(t, replacement, after, fmt.Sprintf("behind %d", i))
			for _, reader := range []release{before, after} {
				wantNames(t, running, reader)
			}
			_ = start(t, before, place) // a replica that was not replaced yet starts again
		}
		for i, late := range all {
			var newer *migrate.NewerError
			if err := late.Claim(t.Context(), open(t, place)); errors.As(err, &newer) != (i < 2) {
				t.Errorf("at the end, release %s starts: %v", late.By, err)
			}
		}
	})
}

func start(t *testing.T, r release, place string) docdb.DB {
	t.Helper()
	db := open(t, place)
	if err := errors.Join(r.Claim(t.Context(), db), db.Define(t.Context(), pupils.Schema)); err != nil {
		t.Fatalf("%s: %v", r.By, err)
	}
	return db
}

func write(t *testing.T, db docdb.DB, by release, id string) {
	t.Helper()
	err := db.Update(t.Context(), func(tx docdb.Tx) error {
		return tx.Insert(t.Context(), "pupils", docdb.Document{ID: id, Body: []byte(by.write("Ann", id))})
	})
	if err != nil {
		t.Fatal(err)
	}
}

// wantNames fails where the release reads a pupil without the full name.
func wantNames(t *testing.T, db docdb.DB, reader release) {
	t.Helper()
	err := eachPupil(t.Context(), db, func(d docdb.Document) error {
		var n named
		if err := json.Unmarshal(d.Body, &n); err != nil {
			return err
		}
		if got := reader.read(n); got != "Ann "+d.ID {
			t.Errorf("%s reads %q of %s", reader.By, got, d.Body)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
