package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/search"
	"lateral/services/matching/candidates"
)

// body is a document that a test changes without the use-cases.
type body = map[string]any

// some returns the first document of the collection that the condition fits.
func (p *program) some(t *testing.T, collection string, holds func(body) bool) (docdb.Document, body) {
	t.Helper()
	for q := (docdb.Query{Limit: docdb.MaxLimit}); ; {
		page, err := p.db.Find(t.Context(), collection, q)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range page.Documents {
			its := body{}
			if err := json.Unmarshal(d.Body, &its); err != nil {
				t.Fatal(err)
			}
			if holds == nil || holds(its) {
				return d, its
			}
		}
		if q.After = page.Next; page.Next == "" {
			t.Fatalf("there is no such document in %s", collection)
		}
	}
}

// alter changes the first document that the condition fits, and returns its id.
func (p *program) alter(t *testing.T, collection string, holds func(body) bool, change func(body)) string {
	t.Helper()
	d, b := p.some(t, collection, holds)
	change(b)
	text, err := json.Marshal(b)
	if err != nil {
		t.Fatal(err)
	}
	d.Body = text
	p.write(t, func(tx docdb.Tx) error { return tx.Replace(t.Context(), collection, d) })
	return d.ID
}

// remove deletes the first document that the condition fits, and returns its id.
func (p *program) remove(t *testing.T, collection string, holds func(body) bool) string {
	t.Helper()
	d, _ := p.some(t, collection, holds)
	p.write(t, func(tx docdb.Tx) error { return tx.Delete(t.Context(), collection, d.ID, d.Version) })
	return d.ID
}

func (p *program) write(t *testing.T, fn func(docdb.Tx) error) {
	t.Helper()
	if err := p.db.Update(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

func (p *program) indexAs(t *testing.T, id string, version int64) {
	t.Helper()
	d := search.Document{ID: id, Version: version,
		Fields: map[string]any{"title": "x", "description": "x", "theme": []string{"x"}, "phase": []string{"x"}}}
	if err := p.Index.Put(t.Context(), candidates.Index().Name, []search.Document{d}); err != nil {
		t.Fatal(err)
	}
}

func isShown(b body) bool { return b["shown"] == true }

func isListed(b body) bool { return b["state"] == "listed" && b["hidden"] == false }

// playedData is a folder with a played demonstration, and a function that copies
// it.
func playedData(t *testing.T) func(*testing.T) string {
	t.Helper()
	p := playedProgram(t)
	if _, err := p.runner("test").RunDue(t.Context()); err != nil { // jobs that became due since the play
		t.Fatal(err)
	}
	if err := p.close(); err != nil {
		t.Fatal(err)
	}
	return func(t *testing.T) string {
		t.Helper()
		to := filepath.Join(t.TempDir(), "data")
		if err := os.CopyFS(to, os.DirFS(p.config.Data)); err != nil {
			t.Fatal(err)
		}
		return to
	}
}

func TestCheckNamesWhatDoesNotAgree(t *testing.T) {
	t.Parallel()
	copied := playedData(t)
	out, err := runCommand(t.Context(), t, "check", "--data", copied(t))
	// the demonstration has none of these
	looked := strings.NewReplacer("reconciliation: 0 ", "", "months: 0 ", "", "exports: 0 ", "").Replace(out)
	if err != nil || !strings.Contains(out, "everything agrees") || strings.Contains(looked, ": 0 ") {
		t.Fatalf("undamaged: %v\n%s", err, out)
	}
	tests := []struct {
		name   string
		damage func(*testing.T, *program) (id string)
		line   string // ID stands for the id
		mended bool   // by reindex
	}{
		{"a service left out of the index", func(t *testing.T, p *program) string {
			d, _ := p.some(t, "services", isListed)
			if err := p.Index.Delete(t.Context(), candidates.Index().Name, []string{d.ID}); err != nil {
				t.Fatal(err)
			}
			return d.ID
		}, "ID is not indexed", true},
		{"a service indexed as it was", func(t *testing.T, p *program) string {
			d, _ := p.some(t, "services", isListed)
			p.indexAs(t, d.ID, d.Version+7)
			return d.ID
		}, "ID is indexed as it was at version", true},
		{"a service that only the index has", func(t *testing.T, p *program) string {
			p.indexAs(t, "service_of_nobody", 1)
			return "service_of_nobody"
		}, "ID is indexed and should not be", true},
		{"a posting of another amount", func(t *testing.T, p *program) string {
			return p.alter(t, "book_entries", nil, func(b body) {
				first, _ := b["postings"].([]any)[0].(map[string]any)
				first["amount"] = map[string]any{"pence": 1, "currency": "GBP"}
			})
		}, "ID", false},
		{"an enquiry in a state of its own", func(t *testing.T, p *program) string {
			_, b := p.some(t, "enquiries", func(b body) bool { return b["state"] == "sent" })
			p.alter(t, "enquiries", func(b body) bool { return b["state"] == "sent" }, func(b body) { b["live"] = false })
			return b["ref"].(string)
		}, "ID: is sent and live false", false},
		{"a booked half-day that is free", func(t *testing.T, p *program) string {
			_, v := p.some(t, "visits", func(b body) bool { return b["state"] == "planned" })
			a, _ := v["agreementId"].(string)
			p.alter(t, "half_days", func(b body) bool { return b["by"] == a }, func(b body) { b["state"], b["by"] = "free", "" })
			return ""
		}, "is booked by", false},
		{"a candidate that is missing", func(t *testing.T, p *program) string {
			return p.remove(t, "candidates", isShown)
		}, "the candidate of ID is missing", true},
		{"a candidate with a half-day too many", func(t *testing.T, p *program) string {
			return p.alter(t, "candidates", isShown, func(b body) {
				free, _ := b["free"].([]any)
				b["free"] = append(free, 999_999)
			})
		}, "the candidate of ID differs from the documents in its free half-days", true},
		{"a candidate at another price", func(t *testing.T, p *program) string {
			return p.alter(t, "candidates", isShown, func(b body) {
				offer, _ := b["offer"].(map[string]any)
				offer["dayRate"] = map[string]any{"pence": 1, "currency": "GBP"}
			})
		}, "the candidate of ID differs from the documents in its offer", true},
		{"a candidate of a service that is gone", func(t *testing.T, p *program) string {
			d, _ := p.some(t, "candidates", isShown)
			p.write(t, func(tx docdb.Tx) error {
				return tx.Insert(t.Context(), "candidates", docdb.Document{ID: "service_gone", Body: d.Body})
			})
			return "service_gone"
		}, "the candidate of ID is shown, and there is no such service", true},
		{"a record that does not add up", func(t *testing.T, p *program) string {
			return p.alter(t, "leader_records", nil, func(b body) { b["halfDays"] = 99 })
		}, "the record of ID says 99 half-days", true},
		{"a visit missing in a record", func(t *testing.T, p *program) string {
			return p.remove(t, "deliveries", nil)
		}, "the visit ID of ", true},
		{"a visit in a record that was not signed off", func(t *testing.T, p *program) string {
			return p.alter(t, "visits", func(b body) bool { return b["state"] == "signed_off" },
				func(b body) { b["state"] = "queried" })
		}, "the visit ID is in the record of ", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := copied(t)
			p, err := open(t.Context(), &Config{Data: data, Meaning: "on", PublicURL: "http://localhost"})
			if err != nil {
				t.Fatal(err)
			}
			if err := p.indexes().Prepare(t.Context()); err != nil {
				t.Fatal(err)
			}
			id := tt.damage(t, p)
			if err := p.close(); err != nil {
				t.Fatal(err)
			}
			out, err := runCommand(t.Context(), t, "check", "--data", data)
			line := strings.ReplaceAll(tt.line, "ID", id)
			if err == nil || !strings.Contains(out, line) {
				t.Errorf("%v; no line says %q:\n%s", err, line, out)
			}
			if !tt.mended {
				return
			}
			if _, err := runCommand(t.Context(), t, "reindex", "--data", data); err != nil {
				t.Fatal(err)
			}
			if out, err := runCommand(t.Context(), t, "check", "--data", data); err != nil ||
				!strings.Contains(out, "everything agrees") {
				t.Errorf("after reindex: %v\n%s", err, out)
			}
		})
	}
}
