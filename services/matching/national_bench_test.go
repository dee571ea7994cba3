package matching_test

import (
	"cmp"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"lateral/pkg/jobs"
	"lateral/pkg/search/bleve"
	"lateral/services/matching"
	"lateral/services/matching/matchingtest"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
)

// BenchmarkNational asks for each open school of the real register who fits one need, among
// 10,000 services of 4,000 leaders, and prints how long it takes and how fair it is. Texts are
// those of the labelled set, each of many services and needs.
func BenchmarkNational(b *testing.B) {
	c := newCountry(b)
	for b.Loop() {
		own := live()
		asked := c.matcher(b)
		b.Logf("memory that stays in use: %d MB by the benchmark, %d MB by the candidates of %d services", own>>20,
			(live()-own)>>20, matchingtest.Services)
		c.printCosts(b, c.sample(b, asked, max(1, len(c.asked)/500)))
		without := c.ask(b, asked, 0)
		with := c.ask(b, c.matcher(b), max(1, len(c.asked)/25))
		b.Logf("the whole run of %d needs on %d processors: %v; memory in use at most %d MB (building the country: %d MB)",
			len(c.asked), runtime.NumCPU(), without.took.Round(time.Millisecond), without.most>>20, status("VmHWM"))
		b.Logf("who stands first, Gini of %d leaders: %.3f without load, %.3f with", matchingtest.Leaders, without.gini(),
			with.gini())
		c.printReached(b, without)
	}
}

// printCosts prints the processor time of single matches.
func (c *country) printCosts(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	at := func(share float64) float64 {
		return float64(took[int(share*float64(len(took)-1))].Microseconds()) / 1000
	}
	b.ReportMetric(at(0.5), "p50-cpu-ms")
	b.ReportMetric(at(0.99), "p99-cpu-ms")
	b.Logf("processor time of one match, of %d: %.2f ms in the middle, %.2f ms at the 99th percentile", len(took), at(0.5),
		at(0.99))
}

// sample asks for every so manyth school, one after the other, and returns the processor time of each.
func (c *country) sample(b *testing.B, s *matching.Service, step int) []time.Duration {
	var took []time.Duration
	for i := 0; i < len(c.asked); i += step {
		before := processor(b)
		c.find(b, s, i)
		took = append(took, processor(b)-before)
	}
	return took
}

func (c *country) find(b *testing.B, s *matching.Service, i int) matching.Result {
	n := c.asked[i]
	result, err := s.Find(c.Ctx, needstest.Person(people.Head, n.URN), n.ID, 10)
	if err != nil || result.ByWords {
		b.Fatalf("%s: by words %v, %v", n.ID, result.ByWords, err)
	}
	return result
}

// matcher is a program that was just started, with its candidates in memory.
func (c *country) matcher(b *testing.B) *matching.Service {
	engine, err := bleve.New(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = engine.Close() })
	s := matching.New(c.DB, engine, c.Clock.Now, matching.WithReader(c.reader))
	if err := s.Candidates.Warm(c.Ctx); err != nil {
		b.Fatal(err)
	}
	return s
}

// outcome is what came of the needs of all schools.
type outcome struct {
	took     time.Duration // without the writing of loads
	first    map[string]int
	eligible []int  // leaders, by the place of the need; 10 is ten or more
	most     uint64 // memory in use, of what was looked at
}

// ask asks for every school, on all processors. After so many needs, who was shown is written
// down; never where that is 0.
func (c *country) ask(b *testing.B, s *matching.Service, note int) outcome {
	out := outcome{first: map[string]int{}, eligible: make([]int, len(c.asked))}
	first := make([]string, len(c.asked))
	var most atomic.Uint64
	for from := 0; from < len(c.asked); from += max(note, cmp.Or(note, len(c.asked))) {
		to := min(len(c.asked), from+cmp.Or(note, len(c.asked)))
		began := time.Now()
		var next atomic.Int64
		next.Store(int64(from))
		var working sync.WaitGroup
		for range runtime.NumCPU() {
			working.Go(func() {
				for i := int(next.Add(1)) - 1; i < to; i = int(next.Add(1)) - 1 {
					found := c.find(b, s, i).Matches
					if i%200 == 0 {
						most.Store(max(most.Load(), inUse()))
					}
					who := map[string]bool{}
					for _, m := range found {
						who[m.Leader.ID] = true
					}
					if out.eligible[i] = len(who); len(found) > 0 {
						first[i] = found[0].Leader.ID
					}
				}
			})
		}
		working.Wait()
		out.took += time.Since(began)
		if note > 0 {
			if err := s.Load.NoteShown(c.Ctx, jobs.Job{}); err != nil {
				b.Fatal(err)
			}
		}
	}
	out.most = most.Load()
	for _, id := range first {
		if id != "" {
			out.first[id]++
		}
	}
	return out
}

// gini says how unequally the first places fall on leaders: 0 is equally, 1 all to one.
func (o outcome) gini() float64 {
	all := make([]int, matchingtest.Leaders-len(o.first), matchingtest.Leaders) // the others never stand first
	for _, n := range o.first {
		all = append(all, n)
	}
	slices.Sort(all)
	weighted, sum := 0.0, 0.0
	for i, n := range all {
		weighted += float64(i+1) * float64(n)
		sum += float64(n)
	}
	count := float64(len(all))
	return 2*weighted/(count*sum) - (count+1)/count
}

// printReached prints how many schools of each kind have at least three leaders who may come.
func (c *country) printReached(b *testing.B, o outcome) {
	near := c.neighbours(10_000)
	for _, kind := range []struct {
		name string
		is   func(s register.School, neighbours int) bool
	}{
		{"all schools", func(register.School, int) bool { return true }},
		{"small (1 to 100 pupils)", func(s register.School, _ int) bool { return s.Pupils > 0 && s.Pupils <= 100 }},
		{"deprived (38 of 100 pupils or more)", func(s register.School, _ int) bool { return s.Premium >= 38 }},
		{"remote (fewer than 8 schools within 10 km)", func(_ register.School, near int) bool { return near < 8 }},
	} {
		served, all := 0, 0
		for i, n := range c.asked {
			if !kind.is(c.schools[n.URN], near[i]) {
				continue
			}
			if all++; o.eligible[i] >= 3 {
				served++
			}
		}
		b.Logf("%s: %.1f %% of %d have three leaders or more", kind.name, 100*float64(served)/float64(all), all)
	}
}

// neighbours are how many other schools are within so many metres of each that asks.
func (c *country) neighbours(metres float64) []int {
	type cell struct{ x, y int }
	of := func(s register.School) cell { return cell{int(s.Point.Lon / 0.2), int(s.Point.Lat / 0.1)} }
	grid := map[cell][]register.School{}
	for _, s := range c.schools {
		if s.Point != nil {
			grid[of(s)] = append(grid[of(s)], s)
		}
	}
	near := make([]int, len(c.asked))
	for i, n := range c.asked {
		s := c.schools[n.URN]
		if near[i] = -1; s.Point == nil {
			near[i] = 1000 // not known to be remote
			continue
		}
		at := of(s)
		for x := at.x - 1; x <= at.x+1; x++ {
			for y := at.y - 1; y <= at.y+1; y++ {
				for _, other := range grid[cell{x, y}] {
					if s.Point.DistanceTo(*other.Point) <= metres {
						near[i]++
					}
				}
			}
		}
	}
	return near
}

// processor is the processor time that the program has used.
func processor(b *testing.B) time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// status is a figure of the program's memory in MB, as the kernel counts it; 0 where it is not known.
func status(name string) int {
	text, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(text)) {
		if rest, found := strings.CutPrefix(line, name+":"); found {
			var kb int
			if _, err := fmt.Sscan(rest, &kb); err == nil {
				return kb / 1024
			}
		}
	}
	return 0
}

// live is the memory that is still used after everything else was given back.
func live() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func inUse() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapInuse + m.StackInuse
}
