package engines_test

import (
	"context"
	"errors"
	"regexp"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/engines"
)

// Indexes that nobody declares any more are dropped when exactly they were listed.
func TestLeftIndexesAreDroppedWhenAskedTwice(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, p engines.Place) {
		leave(t, p, "by_fashion", "title")
		listed := indexes(t, p, "", "1 indexes that this program does not declare:\n  by_fashion of books")
		first := wordOf(t, listed)

		leave(t, p, "by_habit", "shelf")
		err := p.LeftIndexes(t.Context(), quiet(), first, &strings.Builder{})
		wantError(t, err, "not those that were listed", `"library indexes"`)
		listed = indexes(t, p, "", "by_fashion", "by_habit")
		indexes(t, p, wordOf(t, listed), "2 indexes dropped")
		indexes(t, p, "", "Every index is one that this program declares.")
	})
}

// A mistyped folder is refused, and not made.
func TestLeftIndexesOfNoDocuments(t *testing.T) {
	t.Parallel()
	err := inFolder(t).LeftIndexes(t.Context(), quiet(), "", &strings.Builder{})
	wantError(t, err, "there are no documents in")
}

// leave declares an index of the books that the program does not declare.
func leave(t *testing.T, p engines.Place, name, field string) {
	t.Helper()
	if err := declared(t.Context(), p, name, field); err != nil {
		t.Fatal(err)
	}
}

func declared(ctx context.Context, p engines.Place, name, field string) error {
	e, err := p.Open(ctx, quiet())
	if err != nil {
		return err
	}
	schema := books.Schema
	schema.Indexes = []docdb.Index{{Name: name, Fields: []string{field}}}
	return errors.Join(e.DB.Define(ctx, schema), e.Close())
}

// indexes asks for the list, or drops it by its word, and wants parts in what is printed.
func indexes(t *testing.T, p engines.Place, word string, parts ...string) string {
	t.Helper()
	var out strings.Builder
	if err := p.LeftIndexes(t.Context(), quiet(), word, &out); err != nil {
		t.Fatal(err)
	}
	for _, part := range parts {
		if !strings.Contains(out.String(), part) {
			t.Errorf("%q is not in\n%s", part, out.String())
		}
	}
	return out.String()
}

func wordOf(t *testing.T, listed string) string {
	t.Helper()
	word := regexp.MustCompile(`library indexes --drop (\w+)`).FindStringSubmatch(listed)
	if word == nil {
		t.Fatalf("no word in\n%s", listed)
	}
	return word[1]
}
