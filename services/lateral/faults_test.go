package main

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/engines"
	"lateral/pkg/faulty"
	"lateral/pkg/soak"
)

// TestSoakEveryFailureLeavesAllOrNothing makes the database or search fail at
// each call. Afterwards all of the operation happened or nothing, and a retry
// succeeds. Each operation that writes is a line of faultLines.
func TestSoakEveryFailureLeavesAllOrNothing(t *testing.T) {
	t.Parallel()
	nothingLeftOut(t, walkAll(t, Config{}, faultLines()))
}

// The same on MongoDB, for some of the operations.
func TestSoakEveryFailureLeavesAllOrNothingOnMongoDB(t *testing.T) {
	soak.Only(t)
	t.Parallel()
	var some []faultLine
	const every = 4
	for i, line := range faultLines() {
		if i%every == every/2 {
			some = append(some, line)
		}
	}
	walkAll(t, onMongoDB(t), some)
}

// walkAll walks the lines on one stage, and returns the operations that it walked.
func walkAll(t *testing.T, c Config, lines []faultLine) map[string]bool {
	t.Helper()
	in := &injector{t: t}
	s := newStage(in, c)
	in.idempotent = in.learn()
	walked := map[string]bool{}
	for i, line := range lines {
		walked[line.name] = true
		t.Run(line.name, func(t *testing.T) {
			in.t, s.t = t, t
			in.walk(s, line, i)
		})
		in.t, s.t = t, t
	}
	s.settle()
	in.agrees(s.p)
	t.Logf("%d operations, %d failures", len(lines), in.failures)
	return walked
}

// nothingLeftOut expects a line for each operation that writes, and for no
// other.
func nothingLeftOut(t *testing.T, walked map[string]bool) {
	t.Helper()
	for _, r := range newTestProgram(t).routes() {
		if r.Method != http.MethodGet && !walked[r.Name] {
			t.Errorf("%s writes, and nothing tries what a failure leaves of it.\n"+
				"Add a line to faultLines in faultlines_test.go: {%q, func(s *stage) call {…}}, which prepares what it needs and "+
				"returns the call.", r.Name, r.Name)
		}
		delete(walked, r.Name)
	}
	for name := range walked {
		t.Errorf("faultLines has a line for %s, which is no operation", name)
	}
}

// The whole main job, with each request tried with failures first, leaves as
// many documents as without failures.
func TestSoakTheMainJobSurvivesEveryFailure(t *testing.T) {
	t.Parallel()
	soak.Only(t)
	var clean map[string]int64
	for _, injecting := range []bool{false, true} {
		in := &injector{t: t}
		w := newTownWith(t, Config{}, in.wrap, firstSchools(t))
		in.p = w.p
		plain := w.send
		w.send = func(r *http.Request) *http.Response {
			if r.Method == http.MethodGet || !injecting {
				return plain(r)
			}
			return in.failing(in.repeatable(r, plain), 1, 1)
		}
		journey(t, w)
		w.work()
		in.agrees(w.p)
		if !injecting {
			clean = in.counts()
		} else if diff := cmp.Diff(clean, in.counts()); diff != "" {
			t.Errorf("other documents are there than without failures (-without +with):\n%s", diff)
		}
		t.Logf("injecting %v: %d failures", injecting, in.failures)
	}
}

// call is somebody's request, to the operation of its line.
type call struct {
	who     person
	path    string
	body    any
	headers []string
}

// does is a call of the person's.
func (c person) does(path string, body any, headers ...string) call {
	return call{c, path, body, headers}
}

// injector sends requests and makes one of their calls to the database or to
// search fail.
type injector struct {
	t          *testing.T
	p          *program
	trigger    faulty.Trigger
	idempotent map[string]bool // by name: takes an Idempotency-Key
	failures   int
}

func (in *injector) wrap(e *engines.Engines) {
	e.DB, e.Index = faulty.DB(e.DB, &in.trigger), faulty.Index(e.Index, &in.trigger)
}

// learn reads in the description of the API which operations take a key.
func (in *injector) learn() map[string]bool {
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
	keyed := map[string]bool{}
	for _, methods := range described.Paths {
		for _, operation := range methods {
			for _, parameter := range operation.Parameters {
				if parameter.Name == "Idempotency-Key" {
					keyed[operation.OperationID] = true
				}
			}
		}
	}
	if len(keyed) == 0 {
		in.t.Fatal("no operation takes a key")
	}
	return keyed
}

// walk plays a line several times, each time with new things: unchanged, with
// each call failing in turn, and with a lost answer. The results must be the
// same.
func (in *injector) walk(s *stage, line faultLine, index int) {
	in.t.Helper()
	ways := map[string]func(again func() *http.Response) (made map[string]int){
		"as it is": func(again func() *http.Response) map[string]int {
			in.trigger.Arm(0, faulty.Before)
			in.went(again())
			return in.made()
		},
		"with failures": func(again func() *http.Response) map[string]int {
			in.went(in.failing(again, 1+index%strides(), strides()))
			return in.made()
		},
		"with a lost answer": func(again func() *http.Response) map[string]int {
			return in.lost(again,
				in.idempotent[line.name])
		},
	}
	var first map[string]int
	for _, way := range soak.Of([]string{"with failures", "with a lost answer"}, slices.Sorted(maps.Keys(ways))) {
		c := line.call(s)
		in.p = c.who.p
		made := ways[way](in.repeatable(c.who.request(in.methodOf(line.name), c.path, c.body, c.headers...), c.who.send))
		if first == nil {
			first = made
		}
		if diff := cmp.Diff(first, made); diff != "" {
			in.t.Errorf("%s made other documents (-before +now):\n%s", way, diff)
		}
		if in.t.Failed() {
			return
		}
	}
}

// strides is the number of calls between two failures: the short form makes only
// some calls fail, different ones for each operation.
func strides() int { return soak.Of(15, 1) }

func (in *injector) methodOf(name string) string {
	for _, route := range in.p.routes() {
		if route.Name == name {
			return route.Method
		}
	}
	in.t.Fatalf("there is no operation %s", name)
	return ""
}

// repeatable sends a request on each call. The caller is remembered, so a
// request makes the same number of calls each time.
func (in *injector) repeatable(r *http.Request, send func(*http.Request) *http.Response) func() *http.Response {
	in.t.Helper()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		in.t.Fatal(err)
	}
	if r.Header.Get("Authorization") != "" {
		me := request(in.t, http.MethodGet, "/api/v1/me", nil)
		me.Header.Set("Authorization", r.Header.Get("Authorization"))
		_ = send(me).Body.Close()
	}
	return func() *http.Response {
		next := r.Clone(r.Context())
		next.Body = io.NopCloser(bytes.NewReader(body))
		return send(next)
	}
}

// went expects a success.
func (in *injector) went(answer *http.Response) {
	in.t.Helper()
	defer answer.Body.Close() // read whole
	said, err := io.ReadAll(answer.Body)
	if err != nil {
		in.t.Fatal(err)
	}
	if answer.StatusCode >= 300 {
		in.t.Errorf("answered %d: %s", answer.StatusCode, said)
	}
}

// failing sends a request with one call after another failing, until none fails,
// and returns the last answer. A failed request must leave nothing.
func (in *injector) failing(again func() *http.Response, first, stride int) *http.Response {
	in.t.Helper()
	for n := first; ; n += stride {
		in.trigger.Arm(n, faulty.Before)
		answer := again()
		if !in.trigger.Disarm() {
			return answer
		}
		in.failures++
		if answer.StatusCode < 500 { // it could do without
			return answer
		}
		_ = answer.Body.Close()
		if kept := in.trigger.Kept(); len(kept) > 0 {
			in.t.Errorf("it failed at call %d, and this was kept: %v", n, kept)
			return again()
		}
	}
}

// lost sends a request that works but whose answer is lost, and returns what it
// made. Then it sends the request again: with a key the answer comes now,
// without one perhaps a refusal. A refused repeat must not happen twice.
func (in *injector) lost(again func() *http.Response, keyed bool) map[string]int {
	in.t.Helper()
	in.trigger.Arm(1, faulty.AfterCommit)
	first := again()
	_ = first.Body.Close()
	made := in.made()
	if !in.trigger.Disarm() {
		if first.StatusCode >= 300 {
			in.t.Errorf("answered %d", first.StatusCode)
		}
		return made // it writes nothing
	}
	in.failures++
	if first.StatusCode < 500 {
		in.t.Errorf("the commit failed, and the answer is %d", first.StatusCode)
	}
	in.trigger.Arm(0, faulty.Before)
	second := again()
	if keyed {
		in.went(second)
	}
	_ = second.Body.Close()
	if second.StatusCode >= 500 {
		in.t.Errorf("sent again, it is answered %d", second.StatusCode)
	}
	if twice := in.made(); len(twice) > 0 && (keyed || second.StatusCode >= 300) {
		in.t.Errorf("sent again, it is answered %d, and made a second time: %v", second.StatusCode, in.trigger.Kept())
	}
	return made
}

// beside are collections that do not tell what was made: how often somebody did
// something, from where, and counts and sums.
var beside = []string{"sessions", "devices", "paces", "throttles", "security_events", "counters", "books", "book_sums"}

// made is the number of new documents in each collection that was written since
// the trigger was armed.
func (in *injector) made() map[string]int {
	made := map[string]int{}
	for _, c := range in.trigger.Kept() {
		if !slices.Contains(beside, c.Collection) {
			made[c.Collection] += c.More
		}
	}
	return made
}

// counts is the number of documents of each collection.
func (in *injector) counts() map[string]int64 {
	in.t.Helper()
	all := map[string]int64{}
	for _, schema := range schemas() {
		n, err := in.p.db.Count(in.t.Context(), schema.Name, docdb.Query{})
		if err != nil {
			in.t.Fatal(err)
		}
		all[schema.Name] = n
	}
	for _, name := range beside {
		delete(all, name)
	}
	return all
}

// agrees runs all checks of "lateral check".
func (in *injector) agrees(p *program) {
	in.t.Helper()
	for _, look := range p.checks() {
		found, err := look(in.t.Context())
		if err != nil || len(found.Wrong) > 0 {
			in.t.Errorf("%s: %v, %v", found.What, found.Wrong, err)
		}
	}
}
