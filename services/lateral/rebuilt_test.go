package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/search"
	"lateral/services/evidence"
	"lateral/services/matching/candidates"
	"lateral/services/register"
)

// bazaar is the demonstration's, in which people go on in any order, and jobs come late.
type bazaar struct {
	*program
	t   *testing.T
	now time.Time
}

func newBazaar(t *testing.T) *bazaar {
	t.Helper()
	const day = "2026-01-14"
	w := &bazaar{t: t, now: nineOn(day)()}
	played := playedOn(t, day)
	data := t.TempDir()
	if err := errors.Join(played.close(), os.CopyFS(data, os.DirFS(played.config.Data))); err != nil {
		t.Fatal(err)
	}
	p, err := openTestProgram(t.Context(), data, func() time.Time { return w.now })
	if err != nil {
		t.Fatal(err)
	}
	p.Log = quiet()
	t.Cleanup(func() { _ = p.close() })
	w.program = p
	return w
}

// fewerRuns lets a property be tried less often than usual, because each try has a program of
// its own. For more: go test -run BuiltAnew -rapid.checks=100.
func fewerRuns() {
	flag.Parse()
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	if !given {
		_ = flag.Set("rapid.checks", "10")
	}
}

// What the program keeps beside the documents follows what people do, whatever they do and
// however late its jobs come: once all have run, building it anew changes nothing. This
// goes for candidates, deliveries, the records of leaders, and both search indexes.
func TestWhatFollowsEventsEqualsWhatIsBuiltAnew(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		w := newBazaar(t)
		acts := w.acts()
		for range rapid.IntRange(10, 60).Draw(rt, "acts") {
			name := rapid.SampledFrom(slices.Sorted(maps.Keys(acts))).Draw(rt, "act")
			if code := apperrtest.Code(acts[name](rt)); strings.HasPrefix(code, "internal:") {
				rt.Fatalf("%s: %s", name, code)
			}
		}
		w.settle(rt)
		w.agrees(rt)
		followed := w.projections(rt)
		w.rebuild(rt)
		w.agrees(rt)
		if diff := cmp.Diff(followed, w.projections(rt)); diff != "" {
			rt.Errorf("what followed events is not what is built anew: %s", diff)
		}
	})
}

func (w *bazaar) work(rt *rapid.T) error {
	if _, err := w.runner("test").RunDue(w.t.Context()); err != nil {
		rt.Fatal(err)
	}
	return nil
}

// settle runs all jobs, also those that are tried again, until nothing is left to do now.
// None may be given up.
func (w *bazaar) settle(rt *rapid.T) {
	for range 3 {
		_ = w.work(rt)
		w.now = w.now.Add(20 * time.Minute)
	}
	for _, state := range []jobs.State{jobs.Dead, jobs.Ready} {
		left, _, err := w.queue.List(w.t.Context(), state, "", 100)
		failed := slices.DeleteFunc(left, func(j jobs.Job) bool { return j.LastError == "" })
		if err != nil || len(failed) > 0 {
			rt.Fatalf("not done: %+v (%v)", failed, err)
		}
	}
}

// agrees fails the test where "lateral check" finds a difference: also in candidates, whose
// half-days that have passed stay until they are written again.
func (w *bazaar) agrees(rt *rapid.T) {
	for _, look := range w.checks() {
		found, err := look(w.t.Context())
		if err != nil || len(found.Wrong) > 0 {
			rt.Fatalf("%s: %q (%v)", found.What, found.Wrong, err)
		}
	}
}

// projections are all documents of the projections, and what the indexes hold of each id.
func (w *bazaar) projections(rt *rapid.T) map[string]any {
	all := map[string]any{}
	for _, name := range []string{"deliveries", "leader_records"} {
		if err := w.documents(all, name); err != nil {
			rt.Fatal(err)
		}
	}
	for _, x := range []search.Index{register.Index(), candidates.Index()} {
		err := w.Index.IDs(w.t.Context(), x.Name, func(e search.Entry) error {
			all[x.Name+" "+e.ID] = e
			return nil
		})
		if err != nil {
			rt.Fatal(err)
		}
	}
	return all
}

// documents reads a collection into a map.
func (w *bazaar) documents(into map[string]any, name string) error {
	for cursor := ""; ; {
		page, err := w.db.Find(w.t.Context(), name, docdb.Query{Limit: docdb.MaxLimit, After: cursor})
		if err != nil {
			return err
		}
		for _, d := range page.Documents {
			var fields map[string]any
			if err := json.Unmarshal(d.Body, &fields); err != nil {
				return err
			}
			into[name+" "+d.ID] = fields
		}
		if cursor = page.Next; cursor == "" {
			return nil
		}
	}
}

// rebuild makes all of them anew, from nothing but the documents.
func (w *bazaar) rebuild(rt *rapid.T) {
	ctx := w.t.Context()
	for _, fn := range []func(context.Context) error{w.register.Reindex, w.matching.Candidates.Reindex,
		func(ctx context.Context) error { return w.evidence.Rebuild(ctx, evidence.SignedOff) }} {
		if err := fn(ctx); err != nil {
			rt.Fatal(err)
		}
	}
}
