package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/faulty"
	"lateral/pkg/jobs"
	"lateral/pkg/soak"
)

// faultWalk is a way through use-cases, each of which is first tried with every
// call that it makes to the database and to search failing in turn. A new
// use-case is a line in one of the walks.
type faultWalk struct {
	name string
	walk func(t *testing.T, w *town)
}

// faultWalks are walked with failures. Together they reach every operation that
// writes, but for those that unreached names.
func faultWalks() []faultWalk {
	return []faultWalk{
		{"the main job, from registering to the paid invoice", journey},
	}
}

// TestSoakEveryFailureLeavesAllOrNothing: at whichever call the database or search
// fails, afterwards all of it happened or nothing, and trying again succeeds.
func TestSoakEveryFailureLeavesAllOrNothing(t *testing.T) {
	reached := map[string]bool{}
	for _, f := range faultWalks() {
		t.Run(f.name, func(t *testing.T) {
			clean, committed := map[string]int64{}, []int(nil)
			for _, injecting := range []bool{false, true} {
				in := &injector{t: t, reached: reached, idempotent: map[string]bool{}, committed: committed}
				w := newTownOn(t, Config{}, in.wrap, firstSchools(t))
				in.p, in.injecting = w.p, injecting
				w.p.index = faulty.Index(w.p.index, &in.trigger)
				plain := w.send
				w.send = func(r *http.Request) *http.Response { return in.send(r, plain) }
				in.learn()
				f.walk(t, w)
				w.work()
				in.injecting = false
				in.agrees(w.p)
				if !injecting {
					clean, committed = in.counts(), in.committed
				} else if diff := cmp.Diff(clean, in.counts()); diff != "" {
					t.Errorf("other documents are there than without failures (-without +with):\n%s", diff)
				}
				t.Logf("injecting %v: %d requests, %d failures", injecting, in.requests, in.failures)
			}
		})
	}
	t.Run("no operation is left out", func(t *testing.T) {
		soak.Only(t)
		nothingLeftOut(t, reached)
	})
}

// unreached are operations that write and that no walk reaches yet. It may only
// become shorter: a new operation is a line in a walk.
const unreached = `
	refresh-session prove-identity sign-out sign-out-everywhere ask-password-reset reset-password change-me
	change-password ask-membership refuse-membership end-membership invite read-invitation accept-invitation
	withdraw-invitation confirm-succession change-partnership bring-in-schools leave-partnership accept-request
	decline-request withdraw-request suggest-themes describe-leader pause-leader resume-leader retire-leader
	refuse-designation revoke-designation change-service withdraw-service save-need withdraw-need reopen-need
	name-need decline-enquiry withdraw-enquiry decline-proposal withdraw-proposal refuse-release
	set-purchase-order cancel-agreement query-visit cancel-visit decide-vat credit-invoice note-paid
	hear-stripe change-partnership-payee change-school-payee confirm-payee-change stop-payee-change read-notices write-page retry-job end-session`

func nothingLeftOut(t *testing.T, reached map[string]bool) {
	for _, r := range newTestProgram(t).routes() {
		switch excused := slices.Contains(strings.Fields(unreached), r.Name); {
		case r.Method == http.MethodGet:
		case excused && reached[r.Name]:
			t.Errorf("%s is reached: take it out of unreached", r.Name)
		case !excused && !reached[r.Name]:
			t.Errorf("%s writes, and no walk of faultWalks reaches it: add a line to one", r.Name)
		}
	}
}

// injector sends requests that write again and again, with another call failing
// each time, until none fails any more.
type injector struct {
	t          *testing.T
	p          *program
	trigger    faulty.Trigger
	injecting  bool
	reached    map[string]bool
	idempotent map[string]bool // by name: takes an Idempotency-Key
	committed  []int           // by request, from the walk without failures: calls until the last commit
	seen       map[string]bool // jobs whose handler has run with failures
	requests   int
	failures   int
}

func (in *injector) wrap(db docdb.DB) docdb.DB { return faulty.DB(db, &in.trigger) }

// learn asks the description of the API which operations take a key.
func (in *injector) learn() {
	in.t.Helper()
	api, err := newTestProgram(in.t).api() // a program has one server
	if err != nil {
		in.t.Fatal(err)
	}
	text, err := api.OpenAPI()
	if err != nil {
		in.t.Fatal(err)
	}
	var described struct {
		Paths map[string]map[string]struct {
			OperationID string `json:"operationId"`
			Parameters  []struct{ Name string }
		}
	}
	if err := json.Unmarshal(text, &described); err != nil {
		in.t.Fatal(err)
	}
	for _, methods := range described.Paths {
		for _, operation := range methods {
			for _, parameter := range operation.Parameters {
				if parameter.Name == "Idempotency-Key" {
					in.idempotent[operation.OperationID] = true
				}
			}
		}
	}
	if len(in.idempotent) == 0 {
		in.t.Fatal("no operation takes a key")
	}
}

// nameOf is the operation that a request is for.
func (in *injector) nameOf(r *http.Request) string {
	given := strings.Split(r.URL.Path, "/")
	for _, route := range in.p.routes() {
		parts := strings.Split(route.Path, "/")
		if route.Method != r.Method || len(parts) != len(given) {
			continue
		}
		fits := true
		for i, part := range parts {
			fits = fits && (part == given[i] || strings.HasPrefix(part, "{"))
		}
		if fits {
			return route.Name
		}
	}
	return ""
}

// stride is how many calls are passed over between two that fail: in the short
// form only some do, others for each operation.
func stride() int { return soak.Of(6, 1) }

func (in *injector) send(r *http.Request, send func(*http.Request) *http.Response) *http.Response {
	in.t.Helper()
	if r.Method == http.MethodGet {
		return send(r)
	}
	name := in.nameOf(r)
	in.reached[name] = true
	in.requests++
	body, err := io.ReadAll(r.Body)
	if err != nil {
		in.t.Fatal(err)
	}
	in.warm(r, send)
	again := func() *http.Response {
		next := r.Clone(r.Context())
		next.Body = io.NopCloser(bytes.NewReader(body))
		return send(next)
	}
	if !in.injecting {
		in.trigger.Arm(0, faulty.Before)
		answer := again()
		_, until := in.trigger.Calls()
		in.committed = append(in.committed, until)
		return answer
	}
	for n := 1 + in.requests%stride(); ; n += stride() {
		before := in.state()
		in.trigger.Arm(n, faulty.Before)
		answer := again()
		if !in.trigger.Disarm() {
			return in.lost(name, answer, again)
		}
		in.failures++
		if answer.StatusCode < 500 { // it could do without
			return answer
		}
		_ = answer.Body.Close()
		if diff := cmp.Diff(before, in.state()); diff != "" {
			in.t.Errorf("%s failed at call %d, and something happened:\n%s", name, n, diff)
			return again()
		}
	}
}

// warm has the caller remembered, so that a request makes as many calls each time.
func (in *injector) warm(r *http.Request, send func(*http.Request) *http.Response) {
	if r.Header.Get("Authorization") == "" {
		return
	}
	me := request(in.t, http.MethodGet, "/api/v1/me", nil)
	me.Header.Set("Authorization", r.Header.Get("Authorization"))
	_ = send(me).Body.Close()
}

// lost repeats an operation whose answer got lost: a command under a key answers
// what it answered, and nothing happens twice.
func (in *injector) lost(name string, answer *http.Response, again func() *http.Response) *http.Response {
	in.t.Helper()
	if !in.idempotent[name] || answer.StatusCode >= 300 {
		return answer
	}
	said, err := io.ReadAll(answer.Body)
	if err != nil {
		in.t.Fatal(err)
	}
	answer.Body = io.NopCloser(bytes.NewReader(said))
	before := in.state()
	repeated := again()
	defer repeated.Body.Close()
	saidAgain, err := io.ReadAll(repeated.Body)
	if err != nil {
		in.t.Fatal(err)
	}
	if repeated.StatusCode != answer.StatusCode || idIn(said) != idIn(saidAgain) {
		in.t.Errorf("%s again: %d %s, then %d %s", name, answer.StatusCode, said, repeated.StatusCode, saidAgain)
	}
	if diff := cmp.Diff(before, in.state()); diff != "" {
		in.t.Errorf("%s again: something happened twice:\n%s", name, diff)
	}
	return answer
}

func idIn(text []byte) string {
	var o object
	_ = json.Unmarshal(text, &o) // no object has no id
	return o.text("id")
}

// beside are collections of what nobody asked for: who looks whether the disk is
// full writes there.
var beside = map[string]bool{"layout": true}

// state is a sum of each document, by collection and id.
func (in *injector) state() map[string]uint64 {
	in.t.Helper()
	all := map[string]uint64{}
	in.eachDocument(func(collection string, d docdb.Document) {
		sum := fnv.New64a()
		_, _ = fmt.Fprintf(sum, "%d %s", d.Version, d.Body)
		all[collection+" "+d.ID] = sum.Sum64()
	})
	return all
}

func (in *injector) counts() map[string]int64 {
	in.t.Helper()
	all := map[string]int64{}
	in.eachDocument(func(collection string, _ docdb.Document) { all[collection]++ })
	delete(all, "sessions") // who signs in to try again
	return all
}

func (in *injector) eachDocument(fn func(collection string, d docdb.Document)) {
	in.t.Helper()
	for _, schema := range schemas(in.p.engines) {
		if beside[schema.Name] {
			continue
		}
		q := docdb.Query{Limit: docdb.MaxLimit}
		for more := true; more; more = q.After != "" {
			page, err := in.p.db.Find(in.t.Context(), schema.Name, q)
			if err != nil {
				in.t.Fatal(err)
			}
			for _, d := range page.Documents {
				fn(schema.Name, d)
			}
			q.After = page.Next
		}
	}
}

// agrees runs all that "lateral check" looks at.
func (in *injector) agrees(p *program) {
	in.t.Helper()
	for _, look := range p.checks() {
		found, err := look(in.t.Context())
		if err != nil || len(found.wrong) > 0 {
			in.t.Errorf("%s: %v, %v", found.what, found.wrong, err)
		}
	}
}

// TestSoakEveryFailureOfAJobIsMadeUpFor: the handlers of the jobs of a played
// demonstration run with every call failing in turn, and then once without:
// they may be run twice, and what they leave agrees.
func TestSoakEveryFailureOfAJobIsMadeUpFor(t *testing.T) {
	in := &injector{t: t, seen: map[string]bool{}}
	w := newTownOn(t, Config{}, in.wrap, firstSchools(t))
	in.p = w.p
	w.p.index = faulty.Index(w.p.index, &in.trigger)
	perKind := map[string]int{}
	plain := w.send
	w.send = func(r *http.Request) *http.Response {
		answer := plain(r)
		if r.Method != http.MethodGet {
			in.failJobs(w.p, perKind)
		}
		return answer
	}
	journey(t, w)
	w.work()
	in.agrees(w.p)
	if len(perKind) < 7 {
		t.Errorf("only %v ran", slices.Sorted(maps.Keys(perKind)))
	}
	dead, _, err := w.p.queue.List(t.Context(), jobs.Dead, "", 10)
	if err != nil || len(dead) > 0 {
		t.Errorf("given up: %v, %v", dead, err)
	}
	t.Logf("jobs by kind: %v; %d failures", perKind, in.failures)
}

// failJobs runs the handler of every job that waits, with failures; the job stays
// as it is.
func (in *injector) failJobs(p *program, perKind map[string]int) {
	in.t.Helper()
	waiting, _, err := p.queue.List(in.t.Context(), jobs.Ready, "", 100)
	if err != nil {
		in.t.Fatal(err)
	}
	table := map[string]job{}
	for _, row := range jobTable() {
		table[row.kind] = row
	}
	for _, j := range waiting {
		row, known := table[j.Kind]
		if !known || in.seen[j.ID] || j.DueAt.After(p.now()) {
			continue
		}
		in.seen[j.ID] = true
		if perKind[j.Kind]++; perKind[j.Kind] > soak.Of(1, 5) {
			continue
		}
		handle := row.handle(p)
		for n := 1; ; n += stride() {
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
