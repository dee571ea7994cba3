package matching_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/search/bleve"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/candidates"
	"lateral/services/matching/labelled"
	"lateral/services/matching/matchingtest"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/themes/reading"
)

// ranking is how the services of a set are ranked for its needs by the real matcher, with every
// rule but relevance and phase neutral: one home school for all, free of charge, with days left.
type ranking struct {
	*needstest.World
	set      labelled.Set
	matching *matching.Service
	reader   *reading.Reader
	spelling *reading.Spelling // as the program reads what people type
}

func rankSet(t testing.TB, set labelled.Set, reader *reading.Reader) *ranking {
	t.Helper()
	n := needstest.New(t, slices.Concat(leaders.Schemas(), diary.Schemas(), evidence.Schemas(), matching.Schemas())...)
	engine, err := bleve.New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = engine.Close() })
	spelling := reading.NewSpelling(reader.Knows)
	r := &ranking{n, set, matching.New(n.DB, engine, n.Clock.Now, matching.WithReader(reader),
		matching.WithSpelling(func() *reading.Spelling { return spelling })), reader, spelling}
	r.Import(needstest.School{URN: "100001", Easting: "460000", Northing: "100000"},
		needstest.School{URN: "100002", Phase: "Not applicable", Easting: "472000", Northing: "100000"})
	for i, s := range set.Services {
		r.offers(i, s)
	}
	for i, one := range set.Needs {
		r.asks(i, one)
	}
	if err := r.matching.Candidates.Reindex(r.Ctx); err != nil {
		t.Fatal(err)
	}
	r.learns()
	return r
}

// learns reads what all services and needs mean, however long it takes: a turn of the job ends
// after some minutes.
func (r *ranking) learns() {
	r.T.Helper()
	if r.reader == nil {
		return
	}
	for read := (candidates.Progress{}); read.Known < read.All || read.All == 0; {
		if err := r.matching.Fill(r.Ctx, jobs.Job{}); err != nil {
			r.T.Fatal(err)
		}
		read = must(r.matching.Candidates.Progress(r.Ctx))(r.T)
	}
	for _, n := range r.set.Needs {
		if err := r.matching.Asked.Learn(r.Ctx, []string{n.ID}); err != nil {
			r.T.Fatal(err)
		}
	}
}

// offers writes the documents of a service directly: forms refuse what sets may hold.
func (r *ranking) offers(i int, s labelled.Service) {
	r.T.Helper()
	kind := leaders.DesignationKind(strings.ToUpper(s.Designation))
	l := matchingtest.Listed(s.ID, "100002")
	if kind != leaders.Own && slices.Contains(leaders.DesignationKinds(), kind) {
		l.Held.Kind = kind
	}
	offered := l.Offer(s.ID, i, s.Title, s.Description)
	offered.Themes, offered.Phases = s.Themes, phasesOf(s)
	for day := range 10 {
		l.Free = append(l.Free, calendar.Slot{Date: date.On(r.Clock.Now()).AddDays(day), Half: calendar.AM})
	}
	if err := r.DB.Update(r.Ctx, func(tx docdb.Tx) error { return l.Insert(r.Ctx, tx) }); err != nil {
		r.T.Fatal(err)
	}
}

var needDocs = docdb.Of[needs.Need]("needs")

// asks writes a need directly: sets hold texts that forms refuse, too short or naming a school.
func (r *ranking) asks(i int, n labelled.Need) {
	r.T.Helper()
	phase, _ := labelled.Phase(n.Phase)
	open := needs.Need{
		Meta: docdb.Meta{ID: n.ID}, Ref: fmt.Sprintf("N-%d", i), Number: int64(i), URN: "100001", State: needs.Open,
		PostedAt: new(r.Clock.Now()), Reach: needs.ToRegion, Region: "South East", Ask: needs.Ask{
			What: n.Text, Themes: n.Themes, Phase: phase, HalfDays: 6, ByOn: "2026-03-27", InPerson: true,
			Funding: needs.FromBudget, MostReach: needs.ToRegion,
		},
	}
	if err := r.DB.Update(r.Ctx, func(tx docdb.Tx) error { return needDocs.Insert(r.Ctx, tx, &open) }); err != nil {
		r.T.Fatal(err)
	}
}

// run is the order of the matcher; close are those of it that it calls close matches.
func (r *ranking) run() (run, close labelled.Run) {
	r.T.Helper()
	run, close = labelled.Run{}, labelled.Run{}
	for _, n := range r.set.Needs {
		head := needstest.Person(people.Head, "100001")
		found := must(r.matching.Find(r.Ctx, head, n.ID, matching.MaxLimit))(r.T)
		if found.ByWords != (r.reader == nil) {
			r.T.Fatalf("%s was matched by words alone: %v", n.ID, found.ByWords)
		}
		for _, m := range found.Matches {
			run[n.ID] = append(run[n.ID], m.Service.ID)
			if m.Close {
				close[n.ID] = append(close[n.ID], m.Service.ID)
			}
		}
	}
	return run, close
}

// Without a model, words find most of it: a program that is without one still serves.
func TestByWordsAloneTheOrderIsUseful(t *testing.T) {
	t.Parallel()
	set, err := labelled.Read("testdata")
	if err != nil {
		t.Fatal(err)
	}
	run, _ := rankSet(t, set, nil).run()
	f := set.Measure(run, labelled.Reporting)
	t.Logf("%+v", f)
	if f.NDCG.Mean < 0.5 || f.Silence > 0 {
		t.Errorf("%+v", f)
	}
}
