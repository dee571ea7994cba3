package bleve_test

import (
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/pkg/testdata"
)

// schools is an index such as a product would make of the national register.
func schools() search.Index {
	return search.Index{
		Name: "schools",
		Fields: []search.Field{
			{Name: "urn", Kind: search.Keyword, Weight: 4, Exact: true},
			{Name: "postcode", Kind: search.Keyword, Weight: 4, Exact: true},
			{Name: "name", Kind: search.Text, Weight: 4, Sort: true},
			{Name: "town", Kind: search.Text, Weight: 2},
			{Name: "area", Kind: search.Keyword, Filter: true, Facet: true},
		},
		Synonyms: [][]string{{"st", "saint"}},
	}
}

// wholeRegister is more rows than there are.
const wholeRegister = 1_000_000

// register reads so many rows of the real register.
func register(t testing.TB, rows int) []search.Document {
	t.Helper()
	f, err := os.Open(filepath.Join(testdata.Dir(t), "schools", "edubasealldata_derived.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(charmap.Windows1252.NewDecoder().Reader(f))
	head, err := r.Read()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, name := range head {
		at[name] = i
	}
	var docs []search.Document
	for len(docs) < rows {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		postcode := row[at["Postcode"]]
		docs = append(docs, search.Document{
			ID: row[at["URN"]], Version: 1,
			Fields: map[string]any{
				"urn":      row[at["URN"]],
				"postcode": []string{postcode, strings.ReplaceAll(postcode, " ", "")},
				"name":     row[at["EstablishmentName"]],
				"town":     row[at["Town"]],
				"area":     row[at["LA (name)"]],
			},
		})
	}
	return docs
}

func fillWith(docs []search.Document) func(put func([]search.Document) error) error {
	return func(put func([]search.Document) error) error {
		for part := range slices.Chunk(docs, 1000) {
			if err := put(part); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestRegister(t *testing.T) {
	docs := register(t, 2500)
	e := open(t, t.TempDir())
	defer e.Close()
	if err := e.Rebuild(t.Context(), schools(), fillWith(docs)); err != nil {
		t.Fatal(err)
	}
	for _, d := range docs[:100] {
		checkFound(t, e, d, d.ID)
		checkFound(t, e, d, d.Fields["name"].(string))
		checkFound(t, e, d, d.Fields["name"].(string)+" "+d.Fields["town"].(string))
		checkFound(t, e, d, d.Fields["postcode"].([]string)[1])
	}
}

// checkFound looks for a document by words that only it and its namesakes have.
func checkFound(t *testing.T, e *bleve.Engine, d search.Document, words string) {
	t.Helper()
	r, err := e.Search(t.Context(), "schools", search.Query{Words: words, Prefix: true, Limit: 500})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(r.Hits, func(h search.Hit) bool { return h.ID == d.ID }) {
		t.Errorf("%q finds %d, but not %s", words, r.Total, d.ID)
	}
}

func BenchmarkBuild(b *testing.B) {
	docs := register(b, wholeRegister)
	for b.Loop() {
		e := open(b, b.TempDir())
		if err := e.Rebuild(b.Context(), schools(), fillWith(docs)); err != nil {
			b.Fatal(err)
		}
		if err := e.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTypeahead types names, with and without errors, towns, postcodes
// and URNs of the real register letter by letter.
func BenchmarkTypeahead(b *testing.B) {
	docs := register(b, wholeRegister)
	e := open(b, b.TempDir())
	defer e.Close()
	if err := e.Rebuild(b.Context(), schools(), fillWith(docs)); err != nil {
		b.Fatal(err)
	}
	queries := typed(docs, rand.New(rand.NewPCG(1, 2)))
	var took []time.Duration
	i := 0
	for b.Loop() {
		q := queries[i%len(queries)]
		i++
		start := time.Now()
		if _, err := e.Search(b.Context(), "schools", search.Query{Words: q, Prefix: true, Limit: 10}); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	for p, name := range map[int]string{50: "p50-ms", 99: "p99-ms", 100: "max-ms"} {
		at := min(len(took)-1, len(took)*p/100)
		b.ReportMetric(float64(took[at].Microseconds())/1000, name)
	}
	b.ReportMetric(residentMB(b), "resident-MB")
}

// typed is what people type on the way to some of the documents.
func typed(docs []search.Document, r *rand.Rand) []string {
	var queries []string
	for range 150 {
		d := docs[r.IntN(len(docs))].Fields
		name, town := d["name"].(string), d["town"].(string)
		for _, whole := range []string{name, misspell(name, r), town, d["postcode"].([]string)[0], d["urn"].(string),
			name + " " + town} {
			letters := []rune(whole)
			for end := range letters {
				queries = append(queries, string(letters[:end+1]))
			}
		}
	}
	r.Shuffle(len(queries), func(i, j int) { queries[i], queries[j] = queries[j], queries[i] })
	return queries
}

// misspell changes one letter that does not begin a word.
func misspell(s string, r *rand.Rand) string {
	letters := []rune(s)
	for range 20 {
		i := 1 + r.IntN(len(letters)-1)
		if letters[i] != ' ' && letters[i-1] != ' ' {
			letters[i] = 'a' + rune(r.IntN(26))
			break
		}
	}
	return string(letters)
}

// residentMB is the resident memory of this process in megabytes.
func residentMB(b *testing.B) float64 {
	b.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	var kb float64
	_, after, _ := strings.Cut(string(status), "VmRSS:")
	if _, err := fmt.Sscan(after, &kb); err != nil {
		b.Fatal(err)
	}
	return kb / 1024
}
