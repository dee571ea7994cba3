package docdbtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/docdb"
)

// versions: 1 at first, one more with each replacement. Naming another version is refused
// and changes nothing.
func versions(t *testing.T, db docdb.DB) {
	library(t, db)
	ctx := t.Context()
	replace := func(id string, version int64, body string) func(docdb.Tx) error {
		return func(tx docdb.Tx) error {
			return tx.Replace(ctx, "books", docdb.Document{ID: id, Version: version, Body: []byte(body)})
		}
	}
	remove := func(id string, version int64) func(docdb.Tx) error {
		return func(tx docdb.Tx) error { return tx.Delete(ctx, "books", id, version) }
	}
	steps := []struct {
		name    string
		do      func(docdb.Tx) error
		err     error
		version int64 // version of "a" after it, 0 if it is not there
	}{
		{"replace what is not there", replace("a", 1, `{}`), docdb.ErrNotFound, 0},
		{"delete what is not there", remove("a", 1), docdb.ErrNotFound, 0},
		{"insert", func(tx docdb.Tx) error {
			return tx.Insert(ctx, "books", docdb.Document{ID: "a", Version: 9, Body: []byte(`{}`)})
		}, nil, 1},
		{"insert again", func(tx docdb.Tx) error {
			return tx.Insert(ctx, "books", docdb.Document{ID: "a", Body: []byte(`{}`)})
		}, docdb.ErrDuplicate, 1},
		{"replace", replace("a", 1, `{"n":2}`), nil, 2},
		{"replace at an old version", replace("a", 1, `{"n":3}`), docdb.ErrStale, 2},
		{"replace at a version to come", replace("a", 3, `{"n":3}`), docdb.ErrStale, 2},
		{"replace at no version", replace("a", 0, `{"n":3}`), docdb.ErrStale, 2},
		{"delete at an old version", remove("a", 1), docdb.ErrStale, 2},
		{"delete", remove("a", 2), nil, 0},
		{"insert after deletion", func(tx docdb.Tx) error {
			return tx.Insert(ctx, "books", docdb.Document{ID: "a", Body: []byte(`{}`)})
		}, nil, 1},
	}
	for _, s := range steps {
		wantError(t, s.name, db.Update(ctx, s.do), s.err)
		d, err := db.Get(ctx, "books", "a")
		if s.version == 0 {
			wantError(t, s.name+", then get", err, docdb.ErrNotFound)
		} else if err != nil || d.Version != s.version {
			t.Errorf("%s: then version %d (%v), want %d", s.name, d.Version, err, s.version)
		}
	}
}

// bodies come back equal in meaning, through an insert and a replacement.
func bodies(t *testing.T, db docdb.DB) {
	if err := db.Define(t.Context(), docdb.Schema{Name: "things"}); err != nil {
		t.Fatal(err)
	}
	texts := []string{
		`{}`,
		`{"id":"own","version":"own","_id":7,"body":{"v":1}}`,
		`{"n":9007199254740993,"max":9223372036854775807,"min":-9223372036854775808,"zero":0}`,
		`{"f":[0.1,-0.25,1e21,5e-324,1.7976931348623157e308,3.141592653589793]}`,
		`{"decimal":[123456789012345678901234567890,0.1234567890123456789,1e400,9223372036854775808]}`,
		`{"null":null,"yes":true,"no":false,"empty":"","list":[],"object":{},"nested":[[],[[]],[null,{}]]}`,
		`{"a":{"b":{"c":[{"d":[1,"two",null,{"e":[]}]}]}}}`,
		`{"text":"Zoë, Ærø, 漢字, 🦉, \u2028, \ufeff, \"quoted\", back\\slash, tab\t, nul \u0000."}`,
		`{"dotted.key":1,"$dollar":{"$set":2,"a.b.$c":3},"":"no name","漢":4,"0":5,"with space":{"'":"\""}}`,
		`{"$oid":"0123456789abcdef01234567","$date":"2026-02-03","n":{"$numberLong":"1"}}`,
		` { "space" : [ 1 , 2 ] } `,
		`{"long":"` + strings.Repeat("é", 100_000) + `"}`,
	}
	for i, text := range texts {
		id := fmt.Sprintf("thing %d", i)
		if err := insert(t, db, "things", id, text); err != nil {
			t.Errorf("insert %.80s: %v", text, err)
			continue
		}
		wantBody(t, db, id, 1, text)
		update(t, db, func(tx docdb.Tx) error {
			return tx.Replace(t.Context(), "things", docdb.Document{ID: id, Version: 1, Body: []byte(texts[len(texts)-1-i])})
		})
		wantBody(t, db, id, 2, texts[len(texts)-1-i])
	}
}

func wantBody(t *testing.T, db docdb.DB, id string, version int64, text string) {
	t.Helper()
	d, err := db.Get(t.Context(), "things", id)
	if err != nil {
		t.Errorf("get %.80s: %v", text, err)
		return
	}
	wantSame(t, "version", version, d.Version)
	wantSame(t, "body", meaning(t, []byte(text)), meaning(t, d.Body))
}

// meaning is a body regardless of the order of keys and the spelling of numbers.
func meaning(t *testing.T, body []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	var v any
	if err := decoder.Decode(&v); err != nil {
		t.Fatalf("body %.80s: %v", body, err)
	}
	return spelled(v)
}

// refusedDocuments are documents that some engine could not keep, or would find
// differently.
func refusedDocuments(t *testing.T, db docdb.DB) {
	library(t, db, book1("a"))
	tests := []struct{ name, id, body string }{
		{"no id", "", `{}`},
		{"id is not UTF-8", "\xff", `{}`},
		{"no body", "b", ``},
		{"no JSON", "b", `{"code":`},
		{"two objects", "b", `{}{}`},
		{"an array", "b", `[]`},
		{"a string", "b", `"a"`},
		{"null", "b", `null`},
		{"no UTF-8", "b", "{\"code\":\"\xff\"}"},
		{"U+0000 in a key", "b", `{"deep":[{"a\u0000":1}]}`},
		{"too long", "b", `{"x":"` + strings.Repeat("x", docdb.MaxBody) + `"}`},
		{"an indexed fraction", "b", `{"year":1.5}`},
		{"an indexed number beyond 64 bits", "b", `{"year":9223372036854775808}`},
		{"an indexed array", "b", `{"shelf":["x"]}`},
		{"an indexed object", "b", `{"code":{}}`},
		{"an array on the way to an indexed field", "b", `{"author":[{"name":"x"}]}`},
		{"a condition's array", "b", `{"lent":[true]}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if err := insert(t, db, "books", test.id, test.body); err == nil {
				t.Error("it was inserted")
			}
			err := db.Update(t.Context(), func(tx docdb.Tx) error {
				return tx.Replace(t.Context(), "books", docdb.Document{ID: "a", Version: 1, Body: []byte(test.body)})
			})
			if test.id == "b" && err == nil {
				t.Error("it replaced another")
			}
		})
	}
	wantSame(t, "what is stored", []string{"a"}, found(t, db, "books", docdb.Query{}))
}

// many: GetMany returns what exists, each document once and ordered by id, also in a
// transaction that has written.
func many(t *testing.T, db docdb.DB) {
	library(t, db, book1("a"), book1("b"), book1("c"))
	ctx := t.Context()
	tests := map[string]struct{ ask, want []string }{
		"none":                {nil, nil},
		"some":                {[]string{"c", "a"}, []string{"a", "c"}},
		"twice":               {[]string{"b", "b"}, []string{"b"}},
		"what is not there":   {[]string{"x", "", "b", "$in"}, []string{"b"}},
		"quotes and brackets": {[]string{`"`, `["a"]`, `a`}, []string{"a"}},
		"more than a page":    {append(slices.Repeat([]string{"none"}, 3000), "c"), []string{"c"}},
	}
	for name, tt := range tests {
		found, err := db.GetMany(ctx, "books", tt.ask)
		wantError(t, name, err, nil)
		wantSame(t, name, tt.want, idsOf(found))
	}
	update(t, db, func(tx docdb.Tx) error {
		b := book1("d")
		if err := books.Insert(ctx, tx, &b); err != nil {
			return err
		}
		found, err := books.GetMany(ctx, tx, []string{"d", "a", "e"})
		wantSame(t, "its own write", []string{"a", "d"}, slices.Sorted(maps.Keys(found)))
		wantSame(t, "its version", int64(1), found["d"].Version)
		return err
	})
	_, err := db.GetMany(ctx, "unknown", []string{"a"})
	if err == nil {
		t.Error("a collection that was not defined was read")
	}
}

func idsOf(all []docdb.Document) []string {
	var ids []string
	for _, d := range all {
		ids = append(ids, d.ID)
	}
	return ids
}
