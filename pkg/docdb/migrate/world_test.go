package migrate_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
	"lateral/pkg/docdb/mongodb"
	"lateral/pkg/docdb/mongodb/mongodtest"
	"lateral/pkg/docdb/sqlite"
)

var server mongodtest.Server

func TestMain(m *testing.M) { os.Exit(server.Run(m)) }

// place names a new database of an engine, in a form that another process can open.
type place func(t testing.TB) string

var engines = map[string]place{
	"sqlite": func(t testing.TB) string { return filepath.Join(t.TempDir(), "documents.db") },
	"mongodb": func(t testing.TB) string {
		uri, name := server.Database(t)
		return name + " " + uri
	},
}

// open opens a place, and closes it when the test ends.
func open(t testing.TB, at string) docdb.DB {
	t.Helper()
	var db docdb.DB
	var err error
	if name, uri, remote := strings.Cut(at, " "); remote {
		db, err = mongodb.Open(t.Context(), uri, name)
	} else {
		db, err = sqlite.OpenWith(t.Context(), at, sqlite.InMemory)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// onEngines runs a test on a new database of each engine.
func onEngines(t *testing.T, test func(t *testing.T, at string)) {
	for name, place := range engines {
		t.Run(name, func(t *testing.T) { test(t, place(t)) })
	}
}

// pupil is a document of the tests, as the first program writes it.
type pupil struct {
	docdb.Meta
	Name string `json:"name,omitempty"`
}

var pupils = docdb.Of[pupil]("pupils")

const many = 450 // more than a page of Rewrite

// school is a database of the first program, with some pupils.
func school(t testing.TB, at string) docdb.DB {
	t.Helper()
	db := open(t, at)
	if err := (migrate.Program{By: "1.0"}).Claim(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	if err := db.Define(t.Context(), pupils.Schema); err != nil {
		t.Fatal(err)
	}
	err := db.Update(t.Context(), func(tx docdb.Tx) error {
		for i := range many {
			p := pupil{Meta: docdb.Meta{ID: fmt.Sprintf("%03d", i)}, Name: fmt.Sprintf("Ann %03d", i)}
			if err := pupils.Insert(t.Context(), tx, &p); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return db
}

// split gives each pupil a given and a family name, and keeps the name.
func split(ctx context.Context, db docdb.DB) error {
	if err := db.Define(ctx, pupils.Schema); err != nil {
		return err
	}
	return migrate.Rewrite(ctx, db, "pupils", func(_ string, fields map[string]json.RawMessage) (bool, error) {
		if fields["family"] != nil {
			return false, nil
		}
		var name string
		if err := json.Unmarshal(fields["name"], &name); err != nil {
			return false, err
		}
		given, family, _ := strings.Cut(name, " ")
		fields["given"], fields["family"] = quoted(given), quoted(family)
		return true, nil
	})
}

func quoted(s string) json.RawMessage { return json.RawMessage(`"` + s + `"`) }

// allSplit asserts that nobody was left out.
func allSplit(ctx context.Context, r docdb.Reader) error {
	return eachPupil(ctx, r, func(d docdb.Document) error {
		if !strings.Contains(string(d.Body), `"family"`) {
			return errors.New(d.ID + " has no family name")
		}
		return nil
	})
}

func eachPupil(ctx context.Context, r docdb.Reader, fn func(docdb.Document) error) error {
	q := docdb.Query{}
	for {
		page, err := r.Find(ctx, "pupils", q)
		if err != nil {
			return err
		}
		for _, d := range page.Documents {
			if err := fn(d); err != nil {
				return err
			}
		}
		if q.After = page.Next; q.After == "" {
			return nil
		}
	}
}

func splitting() migrate.Migration {
	return migrate.Migration{Number: 2, Name: "pupils have two names", Do: split, Assert: allSplit}
}

func at(t *testing.T, db docdb.DB) migrate.Layout {
	t.Helper()
	l, err := migrate.At(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	return l
}
