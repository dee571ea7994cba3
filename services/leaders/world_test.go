package leaders_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
	"lateral/pkg/money"
	"lateral/pkg/pace"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// Schools of the tests. Oak and Elm are members of the alliance, which is below
// the region; Ash is a member of neither.
const (
	oak    register.URN = "100001"
	elm    register.URN = "100002"
	ash    register.URN = "100003"
	closed register.URN = "100004"
)

const schoolsFile = `URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation (name),Postcode,Town
100001,Oak Primary School,Open,Community school,Primary,LS1 1AA,Leeds
100002,Elm Primary School,Open,Community school,Primary,LS1 1AB,Leeds
100003,Ash Secondary School,Open,Community school,Secondary,LS1 1AC,Leeds
100004,Yew Infant School,Closed,Community school,Primary,LS1 1AD,Leeds
`

// world is a directory on a real database, with schools and partnerships.
type world struct {
	*leaders.Directory
	t            *testing.T
	db           docdb.DB
	clock        *clock.Manual
	log          *events.Log
	ids          *ids.Source
	register     *register.Service
	partnerships *partnerships.Service
	diary        *diary.Service
	alliance     string
	region       string
}

// now is a Tuesday in the autumn term of 2025/26.
var now = time.Date(2025, time.November, 4, 9, 0, 0, 0, time.UTC)

func newWorld(t *testing.T) *world {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "lateral.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	schemas := slices.Concat(leaders.Schemas(), diary.Schemas(), register.Schemas(), partnerships.Schemas())
	schemas = append(schemas, people.Schemas()...)
	schemas = append(schemas, events.Schema(), jobs.Schema(), counter.Schema(), pace.Schema(),
		idempotency.Schema())
	if err := db.Define(t.Context(), schemas...); err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, db: db, clock: clock.NewManual(now)}
	w.ids = ids.New(w.clock.Now)
	w.log = events.NewLog(w.clock.Now, w.ids, jobs.NewQueue(db, w.clock.Now, w.ids), nil)
	w.register = register.New(db, w.log, nil, w.clock.Now, w.ids)
	w.partnerships = partnerships.New(db, w.log, w.clock.Now, w.ids)
	w.Directory = leaders.New(db, w.log, w.clock.Now, w.ids)
	w.diary = diary.New(db, w.log, w.clock.Now, w.ids)
	w.settle()
	return w
}

// settle makes the schools and the partnerships.
func (w *world) settle() {
	w.t.Helper()
	if _, err := w.register.Import(w.t.Context(), strings.NewReader(schoolsFile), func(int, int) {}); err != nil {
		w.t.Fatal(err)
	}
	w.region = w.found("The region", partnerships.Region, "")
	w.alliance = w.found("The alliance", partnerships.Alliance, w.region)
	for _, urn := range []register.URN{oak, elm} {
		if _, err := w.partnerships.Join(w.t.Context(), w.alliance, urn); err != nil {
			w.t.Fatal(err)
		}
	}
}

func (w *world) found(name string, kind partnerships.Kind, parent string) string {
	w.t.Helper()
	return must(w.partnerships.Found(w.t.Context(), partnerships.Input{
		Name: name, Kind: kind, ParentID: parent, WidenDays: 5, PaymentDays: 28,
		Brokerage: partnerships.Brokerage{Mode: partnerships.NoBrokerage},
	}))(w.t).ID
}

// must returns a value, or ends the test where there is an error instead.
func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func person(account string, held ...people.Held) people.Actor {
	return people.Actor{AccountID: account, Name: strings.ToUpper(account[:1]) + account[1:], Held: held}
}

func leads(urn register.URN) people.Held {
	return people.Held{Role: people.Leader, Place: people.School(urn)}
}

// The people of the tests.
var (
	mary     = person("mary", leads(oak))
	tom      = person("tom", leads(elm))
	oakHead  = person("oakhead", people.Held{Role: people.Head, Place: people.School(oak)})
	elmHead  = person("elmhead", people.Held{Role: people.Head, Place: people.School(elm)})
	operator = person("operator", people.Held{Role: people.Operator, Place: people.Service()})
	stranger = person("stranger", people.Held{Role: people.Head, Place: people.School(ash)})
)

func (w *world) broker() people.Actor { return brokerOf("broker", w.alliance) }

func brokerOf(account, partnership string) people.Actor {
	return person(account, people.Held{Role: people.Broker, Place: people.Partnership(partnership)})
}

// enlist makes the actor a leader at the school.
func (w *world) enlist(actor people.Actor, urn register.URN) leaders.Leader {
	w.t.Helper()
	return must(w.Enlist(w.t.Context(), actor, leaders.EnlistInput{HomeURN: urn, Biography: "Twenty years of phonics."}))(
		w.t)
}

func (w *world) claimInput() leaders.ClaimInput {
	return leaders.ClaimInput{
		Kind: leaders.SLE, PartnershipID: w.alliance, Themes: []themes.ID{"phonics"},
		AwardedOn: "2023-09-01", ExpiresOn: "2026-08-31", Evidence: leaders.Evidence{Text: "Letter of 2023"},
	}
}

// designate gives the leader a designation in force until 31 August 2026.
func (w *world) designate(actor people.Actor, leaderID string) leaders.Designation {
	w.t.Helper()
	claim := must(w.Claim(w.t.Context(), actor, leaderID, w.claimInput()))(w.t)
	return must(w.Verify(w.t.Context(), w.broker(), claim.ID, claim.Version, ""))(w.t)
}

func serviceInput() leaders.ServiceInput {
	return leaders.ServiceInput{
		Title: "Phonics from the start", Description: "A term of coaching.", Themes: []themes.ID{"phonics", "early_years"},
		Phases: []register.Phase{register.Primary}, Formats: []themes.Format{themes.Coaching, themes.Modelling},
		InPerson: true, TravelKM: 30, DayRate: money.Pounds(350), Mutual: true,
	}
}

// listed makes the actor a leader with a designation and a listed service.
func (w *world) listed(actor people.Actor, urn register.URN) (leaders.Leader, leaders.Service) {
	w.t.Helper()
	l := w.enlist(actor, urn)
	w.designate(actor, l.ID)
	s := must(w.Offer(w.t.Context(), actor, l.ID, serviceInput()))(w.t)
	return l, must(w.Publish(w.t.Context(), actor, s.ID, s.Version))(w.t)
}

func slots(t *testing.T, texts ...string) []calendar.Slot {
	t.Helper()
	var all []calendar.Slot
	for _, text := range texts {
		all = append(all, must(calendar.ParseSlot(text))(t))
	}
	return all
}

func (w *world) update(fn func(docdb.Tx) error) error { return w.db.Update(w.t.Context(), fn) }

// happened returns the types of the subject's events, oldest first.
func (w *world) happened(subject string) []events.Type {
	w.t.Helper()
	var types []events.Type
	for _, e := range must(events.Of(w.t.Context(), w.db, subject))(w.t) {
		types = append(types, e.Type)
	}
	return types
}

// last returns the subject's latest event.
func (w *world) last(subject string) events.Event {
	w.t.Helper()
	all := must(events.Of(w.t.Context(), w.db, subject))(w.t)
	return all[len(all)-1]
}

// problem returns the kind, code and fields of an error, for comparing.
func problem(err error) string {
	e, ok := err.(*apperr.Error) //nolint:errorlint // use-cases return them bare
	if !ok {
		return "not a problem: " + errText(err)
	}
	lines := []string{string(e.Kind) + " " + e.Code}
	for _, f := range e.Fields {
		lines = append(lines, f.Path+": "+f.Message)
	}
	return strings.Join(lines, "\n")
}

func errText(err error) string {
	if err == nil {
		return "no error"
	}
	return err.Error()
}
