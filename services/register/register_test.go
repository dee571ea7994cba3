package register_test

import (
	"context"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/services/register"
)

var start = time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)

// office is a register on real storage and a real index.
type office struct {
	*register.Service
	t      *testing.T
	db     docdb.DB
	index  search.Engine
	now    *clock.Manual
	ids    *ids.Source
	runner *jobs.Runner
}

func newOffice(t *testing.T) *office {
	t.Helper()
	index, err := bleve.New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return newOfficeOn(t, index)
}

func newOfficeOn(t *testing.T, index search.Engine) *office {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "register.db"))
	if err != nil {
		t.Fatal(err)
	}
	schemas := append(register.Schemas(), events.Schema(), jobs.Schema())
	if err := db.Define(t.Context(), schemas...); err != nil {
		t.Fatal(err)
	}
	if err := index.Ensure(t.Context(), register.Index()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = index.Close(); _ = db.Close() })

	now := clock.NewManual(start)
	source := ids.New(now.Now)
	queue := jobs.NewQueue(db, now.Now, source)
	log := events.NewLog(now.Now, source, queue, events.Consumers{register.SchoolsChanged: {"index"}})
	o := &office{t: t, db: db, index: index, now: now, ids: source}
	o.Service = register.New(db, log, index, now.Now, source)
	o.runner = jobs.NewRunner(queue, "test", slog.New(slog.DiscardHandler),
		jobs.Kind{Name: "index", Handle: events.Handler(o.Follow)})
	return o
}

// head is the header of a small register.
const head = "URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation " +
	"(name),Postcode,Town,Easting,Northing,NumberOfPupils,CloseDate\n"

const (
	aldgate = "100000,The Aldgate School,Open,Voluntary aided school,Primary,EC3A 5DE,London,533498,181201,227,\n"
	heath   = "100006,Heath School,\"Open, but proposed to close\",Pupil referral unit,Not applicable,NW3 " +
		"2NY,London,527663,185479,53,\n"
	marys = "100010,\"St Mary's \"\"Lower\"\" School\",Open,Community school,Primary,CB1 1AA,Cambridge,,,90,\n"
)

func (o *office) importFile(file string) register.Report {
	o.t.Helper()
	report, err := o.Import(o.t.Context(), strings.NewReader(file), func(int, int) {})
	if err != nil {
		o.t.Fatal(err)
	}
	if _, err := o.runner.RunDue(o.t.Context()); err != nil {
		o.t.Fatal(err)
	}
	return report
}

func (o *office) school(urn register.URN) register.School {
	o.t.Helper()
	s, err := o.Get(context.Background(), urn)
	if err != nil {
		o.t.Fatalf("school %s: %v", urn, err)
	}
	return s
}

func (o *office) names(in register.FindInput) []string {
	o.t.Helper()
	if in.Limit == 0 {
		in.Limit = 10
	}
	found, err := o.Find(o.t.Context(), in)
	if err != nil {
		o.t.Fatal(err)
	}
	names := []string{}
	for _, s := range found.Schools {
		names = append(names, s.Name)
	}
	return names
}
