package docdbtest

import (
	"errors"
	"testing"

	"lateral/pkg/docdb"
)

// uniqueIndexes refuse a second document with the same values, and name themselves. A
// partial index looks only at the documents in it.
func uniqueIndexes(t *testing.T, db docdb.DB) {
	library(t, db)
	for id, body := range map[string]string{
		"a": `{"code":"1","year":1,"lent":true,"reader":"ann"}`,
		"b": `{"code":"2","year":1,"lent":false,"reader":"ann"}`,
		"c": `{"year":1}`,
		"d": `{"code":null,"year":1,"lent":true,"reader":null}`,
	} {
		if err := insert(t, db, "books", id, body); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct {
		name, id, body string
		index          string // the broken index; "-" if none
	}{
		{"the id", "a", `{"year":1}`, ""},
		{"a value", "x1", `{"code":"1"}`, "by_code"},
		{"another value", "x2", `{"code":"3"}`, "-"},
		{"the same value of another type of letter", "x3", `{"code":"é"}`, "-"},
		{"absent once more", "x4", `{}`, "-"},
		{"null once more", "x5", `{"code":null}`, "-"},
		{"a value within the condition", "x6", `{"lent":true,"reader":"ann"}`, "one_each"},
		{"a value outside the condition", "x7", `{"lent":false,"reader":"ann"}`, "-"},
		{"the condition is absent", "x8", `{"reader":"ann"}`, "-"},
		{"another value within the condition", "x9", `{"lent":true,"reader":"bob"}`, "-"},
		{"null within the condition", "x10", `{"lent":true,"reader":null}`, "-"},
	}
	for _, test := range tests {
		err := insert(t, db, "books", test.id, test.body)
		if test.index != "-" {
			wantDuplicate(t, "insert "+test.name, err, docdb.DuplicateError{Collection: "books", Index: test.index})
		} else if err != nil {
			t.Errorf("insert %s: %v", test.name, err)
		}
	}
	replaced := db.Update(t.Context(), func(tx docdb.Tx) error {
		return tx.Replace(t.Context(), "books", docdb.Document{ID: "c", Version: 1, Body: []byte(`{"code":"2"}`)})
	})
	wantDuplicate(t, "replace by a taken value", replaced, docdb.DuplicateError{Collection: "books", Index: "by_code"})
}

// membership: a document is in an index if all fields of the index are there
// and not null, and all its conditions hold. Replacing moves it in and out.
func membership(t *testing.T, db docdb.DB) {
	library(t, db)
	tests := []struct {
		body string
		in   []string
	}{
		{`{}`, nil},
		{`{"shelf":"s"}`, nil},
		{`{"shelf":"s","year":null}`, nil},
		{`{"shelf":null,"year":1}`, []string{"by_year"}},
		{`{"shelf":"","year":0}`, []string{"by_shelf", "by_year"}},
		{`{"shelf":"s","year":1,"lent":false}`, []string{"by_shelf", "by_year"}},
		{`{"shelf":"s","year":1,"lent":true}`, []string{"by_shelf", "by_year", "lent"}},
		{`{"shelf":"s","year":1,"lent":null}`, []string{"by_shelf", "by_year"}},
		{`{"lent":true,"reader":"ann"}`, []string{"one_each"}},
		{`{"author":{"name":"Zoë"}}`, []string{"by_author"}},
		{`{"author":{"name":null}}`, nil},
		{`{"author":"Zoë"}`, nil},
		{`{"author":null}`, nil},
		{`{"author.name":"Zoë"}`, nil},
		{`{"code":"1"}`, []string{"by_code"}},
	}
	if err := insert(t, db, "books", "a", `{}`); err != nil {
		t.Fatal(err)
	}
	for i, test := range tests {
		update(t, db, func(tx docdb.Tx) error {
			return tx.Replace(t.Context(), "books", docdb.Document{ID: "a", Version: int64(i + 1), Body: []byte(test.body)})
		})
		var in []string
		for _, ix := range books.Schema.Indexes {
			ids := found(t, db, "books", docdb.Query{Index: ix.Name})
			n, err := db.Count(t.Context(), "books", docdb.Query{Index: ix.Name})
			if err != nil || int(n) != len(ids) {
				t.Errorf("%s: index %s counts %d (%v) and finds %q", test.body, ix.Name, n, err, ids)
			}
			if len(ids) > 0 {
				in = append(in, ix.Name)
			}
		}
		wantSameSet(t, test.body, test.in, in)
	}
}

// changedDeclarations: an equal declaration changes nothing. Another one under the same name
// makes an index of its own. Nothing is dropped: an index that is no longer declared cannot be
// used, and still refuses what it refused. Documents stay.
func changedDeclarations(t *testing.T, db docdb.DB) {
	library(t, db, book{Meta: docdb.Meta{ID: "a"}, Code: "1", Shelf: "s", Year: 1},
		book{Meta: docdb.Meta{ID: "b"}, Code: "2", Shelf: "s", Year: 2})
	byCode := books.Schema.Indexes[0]
	declare(t, db, 0, books.Schema.Indexes...)
	wantSame(t, "the same again", []string{"a", "b"}, found(t, db, "books", docdb.Query{Index: "by_code"}))

	other := docdb.Index{Name: "by_code", Fields: []string{"shelf"}}
	declare(t, db, 0, other)
	q := docdb.Query{Index: "by_code", Equal: []any{"s"}}
	wantSame(t, "other fields", []string{"a", "b"}, found(t, db, "books", q))
	if _, err := db.Find(t.Context(), "books", docdb.Query{Index: "by_year"}); err == nil {
		t.Error("an index that is no longer declared was used")
	}
	broken := docdb.DuplicateError{Collection: "books", Index: "by_code"}
	wantDuplicate(t, "no longer declared", insert(t, db, "books", "c", `{"code":"1","shelf":"s"}`), broken)
	declare(t, db, 0, byCode)
	wantSame(t, "declared again", []string{"a"}, found(t, db, "books", docdb.Query{Index: "by_code", Equal: []any{"1"}}))

	year := docdb.Index{Name: "by_code", Fields: []string{"year"}}
	declare(t, db, 0, year)
	year.Unique = true
	declare(t, db, 0, year)
	wantDuplicate(t, "now unique", insert(t, db, "books", "d", `{"year":2}`), broken)
	year.Where = []docdb.Equals{{Field: "code", Value: "2"}}
	declare(t, db, 0, year)
	wantSame(t, "now partial", []string{"b"}, found(t, db, "books", docdb.Query{Index: "by_code"}))
	year.Name = "renamed"
	declare(t, db, 0, year)
	wantSame(t, "renamed", []string{"b"}, found(t, db, "books", docdb.Query{Index: "renamed"}))
	wantSame(t, "documents", []string{"a", "b"}, found(t, db, "books", docdb.Query{}))
}

func declare(t *testing.T, db docdb.DB, edition int, indexes ...docdb.Index) {
	t.Helper()
	if err := db.Define(t.Context(), docdb.Schema{Name: "books", Edition: edition, Indexes: indexes}); err != nil {
		t.Fatal(err)
	}
}

// leftovers: what is no longer declared is listed, and dropped when that is asked for. To an
// earlier edition the indexes of a later one are not left over. Nothing else can be dropped.
func leftovers(t *testing.T, db docdb.DB) {
	library(t, db, book{Meta: docdb.Meta{ID: "a"}, Code: "1", Shelf: "s", Year: 1},
		book{Meta: docdb.Meta{ID: "b"}, Code: "2", Shelf: "s", Year: 2})
	pruner := db.(docdb.Pruner)
	wantLeft(t, pruner)

	byCode := docdb.Index{Name: "by_code", Fields: []string{"code"}}
	oneYear := docdb.Index{Name: "one_year", Fields: []string{"year"}, Unique: true}
	declare(t, db, 2, byCode, oneYear)
	left := wantLeft(t, pruner, "by_author", "by_code", "by_shelf", "by_year", "lent", "one_each")
	declare(t, db, 1, byCode)
	wantLeft(t, pruner, "by_author", "by_code", "by_shelf", "by_year", "lent", "one_each")
	wantDuplicate(t, "the index of a later edition", insert(t, db, "books", "c", `{"year":2}`),
		docdb.DuplicateError{Collection: "books", Index: "one_year"})

	declare(t, db, 3, byCode)
	stranger := docdb.Leftover{Collection: "books", Index: "by_code", Stored: "by_code"}
	if err := pruner.Prune(t.Context(), left[0], stranger); err == nil {
		t.Error("an index was dropped that is not left over")
	}
	left = wantLeft(t, pruner, "by_author", "by_code", "by_shelf", "by_year", "lent", "one_each", "one_year")
	wantError(t, "prune", pruner.Prune(t.Context(), left...), nil)
	wantLeft(t, pruner)
	if err := insert(t, db, "books", "c", `{"code":"1","year":2}`); err != nil {
		t.Errorf("a dropped index refuses: %v", err)
	}
	q := docdb.Query{Index: "by_code", Equal: []any{"1"}}
	wantSame(t, "the declared index", []string{"a", "c"}, found(t, db, "books", q))
}

// wantLeft fails where not these are left over. It returns them.
func wantLeft(t *testing.T, of docdb.Pruner, names ...string) []docdb.Leftover {
	t.Helper()
	left, err := of.Leftovers(t.Context())
	wantError(t, "leftovers", err, nil)
	var got []string
	for _, l := range left {
		got = append(got, l.Index)
	}
	wantSame(t, "left over", names, got)
	return left
}

// brokenDeclaration: a unique index that stored documents break is refused by name, and
// they stay as they were.
func brokenDeclaration(t *testing.T, db docdb.DB) {
	library(t, db, book{Meta: docdb.Meta{ID: "a"}, Year: 1}, book{Meta: docdb.Meta{ID: "b"}, Year: 1})
	err := db.Define(t.Context(),
		docdb.Schema{Name: "books", Indexes: []docdb.Index{{Name: "one_year", Fields: []string{"year"}, Unique: true}}})
	wantDuplicate(t, "define", err, docdb.DuplicateError{Collection: "books", Index: "one_year"})
	wantSame(t, "documents by the earlier index", []string{"a", "b"}, found(t, db, "books", docdb.Query{Index: "by_year"}))
}

// definesWhole: a Define that is refused by stored documents leaves no collection and no
// index of itself.
func definesWhole(t *testing.T, db docdb.DB) {
	library(t, db, book{Meta: docdb.Meta{ID: "a"}, Year: 1}, book{Meta: docdb.Meta{ID: "b"}, Year: 1})
	oneYear := docdb.Index{Name: "one_year", Fields: []string{"year"}, Unique: true}
	broken := docdb.Schema{Name: "books", Indexes: []docdb.Index{oneYear}}
	err := db.Define(t.Context(), docdb.Schema{Name: "shelves"}, broken)
	wantError(t, "define", err, docdb.ErrDuplicate)
	if _, err := db.Get(t.Context(), "shelves", "a"); err == nil || errors.Is(err, docdb.ErrNotFound) {
		t.Errorf("the first of two collections was defined: %v", err)
	}
	wantLeft(t, db.(docdb.Pruner))
}

func refusedDeclarations(t *testing.T, db docdb.DB) {
	good := docdb.Index{Name: "good", Fields: []string{"a"}}
	tests := map[string]docdb.Schema{
		"no name":                   {},
		"a name in capitals":        {Name: "Books"},
		"a name with a quotation":   {Name: `b"; DROP TABLE x; --`},
		"an index without name":     {Name: "b", Indexes: []docdb.Index{{Fields: []string{"a"}}}},
		"an index without fields":   {Name: "b", Indexes: []docdb.Index{{Name: "i"}}},
		"two indexes of one name":   {Name: "b", Indexes: []docdb.Index{good, good}},
		"one field twice":           {Name: "b", Indexes: []docdb.Index{{Name: "i", Fields: []string{"a", "a"}}}},
		"a path with a quotation":   {Name: "b", Indexes: []docdb.Index{{Name: "i", Fields: []string{"a'"}}}},
		"a path with an empty step": {Name: "b", Indexes: []docdb.Index{{Name: "i", Fields: []string{"a..b"}}}},
		"a condition on a fraction": {Name: "b",
			Indexes: []docdb.Index{{Name: "i", Fields: []string{"a"}, Where: []docdb.Equals{{Field: "b", Value: 1.5}}}}},
		"a condition without a path": {Name: "b",
			Indexes: []docdb.Index{{Name: "i", Fields: []string{"a"}, Where: []docdb.Equals{{Field: "", Value: 1}}}}},
	}
	for name, schema := range tests {
		if err := db.Define(t.Context(), docdb.Schema{Name: "fine", Indexes: []docdb.Index{good}}, schema); err == nil {
			t.Errorf("%s: it was defined", name)
		}
	}
	if _, err := db.Get(t.Context(), "never_defined", "a"); err == nil {
		t.Error("a collection that was not defined was read")
	}
	if err := insert(t, db, "never_defined", "a", `{}`); err == nil {
		t.Error("a collection that was not defined was written")
	}
}
