package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/valyala/fasthttp" //nolint:depguard // a client that costs less than what it measures

	"lateral/services/demo"
)

// BenchmarkProcessorTime measures the processor time that the program spends on a request,
// on the demonstration with 1,000 more needs, with the calls that read documents, and the
// requests a second of one client beside it. The time is the program's own, so it does not
// depend on what else the machine does. Aims, on 2 cores: read 80 µs, list 150 µs, not
// modified 25 µs, write 400 µs, home 1 ms, reaching 600 µs.
func BenchmarkProcessorTime(b *testing.B) {
	at, stop := demonstrated(b)
	defer stop()
	head, leader := at.signIn(b, "head"), at.signIn(b, "leader")
	open := head.first(b, "/api/v1/needs?scope=own&state=open")
	draft := head.draft(b)

	b.Run("read", func(b *testing.B) { head.measure(b, http.MethodGet, "/api/v1/needs/"+open, nil) })
	b.Run("not-modified", func(b *testing.B) {
		const school = "/api/v1/schools/9001001" // one document and nothing else: see decision 0004
		tag := string(head.do(b, http.MethodGet, school, nil).Header.Peek("ETag"))
		code := head.do(b, http.MethodGet, school, nil, "If-None-Match", tag).StatusCode()
		if code != http.StatusNotModified {
			b.Fatalf("answered %d to the tag %s", code, tag)
		}
		head.measure(b, http.MethodGet, school, nil, "If-None-Match", tag)
	})
	b.Run("list", func(b *testing.B) { head.measure(b, http.MethodGet, "/api/v1/needs?scope=own&limit=20", nil) })
	b.Run("reaching",
		func(b *testing.B) { leader.measure(b, http.MethodGet, "/api/v1/needs?scope=reaching&limit=20", nil) })
	b.Run("matches", func(b *testing.B) { head.measure(b, http.MethodGet, "/api/v1/needs/"+open+"/matches", nil) })
	b.Run("home", func(b *testing.B) {
		head.measure(b, http.MethodGet, "/api/v1/dashboard?membership="+head.membership, nil)
	})
	b.Run("typeahead", func(b *testing.B) { head.measure(b, http.MethodGet, "/api/v1/schools?q=wen", nil) })
	b.Run("write", func(b *testing.B) { head.measure(b, http.MethodPut, "/api/v1/needs/"+draft, step(), "If-Match", "*") })
}

// demonstrated is a program that serves the demonstration, with 1,000 needs that reach the
// members of its partnership.
func demonstrated(b *testing.B) (running, func()) {
	b.Helper()
	bin, data := binary(b), b.TempDir()
	c := exec.Command(bin, "demonstrate", "--data", data)
	c.Env = environment()
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	postNeeds(b, data, 1000)
	return started(b, bin, data)
}

// measured is somebody who is signed in.
type measured struct {
	running
	client     *fasthttp.Client
	token      string
	membership string
}

func (r running) signIn(b *testing.B, role string) measured {
	b.Helper()
	p := measured{running: r, client: &fasthttp.Client{}}
	for _, a := range demo.Accounts() {
		if a.Role != role {
			continue
		}
		var session struct{ AccessToken string }
		p.decode(b, p.do(b, http.MethodPost, "/api/v1/session", body{"email": a.Email, "password": a.Password}), &session)
		p.token = session.AccessToken
	}
	var me struct{ Memberships []struct{ ID string } }
	p.decode(b, p.do(b, http.MethodGet, "/api/v1/me", nil), &me)
	p.membership = me.Memberships[0].ID
	return p
}

// do sends a request, and fails unless it succeeds or nothing was modified.
func (p measured) do(b *testing.B, method, path string, what body, headers ...string) *fasthttp.Response {
	b.Helper()
	request, answer := p.request(b, method, path, what, headers...), &fasthttp.Response{}
	if err := p.client.Do(request, answer); err != nil {
		b.Fatal(err)
	}
	if code := answer.StatusCode(); code >= http.StatusBadRequest {
		b.Fatalf("%s %s: %d %s", method, path, code, answer.Body())
	}
	return answer
}

func (p measured) request(b *testing.B, method, path string, what body, headers ...string) *fasthttp.Request {
	b.Helper()
	request := &fasthttp.Request{}
	request.SetRequestURI(p.url + path)
	request.Header.SetMethod(method)
	request.Header.Set("Authorization", "Bearer "+p.token)
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	if what != nil {
		text, err := json.Marshal(what)
		if err != nil {
			b.Fatal(err)
		}
		request.SetBody(text)
		request.Header.SetContentType("application/json")
	}
	return request
}

func (p measured) decode(b *testing.B, answer *fasthttp.Response, into any) {
	b.Helper()
	text, err := answer.BodyUncompressed()
	if err != nil {
		b.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		b.Fatalf("%v: %s", err, text)
	}
}

// first is the id of the first item of a list.
func (p measured) first(b *testing.B, path string) string {
	b.Helper()
	var page struct{ Items []struct{ ID string } }
	p.decode(b, p.do(b, http.MethodGet, path, nil), &page)
	if len(page.Items) == 0 {
		b.Fatalf("%s is empty", path)
	}
	return page.Items[0].ID
}

func (p measured) draft(b *testing.B) string {
	b.Helper()
	var need struct{ ID string }
	p.decode(b, p.do(b, http.MethodPost, "/api/v1/needs", step("urn", "9001001"), "Idempotency-Key", "bench"), &need)
	return need.ID
}

func step(more ...string) body {
	what := body{"what": "Too few of our pupils read fluently at the end of Year 2.",
		"success": "Nine in ten do in June."}
	for i := 0; i < len(more); i += 2 {
		what[more[i]] = more[i+1]
	}
	return what
}

// measure sends the request again and again.
func (p measured) measure(b *testing.B, method, path string, what body, headers ...string) {
	b.Helper()
	request, answer := p.request(b, method, path, what, headers...), &fasthttp.Response{}
	p.do(b, method, path, what, headers...) // once before, so that caches are as they will be
	before, reads, began := p.processorTime(b), p.reads(b), time.Now()
	n := 0
	for b.Loop() {
		if err := p.client.Do(request, answer); err != nil || answer.StatusCode() >= http.StatusBadRequest {
			b.Fatalf("%d, %v: %s", answer.StatusCode(), err, answer.Body())
		}
		n++
	}
	took := p.processorTime(b) - before
	b.ReportMetric(float64(took.Microseconds())/float64(n), "cpu-µs/req")
	b.ReportMetric(float64(n)/time.Since(began).Seconds(), "req/s")
	b.ReportMetric(float64(p.reads(b)-reads)/float64(n), "reads/req")
	b.ReportMetric(0, "ns/op") // of the client, and of no interest
}

// processorTime is what the program has used so far, as Linux counts it, in ticks of 10 ms.
func (r running) processorTime(b *testing.B) time.Duration {
	b.Helper()
	text, err := os.ReadFile("/proc/" + strconv.Itoa(r.pid) + "/stat")
	if err != nil {
		b.Skipf("processor time is read from Linux: %v", err)
	}
	_, rest, _ := bytes.Cut(text, []byte(") ")) // the name may have spaces
	fields := strings.Fields(string(rest))
	var ticks int64
	for _, field := range fields[11:13] { // of the user and of the system
		n, err := strconv.ParseInt(field, 10, 64)
		if err != nil {
			b.Fatal(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}

// reads is how many calls have read documents so far.
func (r running) reads(b *testing.B) int64 {
	b.Helper()
	const name = "\nlateral_document_reads_total "
	_, text, err := fasthttp.Get(nil, r.metrics+"/metrics")
	at := bytes.Index(text, []byte(name))
	if err != nil || at < 0 {
		b.Fatalf("no number of reads: %v", err)
	}
	number, _, _ := strings.Cut(string(text[at+len(name):]), "\n")
	n, err := strconv.ParseFloat(number, 64)
	if err != nil {
		b.Fatal(err)
	}
	return int64(n)
}
