package matching_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/search/bleve"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// The size of the benchmark.
const (
	benchSchools  = 2000
	benchLeaders  = 4000
	benchServices = 10_000
	benchFree     = 40 // half-days of each leader
	benchNeeds    = 50
)

// sayings are the texts of descriptions and needs.
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

// BenchmarkFind prints how long one need takes over 10,000 services, each time
// another need, as p50-ms and p99-ms.
func BenchmarkFind(b *testing.B) {
	w := needstest.New(b, slices.Concat(leaders.Schemas(), diary.Schemas(), evidence.Schemas(), matching.Schemas())...)
	random := rand.New(rand.NewPCG(1, 2))
	manySchools(w, random)
	manyServices(w, random)
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
	b.Logf("candidates and index of %d services built in %v", benchServices, time.Since(began).Round(time.Millisecond))
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

func urnOf(i int) register.URN { return register.URN(fmt.Sprint(100_000 + i)) }

func manySchools(w *needstest.World, random *rand.Rand) {
	w.T.Helper()
	phases := []string{"Primary", "Primary", "Primary", "Secondary"}
	schools := make([]needstest.School, benchSchools)
	for i := range schools {
		schools[i] = needstest.School{
			URN: string(urnOf(i)), Phase: phases[random.IntN(len(phases))],
			Easting: fmt.Sprint(400_000 + random.IntN(150_000)), Northing: fmt.Sprint(110_000 + random.IntN(250_000)),
		}
	}
	w.Import(schools...)
}

// manyServices writes the documents of leaders directly and all at once: the
// use-cases would take minutes.
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

var (
	leaderDocs      = docdb.Of[leaders.Leader]("leaders")
	designationDocs = docdb.Of[leaders.Designation]("designations")
	serviceDocs     = docdb.Of[leaders.Service]("services")
	halfDayDocs     = docdb.Of[diary.HalfDay]("half_days")
)

func insertLeader(w *needstest.World, tx docdb.Tx, random *rand.Rand, i int, all []themes.Theme) error {
	home := urnOf(random.IntN(benchSchools))
	l := leaders.Leader{
		Meta: docdb.Meta{ID: fmt.Sprintf("leader_%05d", i)}, AccountID: fmt.Sprintf("account_%05d", i),
		Name: fmt.Sprintf("Leader %d", i), NameKey: fmt.Sprintf("leader %d", i), HomeURN: home, State: leaders.Listed,
		Biography: strings.Repeat(sayings[i%len(sayings)], 5),
	}
	chosen := []themes.ID{all[i%len(all)].ID, all[random.IntN(len(all))].ID, all[random.IntN(len(all))].ID}
	d := leaders.Designation{
		Meta: docdb.Meta{ID: fmt.Sprintf("designation_%05d", i)}, LeaderID: l.ID, Kind: leaders.SLE, Themes: chosen[:2],
		AwardedOn: "2024-09-01", ExpiresOn: "2027-08-31", State: leaders.Verified,
	}
	if err := leaderDocs.Insert(w.Ctx, tx, &l); err != nil {
		return err
	}
	if err := designationDocs.Insert(w.Ctx, tx, &d); err != nil {
		return err
	}
	for n := i; n < benchServices; n += benchLeaders {
		s := leaders.Service{
			Meta: docdb.Meta{ID: fmt.Sprintf("service_%05d", n)}, Ref: fmt.Sprintf("S-%d", n), LeaderID: l.ID, HomeURN: home,
			Title: "Support " + fmt.Sprint(n), Description: strings.Repeat(sayings[random.IntN(len(sayings))]+" ", 3),
			Themes: chosen, Phases: []register.Phase{[]register.Phase{register.Primary, register.Secondary}[n%2]},
			Formats: themes.Formats()[:1+n%5], InPerson: true, Remote: n%3 == 0, TravelKM: 20 + random.IntN(80),
			DayRate: money.Pounds(int64(random.IntN(8)) * 100), State: leaders.ServiceListed,
		}
		if err := serviceDocs.Insert(w.Ctx, tx, &s); err != nil {
			return err
		}
	}
	return insertDiary(w, tx, random, l.ID)
}

func insertDiary(w *needstest.World, tx docdb.Tx, random *rand.Rand, leaderID string) error {
	seen := map[calendar.Slot]bool{}
	for len(seen) < benchFree {
		slot := calendar.Slot{
			Date: date.On(w.Clock.Now()).AddDays(random.IntN(180)),
			Half: []calendar.Half{calendar.AM, calendar.PM}[random.IntN(2)],
		}
		if seen[slot] {
			continue
		}
		seen[slot] = true
		h := diary.HalfDay{
			Meta: docdb.Meta{ID: leaderID + "." + slot.String()}, LeaderID: leaderID, Slot: slot, At: slot.String(),
			State: diary.Free,
		}
		if err := halfDayDocs.Insert(w.Ctx, tx, &h); err != nil {
			return err
		}
	}
	return nil
}

func manyNeeds(w *needstest.World, random *rand.Rand) []needs.Need {
	all := themes.All()
	asked := make([]needs.Need, benchNeeds)
	for i := range asked {
		ask := needstest.Ask()
		ask.What, ask.Success = sayings[random.IntN(len(sayings))], sayings[random.IntN(len(sayings))]
		ask.Themes = nil
		for range 1 + i%3 {
			ask.Themes = append(ask.Themes, all[random.IntN(len(all))].ID)
		}
		ask.Remote, ask.Budget = i%2 == 0, money.Pounds(1500)
		asked[i] = w.Post(urnOf(random.IntN(benchSchools)), ask)
	}
	return asked
}
