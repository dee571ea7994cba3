package bleve_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/pkg/search/searchtest"
)

func TestRestart(t *testing.T) {
	dir := t.TempDir()
	e := open(t, dir)
	must(t, e.Ensure(t.Context(), searchtest.Books()))
	must(t, e.Put(t.Context(), "books", searchtest.Shelf()))
	must(t, e.Close())

	t.Run("with the same settings", func(t *testing.T) {
		e := open(t, dir)
		defer e.Close()
		must(t, e.Ensure(t.Context(), searchtest.Books()))
		if got := total(t, e, "history"); got != 2 {
			t.Errorf("%d documents found after a restart, want 2", got)
		}
	})

	t.Run("with other settings", func(t *testing.T) {
		e := open(t, dir)
		defer e.Close()
		changed := searchtest.Books()
		changed.Fields = append(changed.Fields, search.Field{Name: "year", Kind: search.Number, Filter: true})
		wantErr(t, e.Ensure(t.Context(), changed), search.ErrStale)
		if got := total(t, e, "history"); got != 2 {
			t.Errorf("a stale index finds %d documents, want 2", got)
		}
		// It goes on taking documents, as far as it understands them.
		must(t,
			e.Put(t.Context(), "books",
				[]search.Document{{ID: "b9", Fields: map[string]any{"title": "A history of years", "year": 1999}}}))
		if got := total(t, e, "history"); got != 3 {
			t.Errorf("a stale index finds %d documents, want 3", got)
		}
	})
}

func TestDamage(t *testing.T) {
	damages := map[string]func(t *testing.T, dir string){
		"no store": func(t *testing.T, dir string) {
			must(t, os.RemoveAll(filepath.Join(generation(t, dir), "store")))
		},
		"store cut short": func(t *testing.T, dir string) {
			must(t, os.Truncate(filepath.Join(generation(t, dir), "store", "root.bolt"), 100))
		},
		"segment is gone": func(t *testing.T, dir string) {
			must(t, os.Remove(only(t, filepath.Join(generation(t, dir), "store", "*.zap"))))
		},
		"record is no record": func(t *testing.T, dir string) {
			must(t, os.WriteFile(filepath.Join(dir, "books", "current.json"), []byte("{"), 0o600))
		},
		"record of another layout": func(t *testing.T, dir string) {
			must(t, os.WriteFile(filepath.Join(dir, "books", "current.json"), []byte(`{"layout":0}`), 0o600))
		},
	}
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			built(t, dir)
			damage(t, dir)

			e := open(t, dir)
			defer e.Close()
			wantErr(t, e.Ensure(t.Context(), searchtest.Books()), search.ErrStale)
			_, err := e.Search(t.Context(), "books", search.Query{})
			wantErr(t, err, search.ErrStale)
			wantErr(t, e.Put(t.Context(), "books", searchtest.Shelf()), search.ErrStale)

			must(t, e.Rebuild(t.Context(), searchtest.Books(), func(put func([]search.Document) error) error {
				must(t, e.Put(t.Context(), "books", searchtest.Shelf()[2:3])) // kept for the swap
				return put(searchtest.Shelf()[:2])
			}))
			must(t, e.Ensure(t.Context(), searchtest.Books()))
			if got := total(t, e, "history"); got != 2 {
				t.Errorf("%d documents found after the rebuild, want 2", got)
			}
			generation(t, dir) // the damaged one is gone
		})
	}
}

// TestCrash leaves behind what a process leaves that dies in a rebuild.
func TestCrash(t *testing.T) {
	dir := t.TempDir()
	built(t, dir)
	must(t, os.MkdirAll(filepath.Join(dir, "books", "ghalfway", "store"), 0o700))
	must(t, os.WriteFile(filepath.Join(dir, "books", "current.json.new"), []byte(`{"lay`), 0o600))
	e := open(t, dir)
	defer e.Close()
	must(t, e.Ensure(t.Context(), searchtest.Books()))
	if got := total(t, e, "history"); got != 2 {
		t.Errorf("%d documents found after a crash, want 2", got)
	}
	generation(t, dir)
}

func TestRebuildTwiceAtOnce(t *testing.T) {
	e := open(t, t.TempDir())
	defer e.Close()
	must(t, e.Rebuild(t.Context(), searchtest.Books(), func(func([]search.Document) error) error {
		err := e.Rebuild(t.Context(), searchtest.Books(), func(func([]search.Document) error) error { return nil })
		if err == nil {
			t.Error("a second rebuild ran inside the first")
		}
		return nil
	}))
}

func TestNoDirectory(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(file, nil, 0o600))
	_, err := bleve.New(filepath.Join(file, "indexes"))
	wantErr(t, err, search.ErrUnavailable)

	dir := filepath.Join(t.TempDir(), "indexes")
	e := open(t, dir)
	defer e.Close()
	must(t, os.RemoveAll(dir))
	wantErr(t, e.Health(t.Context()), search.ErrUnavailable)
}

// built leaves an index of the shelf in dir.
func built(t *testing.T, dir string) {
	t.Helper()
	e := open(t, dir)
	must(t, e.Rebuild(t.Context(), searchtest.Books(), fillWith(searchtest.Shelf())))
	must(t, e.Close())
}

// generation is the one folder with an index in it.
func generation(t *testing.T, dir string) string {
	t.Helper()
	return only(t, filepath.Join(dir, "books", "g*"))
}

func only(t *testing.T, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(pattern)
	must(t, err)
	if len(found) != 1 {
		t.Fatalf("%s: %v, want one", pattern, found)
	}
	return found[0]
}

func total(t *testing.T, e *bleve.Engine, words string) int {
	t.Helper()
	r, err := e.Search(t.Context(), "books", search.Query{Words: words})
	must(t, err)
	return r.Total
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantErr(t *testing.T, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func diff(t *testing.T, what string, want, got any) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s: %s", what, d)
	}
}
