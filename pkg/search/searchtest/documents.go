package searchtest

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

func testSettings(t *testing.T, open opener) {
	e := filled(t, open)

	t.Run("ensuring again keeps the documents", func(t *testing.T) {
		must(t, e.Ensure(t.Context(), Books()))
		if got := find(t, e, search.Query{}).Total; got != len(Shelf()) {
			t.Errorf("%d documents left of %d", got, len(Shelf()))
		}
	})

	t.Run("changed settings are stale until rebuilt", func(t *testing.T) {
		changed := Books()
		changed.Fields[2].Filter, changed.Fields[2].Kind = true, search.Keyword
		if err := e.Ensure(t.Context(), changed); !errors.Is(err, search.ErrStale) {
			t.Fatalf("got %v, want ErrStale", err)
		}
		if got := sorted(find(t, e, search.Query{Words: "knots"})); !cmp.Equal(got, []string{"b5"}) {
			t.Errorf("a stale index found %v", got)
		}
		must(t, e.Rebuild(t.Context(), changed, func(put func([]search.Document) error) error { return put(Shelf()) }))
		must(t, e.Ensure(t.Context(), changed))
		q := search.Query{Filters: []search.Filter{search.Equal("author", "Ada Fenwick")}}
		if diff := cmp.Diff([]string{"b1", "b5"}, sorted(find(t, e, q))); diff != "" {
			t.Errorf("after the rebuild: %s", diff)
		}
	})

	t.Run("documents made in another way are stale until rebuilt", func(t *testing.T) {
		e := filled(t, open)
		changed := Books()
		changed.Revision = "2"
		if err := e.Ensure(t.Context(), changed); !errors.Is(err, search.ErrStale) {
			t.Fatalf("got %v, want ErrStale", err)
		}
		must(t, e.Rebuild(t.Context(), changed, func(put func([]search.Document) error) error { return put(Shelf()) }))
		must(t, e.Ensure(t.Context(), changed))
	})
}

func testDocuments(t *testing.T, open opener) {
	e := filled(t, open)
	steps := []struct {
		name string
		do   func(ctx context.Context) error
		want []string
	}{
		{"all are there", func(context.Context) error { return nil },
			[]string{"b1@1", "b2@2", "b3@3", "b4@4", "b5@5", "b6@6"}},
		{"put replaces whole", func(ctx context.Context) error {
			return e.Put(ctx, "books", []search.Document{{ID: "b1", Version: 9, Fields: map[string]any{"title": "Orchards"}}})
		}, []string{"b1@9", "b2@2", "b3@3", "b4@4", "b5@5", "b6@6"}},
		{"delete, also of what is not there", func(ctx context.Context) error {
			return e.Delete(ctx, "books", []string{"b2", "b3", "gone"})
		}, []string{"b1@9", "b4@4", "b5@5", "b6@6"}},
		{"nothing to put or delete", func(ctx context.Context) error {
			return errors.Join(e.Put(ctx, "books", nil), e.Delete(ctx, "books", nil))
		}, []string{"b1@9", "b4@4", "b5@5", "b6@6"}},
	}
	for _, s := range steps {
		must(t, s.do(t.Context()))
		if diff := cmp.Diff(s.want, versions(t, e)); diff != "" {
			t.Fatalf("%s: %s", s.name, diff)
		}
	}
	for words, want := range map[string][]string{"gardening": {}, "orchards": {"b1"}, "sheffield": {}} {
		if diff := cmp.Diff(want, sorted(find(t, e, search.Query{Words: words}))); diff != "" {
			t.Errorf("%s: %s", words, diff)
		}
	}
}

func testListing(t *testing.T, open opener) {
	e := ready(t, open)
	var docs []search.Document
	var want []string
	for i := range 2500 {
		id := fmt.Sprintf("d%04d", i)
		docs = append(docs, search.Document{ID: id, Version: int64(i), Fields: map[string]any{"title": "leaf"}})
		want = append(want, fmt.Sprintf("%s@%d", id, i))
	}
	must(t, e.Put(t.Context(), "books", docs))
	if diff := cmp.Diff(want, versions(t, e)); diff != "" {
		t.Errorf("listing: %s", diff)
	}

	stop := errors.New("enough")
	calls := 0
	err := e.IDs(t.Context(), "books", func(search.Entry) error {
		calls++
		return stop
	})
	if !errors.Is(err, stop) || calls != 1 {
		t.Errorf("got %v after %d calls, want the error of the first", err, calls)
	}
}
