package engines_test

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/backup"
	"lateral/pkg/docdb/migrate"
	"lateral/pkg/docdb/mongodb/mongodtest"
	"lateral/pkg/engines"
	"lateral/pkg/mail/outbox"
	"lateral/pkg/settings"
)

var mongod mongodtest.Server

func TestMain(m *testing.M) { os.Exit(mongod.Run(m)) }

// book is what the program of the tests keeps.
type book struct {
	docdb.Meta
	Title string `json:"title"`
}

var books = docdb.Of[book]("books")

// library is the program of the tests.
func library() engines.Program {
	return engines.Program{
		Settings: settings.Program{Name: "library", Prefix: "LIBRARY_"}, File: "library.db", Others: []string{"keys"},
		Schemas: []docdb.Schema{books.Schema, outbox.New(nil).Schema()}, Migrations: migrate.Program{By: "1.2"},
		MadeUp: "playing", Begin: `"library serve"`,
	}
}

// inFolder is a place in a folder of its own.
func inFolder(t *testing.T) engines.Place {
	t.Helper()
	return engines.Place{Settings: engines.Settings{Data: t.TempDir(), Trial: true}, Program: library()}
}

// onMongoDB is a place whose documents are in a database of its own.
func onMongoDB(t *testing.T) engines.Place {
	t.Helper()
	uri, name := mongod.Database(t)
	server, options, _ := strings.Cut(uri, "?")
	p := inFolder(t)
	p.MongoDBURI = strings.TrimSuffix(server, "/") + "/" + name + "?" + options
	return p
}

// onBoth runs a test on a place of each engine.
func onBoth(t *testing.T, test func(*testing.T, engines.Place)) {
	t.Helper()
	for name, place := range map[string]func(*testing.T) engines.Place{"sqlite": inFolder, "mongodb": onMongoDB} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, place(t))
		})
	}
}

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// filled puts books of these titles into a place.
func filled(ctx context.Context, p engines.Place, titles ...string) error {
	e, err := p.Open(ctx, quiet())
	if err != nil {
		return err
	}
	err = e.DB.Update(ctx, func(tx docdb.Tx) error {
		for _, title := range titles {
			if err := books.Insert(ctx, tx, &book{Meta: docdb.Meta{ID: "book_" + title}, Title: title}); err != nil {
				return err
			}
		}
		return nil
	})
	return errors.Join(err, e.Close())
}

func fill(t *testing.T, p engines.Place, titles ...string) {
	t.Helper()
	if err := filled(t.Context(), p, titles...); err != nil {
		t.Fatal(err)
	}
}

// wantTitles fails unless the place holds exactly these books.
func wantTitles(t *testing.T, p engines.Place, want ...string) {
	t.Helper()
	e, err := p.Open(t.Context(), quiet())
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	var got []string
	found, err := books.All(t.Context(), e.DB, docdb.Query{})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range found {
		got = append(got, b.Title)
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%s holds %q, want %q", p, got, want)
	}
}

// wantError fails unless the error says each of the parts.
func wantError(t *testing.T, err error, parts ...string) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	for _, part := range parts {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not say %q", err, part)
		}
	}
}

// backedUp is a backup of a place.
func backedUp(t *testing.T, p engines.Place) backup.File {
	t.Helper()
	file := backup.File(filepath.Join(t.TempDir(), "backup"))
	if _, err := p.Backup(t.Context(), file, quiet()); err != nil {
		t.Fatal(err)
	}
	return file
}
