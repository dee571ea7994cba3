package matching_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"lateral/pkg/money"
	"lateral/pkg/search/bleve"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/matchingtest"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/themes"
)

const benchNeeds = 50

// BenchmarkFind prints how long one need takes over 10,000 services, each time
// another need, as p50-ms and p99-ms.
func BenchmarkFind(b *testing.B) {
	w := needstest.New(b, slices.Concat(leaders.Schemas(), diary.Schemas(), evidence.Schemas(), matching.Schemas())...)
	random := rand.New(rand.NewPCG(1, 2))
	matchingtest.Many(w, random)
	engine, err := bleve.New(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = engine.Close() })
	s := matching.New(w.DB, engine, w.Clock.Now)
	began := time.Now()
	if err := s.Candidates.Reindex(w.Ctx); err != nil {
		b.Fatal(err)
	}
	b.Logf("candidates and index of %d services built in %v", matchingtest.Services,
		time.Since(began).Round(time.Millisecond))
	began = time.Now()
	if err := s.Candidates.Warm(w.Ctx); err != nil {
		b.Fatal(err)
	}
	b.Logf("read into memory in %v", time.Since(began).Round(time.Millisecond))
	asked := manyNeeds(w, random)

	var took []time.Duration
	fitting := 0
	for i := 0; b.Loop(); i++ {
		n := asked[i%len(asked)]
		began := time.Now()
		result, err := s.Find(w.Ctx, needstest.Person(people.Head, n.URN), n.ID, 10)
		took = append(took, time.Since(began))
		if err != nil {
			b.Fatal(err)
		}
		fitting += result.Fitting
	}
	slices.Sort(took)
	at := func(share float64) float64 {
		return float64(took[int(share*float64(len(took)-1))].Microseconds()) / 1000
	}
	b.ReportMetric(at(0.5), "p50-ms")
	b.ReportMetric(at(0.99), "p99-ms")
	b.ReportMetric(float64(fitting)/float64(len(took)), "fitting/need")
}

func manyNeeds(w *needstest.World, random *rand.Rand) []needs.Need {
	all, sayings := themes.All(), matchingtest.Sayings()
	asked := make([]needs.Need, benchNeeds)
	for i := range asked {
		ask := needstest.Ask()
		ask.What, ask.Success = sayings[random.IntN(len(sayings))], sayings[random.IntN(len(sayings))]
		ask.Themes = nil
		for range 1 + i%3 {
			ask.Themes = append(ask.Themes, all[random.IntN(len(all))].ID)
		}
		ask.Remote, ask.Budget = i%2 == 0, money.Pounds(1500)
		asked[i] = w.Post(matchingtest.URN(random.IntN(matchingtest.Schools)), ask)
	}
	return asked
}
