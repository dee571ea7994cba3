package matching_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"lateral/pkg/search/bleve"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/matchingtest"
	"lateral/services/needs/needstest"
	"lateral/services/register"
)

// BenchmarkStanding says how long a broker waits who reads how a partnership of 40 schools stands, among 10,000
// services.
func BenchmarkStanding(b *testing.B) {
	w := needstest.New(b, slices.Concat(leaders.Schemas(), diary.Schemas(), evidence.Schemas(), matching.Schemas())...)
	matchingtest.Many(w, rand.New(rand.NewPCG(1, 2)))
	urns := make([]register.URN, 40)
	for i := range urns {
		urns[i] = matchingtest.URN(i)
	}
	p := w.Partnership("Forty Schools", urns...)
	engine, err := bleve.New(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = engine.Close() })
	s := matching.New(w.DB, engine, w.Clock.Now)
	if err := s.Candidates.Reindex(w.Ctx); err != nil {
		b.Fatal(err)
	}
	if err := s.Candidates.Warm(w.Ctx); err != nil {
		b.Fatal(err)
	}
	broker := needstest.Broker(p.ID)
	b.Run("schools", func(b *testing.B) {
		for b.Loop() {
			if found, _, err := s.Unreached(w.Ctx, broker, p.ID, "", 50); err != nil || found.Looked != len(urns) {
				b.Fatalf("%d schools, %v", found.Looked, err)
			}
		}
	})
	b.Run("leaders", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := s.Loads(w.Ctx, broker, p.ID, "", 50); err != nil {
				b.Fatal(err)
			}
		}
	})
}
