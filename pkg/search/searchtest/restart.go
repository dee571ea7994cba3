package searchtest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

// testRestart closes an engine and opens it again: what was put is found as before, what was
// deleted is not, nor what a rebuild was given that did not end. It takes more.
func testRestart(t *testing.T, e Engine) {
	place := e.Place(t)
	engine := e.Open(t, place)
	must(t, engine.Ensure(t.Context(), Books()))
	must(t, engine.Put(t.Context(), "books", Shelf()))
	must(t, engine.Delete(t.Context(), "books", []string{"b6"}))
	broken := errors.New("the database went away")
	err := engine.Rebuild(t.Context(), Books(), func(put func([]search.Document) error) error {
		must(t, put([]search.Document{plain("half", 1, "history")}))
		return broken
	})
	if !errors.Is(err, broken) {
		t.Fatal(err)
	}
	before := view(t, engine)
	must(t, engine.Close())

	again := e.Open(t, place)
	t.Cleanup(func() { must(t, again.Close()) })
	must(t, again.Ensure(t.Context(), Books()))
	if diff := cmp.Diff(before, view(t, again)); diff != "" {
		t.Error(diff)
	}
	must(t, again.Put(t.Context(), "books", []search.Document{plain("b7", 1, "A history of maps")}))
	if diff := cmp.Diff([]string{"b2", "b3", "b7"}, sorted(find(t, again, search.Query{Words: "history"}))); diff != "" {
		t.Errorf("with one more: %s", diff)
	}
}

// view is what an engine holds, and what it finds.
func view(t *testing.T, e search.Engine) map[string][]string {
	t.Helper()
	filtered := search.Query{Filters: []search.Filter{search.Equal("lent", "yes")}}
	return map[string][]string{
		"versions": versions(t, e),
		"words":    sorted(find(t, e, search.Query{Words: "history"})),
		"filter":   sorted(find(t, e, filtered)),
	}
}

// testOneProcess opens a place twice: the second waits for nobody, and has it when the first
// is closed.
func testOneProcess(t *testing.T, e Engine) {
	place := e.Place(t)
	first := e.Open(t, place)
	must(t, first.Ensure(t.Context(), Books()))
	second := e.Open(t, place)
	t.Cleanup(func() { must(t, second.Close()) })
	if err := second.Ensure(t.Context(), Books()); !errors.Is(err, search.ErrUnavailable) {
		t.Errorf("while the first is open: %v", err)
	}
	must(t, first.Close())
	must(t, second.Ensure(t.Context(), Books()))
}

// placeVariable tells the child which place to write.
const placeVariable = "TEST_SEARCH_PLACE"

const halfDone = "the index is half rebuilt"

// SurvivesKill starts the calling test again in a new process, which puts the shelf and
// rebuilds half of the index. It kills the process then: the next one finds the shelf whole,
// and nothing of the rebuild.
func SurvivesKill(t *testing.T, e Engine) {
	if place := os.Getenv(placeVariable); place != "" {
		rebuildHalf(t, e.Open(t, place))
		return
	}
	place := e.Place(t)
	killHalfWay(t, place)
	engine := e.Open(t, place)
	t.Cleanup(func() { must(t, engine.Close()) })
	must(t, engine.Ensure(t.Context(), Books()))
	if diff := cmp.Diff([]string{"b1@1", "b2@2", "b3@3", "b4@4", "b5@5", "b6@6"}, versions(t, engine)); diff != "" {
		t.Errorf("after the kill: %s", diff)
	}
	must(t, engine.Rebuild(t.Context(), Books(), func(put func([]search.Document) error) error {
		return put(Shelf()[:1])
	}))
	if diff := cmp.Diff([]string{"b1@1"}, versions(t, engine)); diff != "" {
		t.Errorf("rebuilt after the kill: %s", diff)
	}
}

func rebuildHalf(t *testing.T, e search.Engine) {
	must(t, e.Ensure(t.Context(), Books()))
	must(t, e.Put(t.Context(), "books", Shelf()))
	must(t, e.Rebuild(t.Context(), Books(), func(put func([]search.Document) error) error {
		must(t, put([]search.Document{plain("half", 1, "history")}))
		_, _ = fmt.Fprintln(os.Stdout, halfDone)
		<-context.WithoutCancel(t.Context()).Done() // never: it is killed
		return nil
	}))
}

func killHalfWay(t *testing.T, place string) {
	t.Helper()
	child := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^"+t.Name()+"$", "-test.count=1")
	child.Env = append(os.Environ(), placeVariable+"="+place)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	must(t, err)
	must(t, child.Start())
	said := ""
	for lines := bufio.NewScanner(out); said != halfDone && lines.Scan(); {
		said = lines.Text()
	}
	if err := child.Process.Kill(); err != nil || said != halfDone {
		t.Fatalf("the child said %q: %v", said, err)
	}
	_ = child.Wait() // it was killed
}
