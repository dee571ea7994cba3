package finding_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/pkg/money"
	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/candidates"
	"lateral/services/needs/needstest"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

// The schools of the world: one that looks for support, one 12 km to the east, one 100 km to the
// north, and one that is not on the map.
const (
	here    register.URN = "100001"
	near    register.URN = "100002"
	far     register.URN = "100003"
	nowhere register.URN = "100004"
)

type world struct {
	*needstest.World
	t           *testing.T
	engine      *bleve.Engine
	broken      *breakable
	leaders     *leaders.Directory
	diary       *diary.Service
	matching    *matching.Service
	finding     *finding.Service
	partnership partnerships.Partnership
	broker      people.Actor
	head        people.Actor // of the school that looks
}

// spelling is by the words of the field.
var spelling = sync.OnceValue(func() *reading.Spelling { return reading.NewSpelling(nil) })

// breakable is an engine that can be down.
type breakable struct {
	search.Engine
	down bool
}

func newWorld(t *testing.T) *world {
	t.Helper()
	n := needstest.New(t, slices.Concat(leaders.Schemas(), diary.Schemas(), evidence.Schemas(), matching.Schemas(),
		finding.Schemas())...)
	engine, err := bleve.New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = engine.Close() })
	if err := engine.Ensure(n.Ctx, candidates.Index()); err != nil {
		t.Fatal(err)
	}
	w := &world{
		World: n, t: t, engine: engine, broken: &breakable{Engine: engine},
		leaders: leaders.New(n.DB, n.Log, n.Clock.Now, n.IDs), diary: diary.New(n.DB, n.Log, n.Clock.Now, n.IDs),
	}
	w.matching = matching.New(n.DB, engine, n.Clock.Now, matching.WithSpelling(spelling))
	w.finding = finding.New(n.DB, n.Log, w.broken, w.matching, n.Clock.Now, n.IDs)
	w.Import(
		needstest.School{URN: string(here), Easting: "460000", Northing: "100000"},
		needstest.School{URN: string(near), Name: "Elm School", Town: "Fareham", Easting: "472000", Northing: "100000"},
		needstest.School{URN: string(far), Easting: "460000", Northing: "200000"},
		needstest.School{URN: string(nowhere)},
	)
	w.partnership = w.Partnership("Solent Alliance", here, near, far, nowhere)
	w.broker, w.head = w.Broker(w.partnership.ID), w.In(here, people.Head)
	return w
}

// offer is a service in person about phonics.
func offer() leaders.ServiceInput {
	return leaders.ServiceInput{
		Title: "Phonics from the start", Description: "Blending and segmenting, daily.",
		Themes: []themes.ID{"phonics"}, Phases: []register.Phase{register.Primary},
		Formats: []themes.Format{themes.Coaching}, InPerson: true, TravelKM: 30, DayRate: money.Pounds(350),
	}
}

// leads makes a leader of the school, with a designation in force and a free day, Tue 3 Feb 2026.
func (w *world) leads(urn register.URN, kind leaders.DesignationKind) (leaders.Leader, people.Actor) {
	w.t.Helper()
	actor := w.In(urn, people.Leader)
	l := must(w.leaders.Enlist(w.Ctx, actor, leaders.EnlistInput{HomeURN: urn}))(w.t)
	claim := must(w.leaders.Claim(w.Ctx, actor, l.ID, leaders.ClaimInput{
		Kind: kind, PartnershipID: w.partnership.ID, Themes: []themes.ID{"phonics"}, AwardedOn: "2023-09-01",
		ExpiresOn: "2026-08-31", Evidence: leaders.Evidence{Text: "Letter of 2023"},
	}))(w.t)
	must(w.leaders.Verify(w.Ctx, w.broker, claim.ID, claim.Version, ""))(w.t)
	w.opens(actor, l, "2026-02-03")
	return l, actor
}

// opens opens the day in the leader's diary.
func (w *world) opens(actor people.Actor, l leaders.Leader, day date.Day) {
	w.t.Helper()
	must(w.diary.Change(w.Ctx, actor, l.ID, diary.Input{Open: []calendar.Slot{
		{Date: day, Half: calendar.AM}, {Date: day, Half: calendar.PM},
	}}))(w.t)
}

// lists has the leader list a service.
func (w *world) lists(l leaders.Leader, actor people.Actor, in leaders.ServiceInput) leaders.Service {
	w.t.Helper()
	s := must(w.leaders.Offer(w.Ctx, actor, l.ID, in))(w.t)
	s = must(w.leaders.Publish(w.Ctx, actor, s.ID, s.Version))(w.t)
	w.follow(s.ID)
	return s
}

// offered is a service of a leader of their own at the school.
func (w *world) offered(urn register.URN, in leaders.ServiceInput) (leaders.Service, people.Actor) {
	w.t.Helper()
	l, actor := w.leads(urn, leaders.SLE)
	return w.lists(l, actor, in), actor
}

// follow lets matching consume the latest event of a subject.
func (w *world) follow(subject string) {
	w.t.Helper()
	all := must(events.Of(w.Ctx, w.DB, subject))(w.t)
	if err := w.matching.Candidates.FollowServices(w.Ctx, all[len(all)-1]); err != nil {
		w.t.Fatal(err)
	}
}

// find is what the head finds.
func (w *world) find(q finding.Query) finding.Found {
	w.t.Helper()
	return must(w.finding.Find(w.Ctx, w.head, finding.FindInput{Query: q, Limit: 20}))(w.t)
}

// tell runs the job of saved searches at a time.
func (w *world) tell(at time.Time) {
	w.t.Helper()
	w.Clock.Advance(at.Sub(w.Clock.Now()))
	if err := w.finding.Tell(w.Ctx, jobs.Job{}); err != nil {
		w.t.Fatal(err)
	}
}

// titles are the titles of what was found, in order.
func titles(f finding.Found) []string {
	var all []string
	for _, c := range f.Cards {
		all = append(all, c.Service.Title)
	}
	return all
}

// called is the service with another title.
func called(title string, in leaders.ServiceInput) leaders.ServiceInput {
	in.Title = title
	return in
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
