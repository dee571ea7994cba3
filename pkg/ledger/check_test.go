package ledger_test

import (
	"errors"
	"strings"
	"testing"

	"lateral/pkg/docdb"
)

// Check finds what somebody changed behind the program's back.
func TestCheckFindsWhatWasTamperedWith(t *testing.T) {
	tests := []struct{ name, collection, from, to, found string }{
		{"an amount of an entry", "book_entries", `"pence":500`, `"pence":501`, "is out by £0.01"},
		{"an account of an entry", "book_entries", `"till"`, `"safe"`, "its posting to safe is not among the movements"},
		{"an amount of a movement", "book_movements", `"pence":500`, `"pence":1`, "its posting to till is not among"},
		{"a sum", "book_sums", `"pence":500`, `"pence":1`, "moved £0.01 in 2026-11, its postings come to £5.00"},
		{"a sum's account", "book_sums", `"month":"2026-11"`, "", "and no sum is kept of it"},
		{"a number", "book_entries", `"number":1`, `"number":2`, "has 2 after 0"},
		{"a day", "book_entries", `"2026-11-03"`, `"2026-10-03"`, "and was posted after shop was closed up to 2026-10-31"},
		{"how many entries there are", "books", `"entries":1`, `"entries":4`, "says that it has 4 entries, and has 1"},
		{"a book", "books", `"currency"`, "", "1 entries belong to no book"},
		{"an entry", "book_entries", `"number"`, "", "2 movements belong to no entry"},
	}
	eachEngine(t, func(t *testing.T, w *world) {
		w.must(w.closed("2026-10-31"))
		w.posted(sold("s", "2026-11-03", 500))
		if wrong := w.wrong(); wrong != nil {
			t.Fatal(wrong)
		}
		for _, tt := range tests {
			t.Run(tt.name, func(t *testing.T) {
				w.tampered(tt.collection, tt.from, tt.to, func() {
					if found := strings.Join(w.wrong(), "\n"); !strings.Contains(found, tt.found) {
						t.Errorf("found %q", found)
					}
				})
			})
		}
	})
}

// tampered looks while a document that holds a text holds another one, or is gone, and puts it
// back.
func (w *world) tampered(collection, from, to string, look func()) {
	w.t.Helper()
	var before docdb.Document
	w.must(w.update(func(tx docdb.Tx) error {
		page, err := tx.Find(w.t.Context(), collection, docdb.Query{})
		if err != nil {
			return err
		}
		for _, d := range page.Documents {
			if before = d; !strings.Contains(string(d.Body), from) {
				continue
			}
			if to == "" {
				return tx.Delete(w.t.Context(), collection, d.ID, d.Version)
			}
			d.Body = []byte(strings.ReplaceAll(string(d.Body), from, to))
			return tx.Replace(w.t.Context(), collection, d)
		}
		return errors.New("nothing to change")
	}))
	look()
	w.must(w.update(func(tx docdb.Tx) error {
		if to == "" {
			return tx.Insert(w.t.Context(), collection, before)
		}
		before.Version++
		return tx.Replace(w.t.Context(), collection, before)
	}))
}
