package indexes_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"lateral/pkg/search"
	"lateral/pkg/search/indexes"
)

// engine is an engine with one index of these ids and versions.
type engine struct {
	search.Engine
	indexed map[string]int64
}

func (e engine) Search(context.Context, string, search.Query) (search.Result, error) {
	return search.Result{}, nil
}

func (e engine) IDs(_ context.Context, _ string, each func(id string, version int64) error) error {
	for id, version := range e.indexed {
		if err := each(id, version); err != nil {
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
	e := engine{indexed: map[string]int64{"same": 1, "old": 2, "gone": 1}}
	n, wrong, err := indexes.Drift(t.Context(), e, "things",
		func(_ context.Context, each func(string, int64) error) error {
			return errors.Join(each("same", 1), each("old", 3), each("new", 1))
		})
	want := []string{"old is indexed as it was at version 2; it is at 3", "new is not indexed",
		"gone is indexed and should not be"}
	if err != nil || n != 3 || !slices.Equal(wrong, want) {
		t.Errorf("%d documents, %q, %v", n, wrong, err)
	}
}
