package searchtest

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

func testBadInput(t *testing.T, open opener) {
	e := filled(t, open)
	old := versions(t, e)
	ctx := t.Context()
	nothing := func(func([]search.Document) error) error { return nil }
	tests := []struct {
		name string
		err  error
	}{
		{"index", e.Ensure(ctx, search.Index{Name: "no spaces"})},
		{"rebuilt index", e.Rebuild(ctx, search.Index{Name: "../up"}, nothing)},
		{"second document", e.Put(ctx, "books", []search.Document{plain("ok", 1, "fine"), plain("not ok", 1, "bad id")})},
		{"filled document", e.Rebuild(ctx, Books(), func(put func([]search.Document) error) error {
			return put([]search.Document{{ID: "b1", Fields: map[string]any{"pages": "many"}}})
		})},
		{"query", second(e.Search(ctx, "books", search.Query{Facets: []string{"title"}}))},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var invalid *search.InvalidError
			if !errors.As(tt.err, &invalid) || len(invalid.Problems) != 1 {
				t.Errorf("got %v, want one problem", tt.err)
			}
		})
	}
	if diff := cmp.Diff(old, versions(t, e)); diff != "" {
		t.Errorf("bad input changed the index: %s", diff)
	}
	testNoIndex(t, e)
	testCancelled(t, e)
}

func testNoIndex(t *testing.T, e search.Engine) {
	for name, err := range calls(t.Context(), e, "films") {
		if !errors.Is(err, search.ErrNoIndex) {
			t.Errorf("%s of an unknown index: got %v, want ErrNoIndex", name, err)
		}
	}
}

func testCancelled(t *testing.T, e search.Engine) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, err := range calls(ctx, e, "books") {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s of a cancelled context: got %v", name, err)
		}
	}
}

func testUnavailable(t *testing.T, open opener) {
	e := filled(t, open)
	must(t, e.Health(t.Context()))
	must(t, e.Close())
	errs := calls(t.Context(), e, "books")
	errs["health"] = e.Health(t.Context())
	errs["ensure"] = e.Ensure(t.Context(), Books())
	errs["rebuild"] = e.Rebuild(t.Context(), Books(),
		func(put func([]search.Document) error) error { return put(Shelf()) })
	for name, err := range errs {
		if !errors.Is(err, search.ErrUnavailable) {
			t.Errorf("%s of a closed engine: got %v, want ErrUnavailable", name, err)
		}
	}
}

// calls are the errors of everything that can be done to one index.
func calls(ctx context.Context, e search.Engine, index string) map[string]error {
	return map[string]error{
		"put":    e.Put(ctx, index, []search.Document{plain("b1", 1, "title")}),
		"delete": e.Delete(ctx, index, []string{"b1"}),
		"search": second(e.Search(ctx, index, search.Query{})),
		"list":   e.IDs(ctx, index, func(search.Entry) error { return nil }),
	}
}

func second(_ search.Result, err error) error { return err }
