package bleve_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/pkg/search/searchtest"
)

// model is what an index of books should hold: titles of three-letter words,
// in which no typing errors are allowed, and numbers of pages.
type model struct {
	engine *bleve.Engine
	docs   map[string]search.Document
	put    int64
}

// TestModel puts, deletes, rebuilds and restarts in any order and compares
// every search with a plain walk over the documents.
func TestModel(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "model")
		check(rt, err)
		m := &model{engine: open(t, dir), docs: map[string]search.Document{}}
		defer func() { check(rt, m.engine.Close()) }()
		check(rt, m.engine.Ensure(t.Context(), searchtest.Books()))
		// Few steps a run: each of them waits for the disk.
		for range rapid.IntRange(1, 4).Draw(rt, "steps") {
			rapid.SampledFrom([]func(*testing.T, *rapid.T){
				m.putSome, m.putSome, m.deleteOne, m.rebuild, m.restart(dir),
			}).Draw(rt, "step")(t, rt)
			m.compare(t, rt)
		}
	})
}

func (m *model) putSome(t *testing.T, rt *rapid.T) {
	docs := m.draw(rt)
	check(rt, m.engine.Put(t.Context(), "books", docs))
	m.keep(docs)
}

func (m *model) deleteOne(t *testing.T, rt *rapid.T) {
	id := drawID(rt)
	check(rt, m.engine.Delete(t.Context(), "books", []string{id}))
	delete(m.docs, id)
}

func (m *model) rebuild(t *testing.T, rt *rapid.T) {
	docs, meanwhile := m.draw(rt), m.draw(rt)
	check(rt, m.engine.Rebuild(t.Context(), searchtest.Books(), func(put func([]search.Document) error) error {
		check(rt, m.engine.Put(t.Context(), "books", meanwhile))
		return put(docs)
	}))
	clear(m.docs)
	m.keep(docs)
	m.keep(meanwhile)
}

func (m *model) restart(dir string) func(*testing.T, *rapid.T) {
	return func(t *testing.T, rt *rapid.T) {
		check(rt, m.engine.Close())
		m.engine = open(t, dir)
		check(rt, m.engine.Ensure(t.Context(), searchtest.Books()))
	}
}

func check(t *rapid.T, err error) {
	if err != nil {
		t.Fatal(err)
	}
}

func drawID(t *rapid.T) string { return fmt.Sprint("b", rapid.IntRange(0, 9).Draw(t, "id")) }

var title = rapid.StringMatching(`(aba|abc|bcd)( (aba|abc|bcd)){0,3}`)

func (m *model) draw(t *rapid.T) []search.Document {
	docs := make([]search.Document, rapid.IntRange(1, 6).Draw(t, "documents"))
	for i := range docs {
		m.put++
		docs[i] = search.Document{ID: drawID(t), Version: m.put, Fields: map[string]any{
			"title": title.Draw(t, "title"), "pages": rapid.IntRange(-3, 3).Draw(t, "pages"),
		}}
	}
	return docs
}

func (m *model) keep(docs []search.Document) {
	for _, d := range docs {
		if d.Version >= m.docs[d.ID].Version {
			m.docs[d.ID] = d
		}
	}
}

func (m *model) compare(t *testing.T, rt *rapid.T) {
	words := title.Draw(rt, "words")
	prefix := rapid.Bool().Draw(rt, "prefix")
	if prefix {
		words = words[:len(words)-rapid.IntRange(0, 2).Draw(rt, "missing")]
	}
	low := rapid.IntRange(-3, 3).Draw(rt, "low")
	filter := search.AtLeast("pages", float64(low))
	below := rapid.Bool().Draw(rt, "below")
	if below {
		filter = search.AtMost("pages", float64(low-1))
	}
	r, err := m.engine.Search(t.Context(), "books",
		search.Query{Words: words, Prefix: prefix, Filters: []search.Filter{filter}})
	check(rt, err)
	got := []string{}
	for _, h := range r.Hits {
		got = append(got, h.ID)
	}
	slices.Sort(got)
	if d := cmp.Diff(m.find(words, prefix, low, below), got); d != "" {
		rt.Fatalf("%q: %s", words, d)
	}
}

func (m *model) find(words string, prefix bool, low int, below bool) []string {
	found := []string{}
	for id, d := range m.docs {
		if (d.Fields["pages"].(int) >= low) != below && hasAll(d.Fields["title"].(string), words, prefix) {
			found = append(found, id)
		}
	}
	slices.Sort(found)
	return found
}

func hasAll(title, words string, prefix bool) bool {
	all := strings.Fields(words)
	for i, w := range all {
		unfinished := prefix && i == len(all)-1
		has := func(t string) bool { return t == w || unfinished && strings.HasPrefix(t, w) }
		if !slices.ContainsFunc(strings.Fields(title), has) {
			return false
		}
	}
	return true
}
