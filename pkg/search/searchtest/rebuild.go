package searchtest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

func testRebuild(t *testing.T, open opener) {
	t.Run("searches see the old whole index until the swap", func(t *testing.T) {
		e := filled(t, open)
		old := versions(t, e)
		must(t, e.Rebuild(t.Context(), Books(), func(put func([]search.Document) error) error {
			for i := range 3 {
				must(t, put([]search.Document{plain(fmt.Sprintf("n%d", i), 1, "novel")}))
				if diff := cmp.Diff(old, versions(t, e)); diff != "" {
					t.Errorf("while filling: %s", diff)
				}
				if got := find(t, e, search.Query{Words: "novel"}).Total; got != 0 {
					t.Errorf("%d new documents found while filling", got)
				}
			}
			return nil
		}))
		if diff := cmp.Diff([]string{"n0@1", "n1@1", "n2@1"}, versions(t, e)); diff != "" {
			t.Errorf("after the swap: %s", diff)
		}
		if diff := cmp.Diff([]string{"n0", "n1", "n2"}, sorted(find(t, e, search.Query{Words: "novel"}))); diff != "" {
			t.Errorf("after the swap: %s", diff)
		}
	})

	t.Run("what changes meanwhile is carried over", func(t *testing.T) {
		e := filled(t, open)
		must(t, e.Rebuild(t.Context(), Books(), func(put func([]search.Document) error) error {
			must(t, put(Shelf()[:3]))
			must(t, e.Put(t.Context(), "books", []search.Document{plain("b1", 11, "changed"), plain("b8", 1, "added")}))
			must(t, e.Delete(t.Context(), "books", []string{"b2"}))
			must(t, e.Put(t.Context(), "books", []search.Document{plain("b4", 10, "older than what is filled in")}))
			return put([]search.Document{plain("b4", 12, "newest"), plain("b5", 5, "five")})
		}))
		if diff := cmp.Diff([]string{"b1@11", "b3@3", "b4@12", "b5@5", "b8@1"}, versions(t, e)); diff != "" {
			t.Error(diff)
		}
		for words, want := range map[string]string{"changed": "b1", "added": "b8", "newest": "b4"} {
			if diff := cmp.Diff([]string{want}, ids(find(t, e, search.Query{Words: words}))); diff != "" {
				t.Errorf("%s: %s", words, diff)
			}
		}
	})

	t.Run("what cannot be filled changes nothing", func(t *testing.T) {
		e := filled(t, open)
		old := versions(t, e)
		broken := errors.New("the database went away")
		err := e.Rebuild(t.Context(), Books(), func(put func([]search.Document) error) error {
			must(t, put([]search.Document{plain("n1", 1, "novel")}))
			return broken
		})
		if !errors.Is(err, broken) {
			t.Errorf("got %v, want the error of fill", err)
		}
		if diff := cmp.Diff(old, versions(t, e)); diff != "" {
			t.Error(diff)
		}
		must(t, e.Rebuild(t.Context(), Books(), func(func([]search.Document) error) error { return nil }))
		if got := versions(t, e); len(got) != 0 {
			t.Errorf("rebuilt from nothing, it holds %v", got)
		}
	})

	t.Run("of an index that was not there, with an id twice", func(t *testing.T) {
		e := open(t)
		t.Cleanup(func() { must(t, e.Close()) })
		must(t, e.Rebuild(t.Context(), Books(), func(put func([]search.Document) error) error {
			must(t, put(Shelf()))
			return put([]search.Document{plain("b1", 2, "again")})
		}))
		must(t, e.Ensure(t.Context(), Books()))
		if diff := cmp.Diff([]string{"b1@2", "b2@2", "b3@3", "b4@4", "b5@5", "b6@6"}, versions(t, e)); diff != "" {
			t.Error(diff)
		}
	})
}

func plain(id string, version int64, title string) search.Document {
	return search.Document{ID: id, Version: version, Fields: map[string]any{"title": title}}
}
