package partnerships_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
	"lateral/pkg/pace"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// world holds partnerships and their schools on real storage.
type world struct {
	*partnerships.Service
	t        *testing.T
	db       docdb.DB
	on       func(docdb.DB) *partnerships.Service // the use-cases on another view of the store
	register *register.Service
	now      *clock.Manual
	led      map[register.URN]bool // schools with a head
	calls    caller                // who calls; an operator unless a test says otherwise
}

// newWorld begins on Tue 3 Feb 2026 at 09:00, without schools.
func newWorld(t *testing.T) *world {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "partnerships.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	schemas := append(register.Schemas(), partnerships.Schemas()...)
	if err := db.Define(t.Context(),
		append(schemas, events.Schema(), jobs.Schema(), counter.Schema(), pace.Schema(),
			idempotency.Schema())...); err != nil {
		t.Fatal(err)
	}
	now := clock.NewManual(time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC))
	source := ids.New(now.Now)
	log := events.NewLog(now.Now, source, jobs.NewQueue(db, now.Now, source), nil)
	w := &world{t: t, db: db, now: now, led: map[register.URN]bool{}, calls: operator}
	w.register = register.New(db, log, nil, now.Now, source)
	w.on = func(db docdb.DB) *partnerships.Service {
		return partnerships.New(db, log, now.Now, source, partnerships.WithPeople(w))
	}
	w.Service = w.on(db)
	return w
}

const schools = "URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation " +
	"(name),Postcode,Town\n" +
	"100000,The Aldgate School,Open,Voluntary aided school,Primary,EC3A 5DE,London\n" +
	"100006,Heath School,\"Open, but proposed to close\",Pupil referral unit,Not applicable,NW3 2NY,London\n" +
	"100010,\"St Mary's \"\"Lower\"\" School\",Open,Community school,Primary,CB1 1AA,Cambridge\n" +
	"100030,Aldgate Nursery,Closed,Local authority nursery school,Nursery,EC3A 1AA,London\n" +
	"100031,Cherry Hinton Primary School,Open,Academy converter,Primary,CB1 9HH,Cambridge\n"

// importFile imports schools.
func (o *world) importFile(file string) {
	o.t.Helper()
	if _, err := o.register.Import(o.t.Context(), strings.NewReader(file), func(int, int) {}); err != nil {
		o.t.Fatal(err)
	}
}

// Caller and HasHead speak for the people of the world.
func (o *world) Caller(context.Context) (partnerships.Caller, error) { return o.calls, nil }

func (o *world) HasHead(_ context.Context, _ docdb.Reader, urn register.URN) (bool, error) {
	return o.led[urn], nil
}

// caller is somebody with one role.
type caller struct {
	name     string
	leads    register.URN
	brokers  string
	operates bool
}

var operator = caller{name: "operator", operates: true}

func (c caller) Account() string { return c.name }

func (c caller) Leads(urn register.URN) bool { return urn == c.leads }

func (c caller) Brokers(id string) bool { return id == c.brokers }

func (c caller) Handles(id string) bool { return id == c.brokers }

func (c caller) IsOperator() bool { return c.operates }

func (c caller) PaysFor() []register.URN {
	if c.leads == "" {
		return nil
	}
	return []register.URN{c.leads}
}
