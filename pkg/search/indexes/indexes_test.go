package indexes_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"lateral/pkg/search"
	"lateral/pkg/search/indexes"
)

// engine is an engine with one index of these entries.
type engine struct {
	search.Engine
	indexed map[string]search.Entry
}

// holding is an engine that holds documents.
func holding(docs ...search.Document) engine {
	e := engine{indexed: map[string]search.Entry{}}
	for _, d := range docs {
		e.indexed[d.ID] = d.Entry()
	}
	return e
}

func doc(id string, version int64, text string) search.Document {
	return search.Document{ID: id, Version: version, Fields: map[string]any{"text": text}}
}

// all are documents as Drift asks for them.
func all(docs ...search.Document) indexes.Documents {
	return func(_ context.Context, each func(search.Document) error) error {
		for _, d := range docs {
			if err := each(d); err != nil {
				return err
			}
		}
		return nil
	}
}

func (e engine) Search(context.Context, string, search.Query) (search.Result, error) {
	return search.Result{}, nil
}

func (e engine) IDs(_ context.Context, _ string, each func(search.Entry) error) error {
	for _, held := range e.indexed {
		if err := each(held); err != nil {
			return err
		}
	}
	return nil
}

func TestAnIndexThatIsBeingBuiltAnswersNothing(t *testing.T) {
	e := indexes.Watch(engine{})
	e.Begin("schools")
	e.Begin("services")
	if got := e.Names(); !slices.Equal(got, []string{"schools", "services"}) {
		t.Errorf("being built: %q", got)
	}
	if _, err := e.Search(t.Context(), "schools", search.Query{}); !errors.Is(err, search.ErrStale) {
		t.Errorf("while it is built: %v", err)
	}
	e.End("schools")
	if _, err := e.Search(t.Context(), "schools", search.Query{}); err != nil {
		t.Errorf("when it is built: %v", err)
	}
}

func TestEveryDifferenceIsASentence(t *testing.T) {
	e := holding(doc("same", 1, "a"), doc("old", 2, "a"), doc("other", 1, "a"), doc("gone", 1, "a"))
	n, wrong, err := indexes.Drift(t.Context(), e, "things",
		all(doc("same", 1, "a"), doc("old", 3, "a"), doc("other", 1, "b"), doc("new", 1, "a")))
	var got []string
	for _, d := range wrong {
		got = append(got, d.What)
	}
	want := []string{"old is indexed as it was at version 2; it is at 3",
		"other is indexed with other words, numbers, place or meaning than it has", "new is not indexed",
		"gone is indexed and should not be"}
	if err != nil || n != 4 || !slices.Equal(got, want) {
		t.Errorf("%d documents, %q, %v", n, got, err)
	}
}
