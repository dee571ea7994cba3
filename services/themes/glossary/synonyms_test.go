package glossary_test

import (
	"testing"

	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/services/themes/glossary"
)

func notes() search.Index {
	x := search.Index{Name: "notes", Fields: []search.Field{{Name: "text", Kind: search.Text, Weight: 1}}}
	x.Synonyms, x.Kin = glossary.Synonyms()
	return x
}

func TestTheWholeGlossaryFitsAnIndex(t *testing.T) {
	x := notes()
	if err := x.Validate(); err != nil {
		t.Fatal(err)
	}
	if len(x.Synonyms) < 200 || len(x.Kin) < 500 {
		t.Errorf("%d groups, %d kin", len(x.Synonyms), len(x.Kin))
	}
}

func TestTheWordsOfSchoolsFindEachOther(t *testing.T) {
	e, err := bleve.New(t.TempDir())
	must(t, err)
	defer e.Close()
	must(t, e.Ensure(t.Context(), notes()))
	must(t, e.Put(t.Context(), "notes", []search.Document{
		{ID: "eal", Fields: map[string]any{"text": "Help with EAL in Year 3"}},
		{ID: "long", Fields: map[string]any{"text": "Pupils with English as an additional language"}},
		{ID: "add", Fields: map[string]any{"text": "How to add fractions"}},
		{ID: "adhd", Fields: map[string]any{"text": "Attention deficit hyperactivity disorder"}},
	}))
	for words, want := range map[string]int{
		"EAL": 2, "English as an additional language": 2, "new to English": 2, "add": 1, "hyperactive": 1,
	} {
		r, err := e.Search(t.Context(), "notes", search.Query{Words: words})
		if err != nil || r.Total != want {
			t.Errorf("%q finds %d, want %d (%v)", words, r.Total, want, err)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
