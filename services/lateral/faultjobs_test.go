package main

import (
	"maps"
	"net/http"
	"slices"
	"testing"

	"lateral/pkg/faulty"
	"lateral/pkg/jobs"
	"lateral/pkg/soak"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

// jobInjector runs the handlers of jobs with failures.
type jobInjector struct {
	injector
	seen    map[string]bool // jobs whose handler has run
	perKind map[string]int
}

// TestSoakEveryFailureOfAJobIsMadeUpFor runs the job handlers of a played
// demonstration with each call failing in turn, and then once without failure.
// Handlers may run twice, and their results must agree.
func TestSoakEveryFailureOfAJobIsMadeUpFor(t *testing.T) {
	t.Parallel()
	in := &jobInjector{injector: injector{t: t}, seen: map[string]bool{}, perKind: map[string]int{}}
	w := newTownWith(t, Config{}, in.wrap, firstSchools(t), people.Hashing(peopletest.Hasher()))
	in.p = w.p
	plain := w.send
	w.send = func(r *http.Request) *http.Response {
		answer := plain(r)
		if r.Method != http.MethodGet {
			in.failJobs(w.p)
		}
		return answer
	}
	journey(t, w)
	w.work()
	in.agrees(w.p)
	if len(in.perKind) < 7 {
		t.Errorf("only %v ran", slices.Sorted(maps.Keys(in.perKind)))
	}
	dead, _, err := w.p.queue.List(t.Context(), jobs.Dead, "", 10)
	if err != nil || len(dead) > 0 {
		t.Errorf("given up: %v, %v", dead, err)
	}
	t.Logf("jobs by kind: %v; %d failures", in.perKind, in.failures)
}

// failJobs runs the handler of every waiting job, with failures; the job itself
// stays unchanged.
func (in *jobInjector) failJobs(p *program) {
	in.t.Helper()
	waiting, _, err := p.queue.List(in.t.Context(), jobs.Ready, "", 100)
	if err != nil {
		in.t.Fatal(err)
	}
	table := map[string]job{}
	for _, row := range p.jobTable() {
		table[row.kind] = row
	}
	for _, j := range waiting {
		row, known := table[j.Kind]
		if !known || in.seen[j.ID] || j.DueAt.After(p.Now()) {
			continue
		}
		in.seen[j.ID] = true
		if in.perKind[j.Kind]++; in.perKind[j.Kind] > soak.Of(1, 5) {
			continue
		}
		handle := row.handle
		for n := 1; ; n += soak.Of(6, 1) {
			in.trigger.Arm(n, faulty.Before)
			err := handle(in.t.Context(), j)
			if !in.trigger.Disarm() {
				if err != nil {
					in.t.Errorf("%s after failures: %v", j.Kind, err)
				}
				break
			}
			in.failures++
		}
	}
}
