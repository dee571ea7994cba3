package finding_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/embed/minilm"
	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/pkg/search/meilisearch"
	"lateral/pkg/search/meilisearch/meilisearchtest"
	"lateral/pkg/search/searchtest"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/candidates"
	"lateral/services/matching/matchingtest"
	"lateral/services/matching/relevance"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

// BenchmarkFind prints how long one search takes over 10,000 services, typed, with facets and a
// distance, by words alone and by meaning too, and how much processor time; and beside it how long
// an engine takes for one query of the same, on Meilisearch too where there is one. What was typed
// was read before: how long the model takes, pkg/embed says.
func BenchmarkFind(b *testing.B) {
	w := needstest.New(b, slices.Concat(leaders.Schemas(), diary.Schemas(), evidence.Schemas(), matching.Schemas(),
		finding.Schemas())...)
	random := rand.New(rand.NewPCG(1, 2))
	manySchools(w, random)
	manyServices(w, random)
	embedded, err := bleve.New(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	engines := map[string]search.Engine{"embedded": embedded}
	if server, found := meilisearchtest.Find(b, "finding support on Meilisearch"); found {
		engines["Meilisearch"] = meilisearch.New(server)
	}
	for name, engine := range engines {
		b.Cleanup(func() { _ = engine.Close() })
		b.Run(name, func(b *testing.B) { benchOn(b, w, engine) })
	}
}

func benchOn(b *testing.B, w *needstest.World, engine search.Engine) {
	b.Helper()
	reader := reading.NewReader(minilm.Digest(), minilm.Load)
	m := matching.New(w.DB, engine, w.Clock.Now, matching.WithReader(reader), matching.WithSpelling(spelling))
	if err := m.Candidates.Rebuild(w.Ctx); err != nil {
		b.Fatal(err)
	}
	meant(b, w, reader)
	began := time.Now()
	if err := m.Candidates.Reindex(w.Ctx); err != nil {
		b.Fatal(err)
	}
	b.Logf("index of %d services built in %v", matchingtest.Services, time.Since(began).Round(time.Millisecond))
	began = time.Now()
	err := m.Candidates.Documents(w.Ctx, func(d search.Document) error { _ = d.Digest(); return nil })
	b.Logf("its documents made anew for comparison in %v, %v", time.Since(began).Round(time.Millisecond), err)
	s := finding.New(w.DB, w.Log, engine, m, w.Clock.Now, w.IDs)
	if err := s.Warm(w.Ctx); err != nil {
		b.Fatal(err)
	}
	b.Run("by words", func(b *testing.B) { benchFind(b, w, s, true) })
	b.Run("by meaning", func(b *testing.B) { benchFind(b, w, s, false) })
	b.Run("bare query", func(b *testing.B) { benchBare(b, w, m, engine) })
}

func benchFind(b *testing.B, w *needstest.World, s *finding.Service, wordsAlone bool) {
	b.Helper()
	i, found, random := 0, 0, rand.New(rand.NewPCG(3, 4))
	searchtest.Measure(b, func() error {
		q := askedFor(w, i, matchingtest.URN(random.IntN(matchingtest.Schools)))
		i++
		in := finding.FindInput{Query: q, WordsAlone: wordsAlone, Limit: 20}
		f, err := s.Find(w.Ctx, needstest.Person(people.Head, q.URN), in)
		if err == nil && (f.Degraded || f.Meaning == wordsAlone) {
			err = fmt.Errorf("degraded %v, meaning %v", f.Degraded, f.Meaning)
		}
		found += f.Total
		return err
	})
	b.ReportMetric(float64(found)/float64(i), "found/search")
}

// askedFor is the query of a turn: all with a text and a distance, some with choices.
func askedFor(w *needstest.World, i int, urn register.URN) finding.Query {
	q := finding.Query{Text: typedAs(i), URN: urn, WithinKM: 60 + 20*(i%3)}
	switch i % 3 {
	case 1:
		q.Phases = []register.Phase{register.Primary}
	case 2:
		q.Mode, q.MaxDayRate, q.FreeFrom = finding.InPerson, 50_000, date.On(w.Clock.Now()).AddDays(10)
	}
	return q
}

// benchBare asks the engine alone for the words and the meaning of the same queries, with filters,
// facets and distance.
func benchBare(b *testing.B, w *needstest.World, m *matching.Service, engine search.Engine) {
	b.Helper()
	i, random := 0, rand.New(rand.NewPCG(3, 4))
	searchtest.Measure(b, func() error {
		q := askedFor(w, i, matchingtest.URN(random.IntN(matchingtest.Schools)))
		i++
		school, err := register.GetSchool(w.Ctx, w.DB, q.URN)
		if err != nil {
			return err
		}
		typed, err := m.Typed(w.Ctx, q.Text, false)
		if err != nil {
			return err
		}
		bare := search.Query{
			Words: q.Text, Limit: 20, Meaning: &search.Meaning{Vectors: typed.Meant()[:1], Share: 0.5},
			Near: &search.Near{Point: search.Point{Lat: school.Point.Lat, Lng: school.Point.Lon},
				RadiusKM: float64(q.WithinKM)},
			Facets: []string{candidates.FieldTheme, candidates.FieldPhase, candidates.FieldDesignation,
				candidates.FieldFormat, candidates.FieldMode, candidates.FieldPartnership},
		}
		for _, p := range q.Phases {
			bare.Filters = append(bare.Filters, search.Equal(candidates.FieldPhase, string(p)))
		}
		if q.MaxDayRate > 0 {
			bare.Filters = append(bare.Filters, search.AtMost(candidates.FieldDayRate, float64(q.MaxDayRate)))
		}
		_, err = engine.Search(w.Ctx, candidates.IndexName, bare)
		return err
	})
}

// typedAs is a whole saying, or a word or two of it.
func typedAs(i int) string {
	sayings := matchingtest.Sayings()
	words := strings.Fields(strings.Trim(sayings[i%len(sayings)], "."))
	return strings.Join(words[:[]int{1, 2, len(words)}[i%3]], " ")
}

func manySchools(w *needstest.World, random *rand.Rand) {
	w.T.Helper()
	schools := make([]needstest.School, matchingtest.Schools)
	for i := range schools {
		schools[i] = needstest.School{
			URN: string(matchingtest.URN(i)), Phase: []string{"Primary", "Secondary"}[i%2],
			Easting: fmt.Sprint(400_000 + random.IntN(150_000)), Northing: fmt.Sprint(110_000 + random.IntN(250_000)),
		}
	}
	w.Import(schools...)
}

// manyServices writes leaders with their services. Of many the texts are the same, so that the
// model has few to read.
func manyServices(w *needstest.World, random *rand.Rand) {
	w.T.Helper()
	all, sayings := themes.All(), matchingtest.Sayings()
	matchingtest.Write(w, matchingtest.Leaders, func(tx docdb.Tx, i int) error {
		about := []themes.ID{all[i%len(all)].ID, all[random.IntN(len(all))].ID}
		l := matchingtest.Numbered(i, matchingtest.URN(random.IntN(matchingtest.Schools)), about...)
		l.Held.Kind = leaders.DesignationKinds()[i%4]
		for n := i; n < matchingtest.Services; n += matchingtest.Leaders {
			said := sayings[random.IntN(len(sayings))]
			s := l.Numbered(n, strings.Fields(said)[0], said)
			s.Themes, s.Phases = about, []register.Phase{[]register.Phase{register.Primary, register.Secondary}[n%2]}
			matchingtest.Vary(s, n, random)
		}
		l.Free = matchingtest.FreeOf(w, random)
		return l.Insert(w.Ctx, tx)
	})
}

var candidateDocs = docdb.Of[candidates.Candidate]("candidates")

// meant has candidates mean what their saying means: to read all texts would take minutes.
func meant(b *testing.B, w *needstest.World, reader *reading.Reader) {
	b.Helper()
	learnt := map[string]relevance.Meaning{}
	var all []candidates.Candidate
	err := candidateDocs.Each(w.Ctx, w.DB, docdb.Query{Limit: docdb.MaxLimit}, func(c candidates.Candidate) error {
		key := c.Title + c.Description
		m, known := learnt[key]
		if !known {
			var err error
			t := relevance.Text{Title: c.Title, Body: c.Description, Ticked: c.Offer.Themes}
			if m, err = relevance.Learn(reader, t, m); err != nil {
				return err
			}
			learnt[key] = m
		}
		c.Meaning = m
		all = append(all, c)
		return nil
	})
	for some := range slices.Chunk(all, 500) {
		if err == nil {
			err = w.DB.Update(w.Ctx, func(tx docdb.Tx) error { return replaceAll(w, tx, some) })
		}
	}
	if err != nil {
		b.Fatal(err)
	}
}

func replaceAll(w *needstest.World, tx docdb.Tx, all []candidates.Candidate) error {
	for i := range all {
		if err := candidateDocs.Replace(w.Ctx, tx, &all[i]); err != nil {
			return err
		}
	}
	return nil
}
