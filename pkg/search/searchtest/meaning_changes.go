package searchtest

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

// testMeaningOfChanges puts, replaces and deletes, one after the other, in a rebuild too: the
// vectors follow.
func testMeaningOfChanges(t *testing.T, open opener) {
	e := filled(t, open)
	check := func(when string, v search.Vector, want ...string) {
		t.Helper()
		if diff := cmp.Diff(append([]string{}, want...), sorted(find(t, e, like(v)))); diff != "" {
			t.Errorf("%s: %s", when, diff)
		}
	}
	put := func(docs ...search.Document) { t.Helper(); must(t, e.Put(t.Context(), "books", docs)) }
	of := func(id string, version int64, v ...search.Vector) search.Document {
		d := plain(id, version, "anything")
		d.Vectors = v
		return d
	}

	must(t, e.Delete(t.Context(), "books", []string{"b2"}))
	check("deleted", trains, "b3", "b6")
	put(of("b3", 7))
	check("put without vectors", trains, "b6")
	put(of("b3", 8, numbers))
	check("put elsewhere", numbers, "b3", "b5")
	put(of("b3", 9, gardens))
	put(of("b3", 10, trains))
	check("the last of several", trains, "b3", "b6")
	check("and not those before", gardens, "b1")

	must(t, e.Rebuild(t.Context(), Books(), func(fill func([]search.Document) error) error {
		must(t, fill([]search.Document{of("b1", 1, gardens), of("b4", 4, numbers), of("b5", 5, gardens)}))
		put(of("b8", 1, trains), of("b1", 2, numbers))
		must(t, e.Delete(t.Context(), "books", []string{"b5"}))
		check("the old whole index while it is filled", trains, "b3", "b6", "b8")
		return nil
	}))
	check("rebuilt", numbers, "b1", "b4")
	check("carried over", trains, "b8")
	check("deleted meanwhile", gardens)
}

// testMeaningOfAnotherSource has an index whose vectors another model has made.
func testMeaningOfAnotherSource(t *testing.T, open opener) {
	e := filled(t, open)
	changed := Books()
	changed.Vectors = &search.Vectors{Size: 3, Source: "other"}
	if err := e.Ensure(t.Context(), changed); !errors.Is(err, search.ErrStale) {
		t.Fatalf("got %v, want ErrStale", err)
	}
	q := like(search.Vector{1, 0, 0})
	if err := second(e.Search(t.Context(), "books", q)); !errors.Is(err, search.ErrStale) {
		t.Errorf("by meaning: got %v, want ErrStale", err)
	}
	if diff := cmp.Diff([]string{"b5"}, sorted(find(t, e, search.Query{Words: "knots"}))); diff != "" {
		t.Errorf("by words: %s", diff)
	}
	late := plain("b9", 1, "Late knots")
	late.Vectors = []search.Vector{{1, 1, 0}}
	must(t, e.Put(t.Context(), "books", []search.Document{late}))
	if diff := cmp.Diff([]string{"b5", "b9"}, sorted(find(t, e, search.Query{Words: "knots"}))); diff != "" {
		t.Errorf("it takes more: %s", diff)
	}
	during := plain("b8", 1, "During knots")
	during.Vectors = []search.Vector{{1, 0, 1}}
	must(t, e.Rebuild(t.Context(), changed, func(fill func([]search.Document) error) error {
		must(t, e.Put(t.Context(), "books", []search.Document{during}))
		return fill([]search.Document{late})
	}))
	must(t, e.Ensure(t.Context(), changed))
	if diff := cmp.Diff([]string{"b8", "b9"}, sorted(find(t, e, q))); diff != "" {
		t.Errorf("rebuilt: %s", diff)
	}
}
