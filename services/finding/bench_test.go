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
	"lateral/pkg/money"
	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/pkg/search/searchtest"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/candidates"
	"lateral/services/matching/relevance"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

// The size of the benchmark.
const (
	benchSchools  = 2000
	benchLeaders  = 4000
	benchServices = 10_000
	benchFree     = 20 // half-days of each leader
)

// sayings are the texts of services and of what is typed.
var sayings = []string{
	"Blending sounds and daily phonics sessions for early readers.",
	"Calm corridors, routines and restorative conversations after incidents.",
	"Times tables, arithmetic fluency and reasoning problems in mathematics.",
	"Handwriting, spelling rules and sentence construction for writers.",
	"Governors who challenge, with sound committees and clear minutes.",
	"Attendance plans with families, home visits and first-day calling.",
	"Assessment that informs planning, marking that reduces workload.",
	"Science enquiry outdoors with equipment that every cupboard has.",
	"Provision maps, screening and adaptations for dyslexic readers.",
	"Curriculum sequencing in history and geography with knowledge organisers.",
}

// BenchmarkFind prints how long one search takes over 10,000 services, typed, with facets and a
// distance, by words alone and by meaning too, as p50-ms and p99-ms. What was typed was read
// before: how long the model takes, pkg/embed says.
func BenchmarkFind(b *testing.B) {
	w := needstest.New(b, slices.Concat(leaders.Schemas(), diary.Schemas(), evidence.Schemas(), matching.Schemas(),
		finding.Schemas())...)
	random := rand.New(rand.NewPCG(1, 2))
	manySchools(w, random)
	manyServices(w, random)
	engine, err := bleve.New(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = engine.Close() })
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
	b.Logf("index of %d services built in %v", benchServices, time.Since(began).Round(time.Millisecond))
	began = time.Now()
	err = m.Candidates.Documents(w.Ctx, func(d search.Document) error { _ = d.Digest(); return nil })
	b.Logf("its documents made anew for comparison in %v, %v", time.Since(began).Round(time.Millisecond), err)
	s := finding.New(w.DB, w.Log, engine, m, w.Clock.Now, w.IDs)
	for _, wordsAlone := range []bool{true, false} {
		b.Run(map[bool]string{true: "by words", false: "by meaning"}[wordsAlone], func(b *testing.B) {
			benchFind(b, w, s, wordsAlone)
		})
	}
}

func benchFind(b *testing.B, w *needstest.World, s *finding.Service, wordsAlone bool) {
	b.Helper()
	i, found, random := 0, 0, rand.New(rand.NewPCG(3, 4))
	searchtest.Measure(b, func() error {
		urn := urnOf(random.IntN(benchSchools))
		q := finding.Query{Text: typedAs(i), URN: urn, WithinKM: 60 + 20*(i%3)}
		switch i % 3 {
		case 1:
			q.Phases = []register.Phase{register.Primary}
		case 2:
			q.Mode, q.MaxDayRate, q.FreeFrom = finding.InPerson, 50_000, date.On(w.Clock.Now()).AddDays(10)
		}
		i++
		in := finding.FindInput{Query: q, WordsAlone: wordsAlone, Limit: 20}
		f, err := s.Find(w.Ctx, needstest.Person(people.Head, urn), in)
		if err == nil && (f.Degraded || f.Meaning == wordsAlone) {
			err = fmt.Errorf("degraded %v, meaning %v", f.Degraded, f.Meaning)
		}
		found += f.Total
		return err
	})
	b.ReportMetric(float64(found)/float64(i), "found/search")
}

// typedAs is a whole saying, or a word or two of it.
func typedAs(i int) string {
	words := strings.Fields(strings.Trim(sayings[i%len(sayings)], "."))
	return strings.Join(words[:[]int{1, 2, len(words)}[i%3]], " ")
}

func urnOf(i int) register.URN { return register.URN(fmt.Sprint(100_000 + i)) }

func manySchools(w *needstest.World, random *rand.Rand) {
	w.T.Helper()
	schools := make([]needstest.School, benchSchools)
	for i := range schools {
		schools[i] = needstest.School{
			URN: string(urnOf(i)), Phase: []string{"Primary", "Secondary"}[i%2],
			Easting: fmt.Sprint(400_000 + random.IntN(150_000)), Northing: fmt.Sprint(110_000 + random.IntN(250_000)),
		}
	}
	w.Import(schools...)
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

// manyServices writes the documents of leaders directly and all at once: the use-cases would
// take minutes.
func manyServices(w *needstest.World, random *rand.Rand) {
	w.T.Helper()
	all := themes.All()
	for from := 0; from < benchLeaders; from += 500 {
		err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
			for i := from; i < from+500; i++ {
				if err := insertLeader(w, tx, random, i, all); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			w.T.Fatal(err)
		}
	}
}

func insertLeader(w *needstest.World, tx docdb.Tx, random *rand.Rand, i int, all []themes.Theme) error {
	home := urnOf(random.IntN(benchSchools))
	l := leaders.Leader{
		Meta: docdb.Meta{ID: fmt.Sprintf("leader_%05d", i)}, AccountID: fmt.Sprintf("account_%05d", i),
		Name: fmt.Sprintf("Leader %d", i), NameKey: fmt.Sprintf("leader %d", i), HomeURN: home, State: leaders.Listed,
	}
	chosen := []themes.ID{all[i%len(all)].ID, all[random.IntN(len(all))].ID}
	slices.Sort(chosen)
	d := leaders.Designation{
		Meta: docdb.Meta{ID: fmt.Sprintf("designation_%05d", i)}, LeaderID: l.ID, Themes: chosen,
		Kind: leaders.DesignationKinds()[i%4], AwardedOn: "2024-09-01", ExpiresOn: "2027-08-31", State: leaders.Verified,
	}
	if err := docdb.Of[leaders.Leader]("leaders").Insert(w.Ctx, tx, &l); err != nil {
		return err
	}
	if err := docdb.Of[leaders.Designation]("designations").Insert(w.Ctx, tx, &d); err != nil {
		return err
	}
	for n := i; n < benchServices; n += benchLeaders {
		said := sayings[random.IntN(len(sayings))]
		s := leaders.Service{
			Meta: docdb.Meta{ID: fmt.Sprintf("service_%05d", n)}, Ref: fmt.Sprintf("S-%d", n), LeaderID: l.ID, HomeURN: home,
			Title: strings.Fields(said)[0], Description: said, Themes: chosen, InPerson: true, Remote: n%3 == 0,
			Phases:  []register.Phase{[]register.Phase{register.Primary, register.Secondary}[n%2]},
			Formats: themes.Formats()[:1+n%5], TravelKM: 20 + random.IntN(80),
			DayRate: money.Pounds(int64(random.IntN(8)) * 100), State: leaders.ServiceListed,
		}
		if err := docdb.Of[leaders.Service]("services").Insert(w.Ctx, tx, &s); err != nil {
			return err
		}
	}
	return insertDiary(w, tx, random, l.ID)
}

func insertDiary(w *needstest.World, tx docdb.Tx, random *rand.Rand, leaderID string) error {
	for n := range benchFree {
		slot := calendar.Slot{Date: date.On(w.Clock.Now()).AddDays(9*n + random.IntN(9)), Half: calendar.AM}
		h := diary.HalfDay{
			Meta: docdb.Meta{ID: leaderID + "." + slot.String()}, LeaderID: leaderID, Slot: slot, At: slot.String(),
			State: diary.Free,
		}
		if err := docdb.Of[diary.HalfDay]("half_days").Insert(w.Ctx, tx, &h); err != nil {
			return err
		}
	}
	return nil
}
