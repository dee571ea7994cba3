package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2" //nolint:depguard // the bare handler to compare with
	"github.com/valyala/fasthttp" //nolint:depguard // a client that costs less than what it measures

	"lateral/pkg/docdb"
	"lateral/pkg/search/meilisearch/meilisearchtest"
	"lateral/pkg/testdata"
	"lateral/services/needs"
	"lateral/services/people"
)

// binary is the program as people run it.
func binary(b *testing.B) string {
	b.Helper()
	bin := os.Getenv("LATERAL_TEST_BIN")
	if bin == "" {
		b.Skip("LATERAL_TEST_BIN names no program; \"make bench\" builds and names it")
	}
	return bin
}

func environment() []string {
	return slices.DeleteFunc(os.Environ(), func(pair string) bool { return strings.HasPrefix(pair, "LATERAL_") })
}

func importRegister(b *testing.B, bin, data string) time.Duration {
	b.Helper()
	file := filepath.Join(testdata.Dir(b), "schools", "edubasealldata_derived.csv")
	command := exec.CommandContext(b.Context(), bin, "import", "schools", file, "--data", data)
	command.Env = environment()
	began := time.Now()
	if out, err := command.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return time.Since(began)
}

// BenchmarkImportOfTheRegister is "lateral import schools" with 25,115 schools
// into an empty folder, indexed. Aim: under 8 s.
func BenchmarkImportOfTheRegister(b *testing.B) {
	bin := binary(b)
	var took time.Duration
	n := 0
	for b.Loop() {
		took += importRegister(b, bin, b.TempDir())
		n++
	}
	b.ReportMetric(took.Seconds()/float64(n), "s/import")
}

// BenchmarkStartWithTheRegister measures the time from the command to /readyz
// with the register loaded (aim: under 1 s), the resident memory then (under 150
// MB), and typeahead over HTTP.
func BenchmarkStartWithTheRegister(b *testing.B) {
	bin, data := binary(b), b.TempDir()
	importRegister(b, bin, data)
	var took time.Duration
	var resident float64
	n := 0
	for b.Loop() {
		began := time.Now()
		at, stop := started(b, bin, data)
		took += time.Since(began)
		n++
		resident = max(resident, at.residentMB(b))
		stop()
	}
	b.ReportMetric(float64(took.Milliseconds())/float64(n), "ms/start")
	b.ReportMetric(resident, "MB/resident")
}

// BenchmarkTypeahead measures one answer over HTTP while somebody types the
// names of schools. Aim: the 99th percentile under 10 ms.
func BenchmarkTypeahead(b *testing.B) {
	bin, data := binary(b), b.TempDir()
	importRegister(b, bin, data)
	at, stop := started(b, bin, data)
	defer stop()
	typed := []string{
		"ald", "aldgate", "st mary", "st marys prim", "cambrdge", "heath sch", "oxford high", "EC3A 5DE", "100006",
		"churh of england", "grammar", "lond",
		"holy trinity c of e", "the saint marys roman cath", "st peter & st paul c.e. jnr sch",
		"Church of England Voluntary Aided Primary School",
	}
	var times []time.Duration
	for b.Loop() {
		q := typed[len(times)%len(typed)]
		began := time.Now()
		at.get(b, "/api/v1/schools?q="+url.QueryEscape(q))
		times = append(times, time.Since(began))
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds())/1000, "ms/p99")
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "ms/p50")
}

// running is a started program.
type running struct {
	url, metrics string
	pid          int
}

func started(b *testing.B, bin, data string) (running, func()) {
	b.Helper()
	addr, metrics := meilisearchtest.FreeAddress(b), meilisearchtest.FreeAddress(b)
	command := exec.Command(bin, "serve", "--data", data, "--addr", addr, "--metrics-addr", metrics) // stopped below
	command.Env = environment()
	if err := command.Start(); err != nil {
		b.Fatal(err)
	}
	at := running{"http://" + addr, "http://" + metrics, command.Process.Pid}
	for {
		answer, err := http.Get(at.url + "/readyz") // the benchmark ends by itself
		if err == nil {
			_ = answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				break
			}
		}
	}
	return at, func() {
		_ = command.Process.Signal(os.Interrupt)
		_ = command.Wait()
	}
}

func (r running) get(b *testing.B, path string) {
	b.Helper()
	status, _, err := fasthttp.Get(nil, r.url+path)
	if err != nil || status != http.StatusOK {
		b.Fatalf("%s: %d, %v", path, status, err)
	}
}

// residentMB is what the program holds in memory, as Linux tells it.
func (r running) residentMB(b *testing.B) float64 {
	b.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", r.pid))
	if err != nil {
		b.Skipf("resident memory is read from Linux: %v", err)
	}
	for _, line := range strings.Split(string(text), "\n") {
		if kb, found := strings.CutPrefix(line, "VmRSS:"); found {
			n, err := strconv.Atoi(strings.Fields(kb)[0])
			if err != nil {
				b.Fatal(err)
			}
			return float64(n) / 1024
		}
	}
	b.Fatal("no VmRSS")
	return 0
}

// BenchmarkReadingANeed compares the requests per second for reading a need, by
// its school's head, with a bare Fiber handler that reads the same document, in
// one run. Aim: at least 0.7 of it.
func BenchmarkReadingANeed(b *testing.B) {
	p, err := open(b.Context(), &Config{Data: b.TempDir(), trial: true, PublicURL: "http://localhost"})
	if err != nil {
		b.Fatal(err)
	}
	defer p.close() //nolint:errcheck // only read
	p.Log = quiet()
	if err := p.indexes().Prepare(b.Context()); err != nil {
		b.Fatal(err)
	}
	if err := p.play(b.Context()); err != nil {
		b.Fatal(err)
	}
	token, need := headAndNeed(b, p)
	ours := serveProgram(b, p)
	bare := serveBare(b, p.db)
	ratio := 0.0
	rounds := 0
	for b.Loop() {
		theirs := perSecond(b, bare+"/needs/"+need, "")
		mine := perSecond(b, ours+"/api/v1/needs/"+need, token)
		ratio += mine / theirs
		rounds++
		b.ReportMetric(mine, "req/s")
		b.ReportMetric(theirs, "bare-req/s")
	}
	b.ReportMetric(ratio/float64(rounds), "of-bare")
}

// headAndNeed are a head's token and a need of their school.
func headAndNeed(b *testing.B, p *program) (token, need string) {
	b.Helper()
	held := []people.Held{{Role: people.Head, Place: people.School("9001001")}}
	account, err := p.people.Provision(b.Context(), people.ProvisionInput{
		Name: "Bench Reader", Email: "bench@schools.example", Password: secret, Held: held,
	})
	if err != nil {
		b.Fatal(err)
	}
	tokens, err := p.people.SignIn(b.Context(), account.Email, secret)
	if err != nil {
		b.Fatal(err)
	}
	own, _, err := p.needs.List(b.Context(), people.Actor{AccountID: account.ID, Held: held},
		needs.ListInput{Scope: needs.OfMySchools, Limit: 1})
	if err != nil || len(own) == 0 {
		b.Fatalf("the head's school has no need, %v", err)
	}
	return tokens.AccessToken, own[0].Need.ID
}

func serveProgram(b *testing.B, p *program) string {
	b.Helper()
	s, err := p.server()
	if err != nil {
		b.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0") // closed by Serve
	if err != nil {
		b.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	b.Cleanup(stop)
	go s.Serve(ctx, ln, time.Second) //nolint:errcheck // ends with the benchmark
	return "http://" + ln.Addr().String()
}

func serveBare(b *testing.B, db docdb.DB) string {
	b.Helper()
	app := fiber.New(fiber.Config{DisableStartupMessage: true})
	app.Get("/needs/:id", func(c *fiber.Ctx) error {
		d, err := db.Get(c.Context(), "needs", c.Params("id"))
		if err != nil {
			return err
		}
		c.Set("Content-Type", "application/json")
		return c.Send(d.Body)
	})
	ln, err := net.Listen("tcp", "127.0.0.1:0") // closed below
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = app.Shutdown() })
	go app.Listener(ln) //nolint:errcheck // ends with the benchmark
	return "http://" + ln.Addr().String()
}

// perSecond is how many requests of 16 clients are answered in a second, over
// two seconds.
func perSecond(b *testing.B, address, token string) float64 {
	b.Helper()
	const clients, lasts = 16, 2 * time.Second
	var answered, failed atomic.Int64
	var group sync.WaitGroup
	until := time.Now().Add(lasts)
	for range clients {
		group.Go(func() {
			client := &fasthttp.Client{}
			var request fasthttp.Request
			var response fasthttp.Response
			request.SetRequestURI(address)
			if token != "" {
				request.Header.Set("Authorization", "Bearer "+token)
			}
			for time.Now().Before(until) {
				if err := client.Do(&request, &response); err != nil || response.StatusCode() != http.StatusOK {
					failed.Add(1)
					return
				}
				answered.Add(1)
			}
		})
	}
	group.Wait()
	if failed.Load() > 0 {
		b.Fatalf("%d clients were not answered", failed.Load())
	}
	return float64(answered.Load()) / lasts.Seconds()
}
