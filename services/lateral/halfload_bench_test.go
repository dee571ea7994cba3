package main

import (
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/valyala/fasthttp" //nolint:depguard // a client that costs less than what it measures

	"lateral/pkg/date"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
)

// readers is how many clients the load has; they share the machine with the program.
const readers = 4

// BenchmarkHalfLoad measures how long people wait for a need and for a list of their own
// while the program does half of what it could. Aim: the 99th percentile under 10 ms.
func BenchmarkHalfLoad(b *testing.B) {
	at, stop := demonstrated(b)
	defer stop()
	head := at.signIn(b, "head")
	paths := []string{
		"/api/v1/needs/" + head.first(b, "/api/v1/needs?scope=own&state=open"),
		"/api/v1/needs?scope=own&limit=20",
	}
	for b.Loop() {
		full := head.load(b, paths, 0)
		half := head.load(b, paths, time.Duration(float64(2*readers)/full.perSecond*float64(time.Second)))
		b.ReportMetric(full.perSecond, "full-req/s")
		b.ReportMetric(half.perSecond, "half-req/s")
		b.ReportMetric(half.milliseconds(50), "ms/p50")
		b.ReportMetric(half.milliseconds(99), "ms/p99")
		b.ReportMetric(0, "ns/op")
	}
}

// loaded is what a load of two seconds came to.
type loaded struct {
	perSecond float64
	waits     []time.Duration // in order
}

func (l loaded) milliseconds(percentile int) float64 {
	return float64(l.waits[len(l.waits)*percentile/100].Microseconds()) / 1000
}

// load asks for the paths in turn, each client once in every interval, or as fast as it can
// if that is zero. A wait begins when the request was due, so a slow answer counts for all
// that it delays.
func (p measured) load(b *testing.B, paths []string, every time.Duration) loaded {
	b.Helper()
	const lasts = 2 * time.Second
	var mu sync.Mutex
	var all loaded
	var clients sync.WaitGroup
	began := time.Now()
	for client := range readers {
		clients.Go(func() {
			var waits []time.Duration
			due := began.Add(every * time.Duration(client) / readers)
			for n := client; time.Since(began) < lasts; n++ {
				time.Sleep(time.Until(due)) //nolint:forbidigo // the pace of the load
				if every == 0 {
					due = time.Now()
				}
				request, answer := p.request(b, http.MethodGet, paths[n%len(paths)], nil), fasthttp.Response{}
				if err := p.client.Do(request, &answer); err != nil || answer.StatusCode() != http.StatusOK {
					b.Errorf("%d, %v", answer.StatusCode(), err)
					return
				}
				waits = append(waits, time.Since(due))
				due = due.Add(every)
			}
			mu.Lock()
			defer mu.Unlock()
			all.waits = append(all.waits, waits...)
		})
	}
	clients.Wait()
	slices.Sort(all.waits)
	all.perSecond = float64(len(all.waits)) / time.Since(began).Seconds()
	return all
}

// postNeeds posts so many needs of members of the demonstration's first partnership, each of
// which reaches all others there.
func postNeeds(b *testing.B, data string, many int) {
	b.Helper()
	p, err := open(b.Context(), &Config{Data: data, PublicURL: "http://localhost", trial: true})
	if err != nil {
		b.Fatal(err)
	}
	defer p.close() //nolint:errcheck // it is opened again
	head := people.Actor{AccountID: "account_bench", Held: []people.Held{{Role: people.Head}}}
	groups, err := p.partnerships.Above(b.Context(), "9001001")
	if err != nil || len(groups) == 0 {
		b.Fatalf("%d partnerships, %v", len(groups), err)
	}
	members, _, err := p.partnerships.Members(b.Context(), groups[0].ID, "", 10)
	if err != nil || len(members) < 10 {
		b.Fatalf("%d members, %v", len(members), err)
	}
	ask := needstest.Ask()
	ask.PartnershipID, ask.ByOn = groups[0].ID, date.On(p.Now()).AddDays(90)
	for i := range many {
		urn := members[1+i%9].URN()
		head.Held[0].Place = people.School(urn)
		n, err := p.needs.Draft(b.Context(), head, needs.DraftInput{URN: urn, Ask: ask})
		if err == nil {
			_, err = p.needs.Post(b.Context(), head, n.ID, n.Version)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	if _, err := p.runner("bench").RunDue(b.Context()); err != nil { // so that nothing is left to do meanwhile
		b.Fatal(err)
	}
}
