package matching_test

import (
	"fmt"
	"math"
	"slices"
	"sync"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/pkg/search/bleve"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/candidates"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

// world has a school that asks, 100001, and the leaders' school, 100002, 12 km
// to the east. Both are members of one partnership.
type world struct {
	*needstest.World
	leaders     *leaders.Directory
	diary       *diary.Service
	engine      *bleve.Engine
	matching    *matching.Service
	partnership partnerships.Partnership
	broker      people.Actor
	head        people.Actor
}

func newWorld(t *testing.T) *world {
	t.Helper()
	n := needstest.New(t, slices.Concat(leaders.Schemas(), diary.Schemas(), agreements.Schemas(), evidence.Schemas(),
		matching.Schemas())...)
	engine, err := bleve.New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = engine.Close() })
	if err := engine.Ensure(n.Ctx, candidates.Index()); err != nil {
		t.Fatal(err)
	}
	w := &world{
		World: n, engine: engine, leaders: leaders.New(n.DB, n.Log, n.Clock.Now, n.IDs),
		diary:    diary.New(n.DB, n.Log, n.Clock.Now, n.IDs),
		matching: matching.New(n.DB, engine, n.Clock.Now, matching.WithSpelling(spelling)),
		head:     needstest.Person(people.Head, "100001"),
	}
	w.Import(
		needstest.School{URN: "100001", Easting: "460000", Northing: "100000"},
		needstest.School{URN: "100002", Easting: "472000", Northing: "100000"},
		needstest.School{URN: "100003", Easting: "460000", Northing: "200000"},
		needstest.School{URN: "100004", Region: "North West"},
	)
	w.partnership = w.Partnership("Solent Alliance", "100001", "100002", "100003", "100004")
	w.broker = needstest.Broker(w.partnership.ID)
	return w
}

// spelling reads words as schools use them.
var spelling = sync.OnceValue(func() *reading.Spelling { return reading.NewSpelling(nil) })

// offer is a service that fits needstest.Ask on every count.
func offer() leaders.ServiceInput {
	return leaders.ServiceInput{
		Title: "Phonics from the start", Description: "Blending and segmenting, daily.",
		Themes: []themes.ID{"phonics", "early_years"}, Phases: []register.Phase{register.Primary},
		Formats: []themes.Format{themes.Coaching}, InPerson: true, TravelKM: 30, DayRate: money.Pounds(350),
	}
}

// lists makes a leader at the school with the service, and seven half-days from
// Tue 3 Feb 2026. The candidates and the index know them.
func (w *world) lists(urn register.URN, in leaders.ServiceInput) (leaders.Service, people.Actor) {
	w.T.Helper()
	actor := w.In(urn, people.Leader)
	l := must(w.leaders.Enlist(w.Ctx, actor, leaders.EnlistInput{HomeURN: urn}))(w.T)
	claim := must(w.leaders.Claim(w.Ctx, actor, l.ID, leaders.ClaimInput{
		Kind: leaders.SLE, PartnershipID: w.partnership.ID, Themes: []themes.ID{"phonics"},
		AwardedOn: "2023-09-01", ExpiresOn: "2026-08-31", Evidence: leaders.Evidence{Text: "Letter of 2023"},
	}))(w.T)
	must(w.leaders.Verify(w.Ctx, w.broker, claim.ID, claim.Version, ""))(w.T)
	s := must(w.leaders.Offer(w.Ctx, actor, l.ID, in))(w.T)
	s = must(w.leaders.Publish(w.Ctx, actor, s.ID, s.Version))(w.T)
	w.opens(actor, l.ID, 7)
	w.follow(s.ID)
	return s, actor
}

// opens opens so many half-days, mornings and afternoons from Tue 3 Feb 2026.
func (w *world) opens(actor people.Actor, leaderID string, many int) {
	w.T.Helper()
	var in diary.Input
	for i := range many {
		day := time.Date(2026, 2, 3+i/2, 0, 0, 0, 0, time.UTC)
		if i >= 6 {
			day = day.AddDate(0, 0, 3) // not at the weekend
		}
		in.Open = append(in.Open, calendar.Slot{
			Date: date.On(day), Half: []calendar.Half{calendar.AM, calendar.PM}[i%2],
		})
	}
	must(w.diary.Change(w.Ctx, actor, leaderID, in))(w.T)
}

// opensOn opens the morning of a day.
func (w *world) opensOn(actor people.Actor, leaderID string, day date.Day) {
	w.T.Helper()
	must(w.diary.Change(w.Ctx, actor, leaderID,
		diary.Input{Open: []calendar.Slot{{Date: day, Half: calendar.AM}}}))(w.T)
}

// follow lets matching consume the latest event of each subject.
func (w *world) follow(subjects ...string) {
	w.T.Helper()
	for _, subject := range subjects {
		all := must(events.Of(w.Ctx, w.DB, subject))(w.T)
		if err := w.matching.Candidates.FollowServices(w.Ctx, all[len(all)-1]); err != nil {
			w.T.Fatal(err)
		}
	}
}

// ask is needstest.Ask in the partnership, and may reach the nation.
func (w *world) ask() needs.Ask {
	ask := needstest.Ask()
	ask.PartnershipID, ask.MostReach, ask.Budget = w.partnership.ID, needs.ToNation, money.Pounds(1200)
	return ask
}

func (w *world) find(n needs.Need) matching.Result {
	w.T.Helper()
	return must(w.matching.Find(w.Ctx, w.head, n.ID, 10))(w.T)
}

// evidence is that of one rule for the one service that fits.
func (w *world) evidence(n needs.Need, rule rules.Rule) rules.Evidence {
	w.T.Helper()
	all := w.find(n).Matches
	i := slices.IndexFunc(all[0].Evidence, func(e rules.Evidence) bool { return e.Rule == rule })
	return all[0].Evidence[i]
}

// sentences are the evidence as text, one line for each rule.
func sentences(m matching.Match) []string {
	var lines []string
	for _, e := range m.Evidence {
		if e.Rule == rules.Relevance { // its points hang on what all others offer: see relevance
			lines = append(lines, "relevance: "+e.Sentence)
			continue
		}
		lines = append(lines, fmt.Sprintf("%s %d/%d: %s", e.Rule, e.Points, e.Most, e.Sentence))
	}
	return lines
}

// sentence is the evidence of one rule as text, "" where it gives none.
func sentence(m matching.Match, rule rules.Rule) string {
	i := slices.IndexFunc(m.Evidence, func(e rules.Evidence) bool { return e.Rule == rule })
	if i < 0 {
		return ""
	}
	return sentences(m)[i]
}

// addsUp says whether the score is the share of the points that the evidence gives, of those
// that it could. The points are rounded, each by half of one at most.
func addsUp(m matching.Match) bool {
	points, most := 0, 0
	for _, e := range m.Evidence {
		points, most = points+e.Points, most+e.Most
	}
	return math.Abs(m.Score*float64(most)-float64(points)) <= 0.5*float64(len(m.Evidence))
}

// must returns a value, or ends the test where there is an error instead.
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}
