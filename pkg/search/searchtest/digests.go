package searchtest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

// testDigests changes documents whose versions stay the same, as those that are made of
// several documents do.
func testDigests(t *testing.T, open opener) {
	e := filled(t, open)
	check := func(when string, docs ...search.Document) {
		t.Helper()
		want := map[string]string{}
		for _, d := range docs {
			want[d.ID] = d.Digest()
		}
		if diff := cmp.Diff(want, digests(t, e)); diff != "" {
			t.Errorf("%s: %s", when, diff)
		}
	}
	check("as put", Shelf()...)
	shelf := Shelf()
	shelf[0].Fields["title"], shelf[1].Vectors = "Weeds", []search.Vector{numbers}
	must(t, e.Put(t.Context(), "books", shelf[:2]))
	check("with another text, and another meaning", shelf...)

	before, after, added := plain("n1", 0, "before"), plain("n1", 0, "after"), plain("n2", 0, "added")
	must(t, e.Rebuild(t.Context(), Books(), func(put func([]search.Document) error) error {
		must(t, put([]search.Document{before, plain("n3", 0, "gone")}))
		must(t, e.Put(t.Context(), "books", []search.Document{after, added, plain("n3", 0, "put")}))
		must(t, e.Delete(t.Context(), "books", []string{"n3", "b1"}))
		return nil
	}))
	check("carried over without versions", after, added)
}

func digests(t *testing.T, e search.Engine) map[string]string {
	t.Helper()
	all := map[string]string{}
	must(t, e.IDs(t.Context(), "books", func(held search.Entry) error {
		all[held.ID] = held.Digest
		return nil
	}))
	return all
}
