package matching_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lateral/pkg/bm25"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/embed/minilm"
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

var (
	setFolder = flag.String("set", "", "the folder of a labelled set; without one, the set in testdata")
	runFile   = flag.String("out", "", "where the order is written; without one, run.tsv in the set's folder")
)

// ranking is how the services of a set are ranked for its needs by the real matcher, with every
// rule but relevance and phase neutral: one home school for all, free of charge, with days left.
type ranking struct {
	*needstest.World
	set      labelled.Set
	matching *matching.Service
	reader   *reading.Reader
}

func rankSet(t testing.TB, set labelled.Set, reader *reading.Reader) *ranking {
	t.Helper()
	n := needstest.New(t, slices.Concat(leaders.Schemas(), diary.Schemas(), evidence.Schemas(), matching.Schemas())...)
	engine, err := bleve.New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = engine.Close() })
	r := &ranking{n, set, matching.New(n.DB, engine, n.Clock.Now, matching.WithReader(reader)), reader}
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
	for read := (candidates.Progress{}); reader != nil && (read.Known < read.All || read.All == 0); {
		if err := r.matching.Fill(r.Ctx, jobs.Job{}); err != nil {
			t.Fatal(err)
		}
		read = must(r.matching.Candidates.Progress(r.Ctx))(t)
	}
	return r
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

// run is the order of the matcher.
func (r *ranking) run() (run, near labelled.Run) {
	r.T.Helper()
	run, near = labelled.Run{}, labelled.Run{}
	for _, n := range r.set.Needs {
		head := needstest.Person(people.Head, "100001")
		for _, m := range must(r.matching.Find(r.Ctx, head, n.ID, matching.MaxLimit))(r.T).Matches {
			run[n.ID] = append(run[n.ID], m.Service.ID)
			if m.Close {
				near[n.ID] = append(near[n.ID], m.Service.ID)
			}
		}
	}
	return run, near
}

// plain are orders by one means alone, among the services for the need's phase: by BM25 with
// stems, and by the meaning of the whole.
func (r *ranking) plain() (words, meaning labelled.Run) {
	r.T.Helper()
	index := bm25.New()
	for _, s := range r.set.Services {
		index.Put(s.ID, bm25.Terms(s.Title+" "+s.Title+" "+s.Description))
	}
	words, meaning = labelled.Run{}, labelled.Run{}
	for _, n := range r.set.Needs {
		var ids []string
		var likes []float64
		v := r.reader.Meaning(n.Text)
		for _, s := range r.set.Services {
			if slices.Contains(s.Phases, n.Phase) {
				w := r.reader.Meaning(s.Title + ". " + s.Description)
				ids, likes = append(ids, s.ID), append(likes, v.Likeness(&w))
			}
		}
		words[n.ID] = byScore(ids, index.Scores(bm25.Terms(n.Text), ids))
		meaning[n.ID] = byScore(ids, likes)
	}
	return words, meaning
}

func byScore(ids []string, scores []float64) []string {
	at := map[string]float64{}
	for i, id := range ids {
		at[id] = scores[i]
	}
	ids = slices.Clone(ids)
	slices.SortStableFunc(ids, func(a, b string) int {
		switch {
		case at[a] > at[b]:
			return -1
		case at[a] < at[b]:
			return 1
		}
		return 0
	})
	return ids
}

// reporting says whether a need is of the half that is measured: weights were set on the other,
// whose numbers are odd.
func reporting(n labelled.Need) bool {
	number, err := strconv.Atoi(strings.TrimLeft(n.ID, "abcdefghijklmnopqrstuvwxyz_"))
	return err != nil || number%2 == 0
}

func everyNeed(labelled.Need) bool { return true }

// without is the set without what people ticked: themes come from suggestions alone.
func without(set labelled.Set) labelled.Set {
	set.Needs, set.Services = slices.Clone(set.Needs), slices.Clone(set.Services)
	for i := range set.Needs {
		set.Needs[i].Themes = nil
	}
	for i := range set.Services {
		set.Services[i].Themes = nil
	}
	return set
}

// BenchmarkLabelled prints how good the matcher's order is. It takes minutes: the model reads
// every text.
func BenchmarkLabelled(t *testing.B) {
	own := must(filepath.Abs("testdata"))(t)
	folder, half := cmp.Or(*setFolder, own), everyNeed
	if folder == own {
		half = reporting
	}
	set, err := labelled.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	reader := reading.NewReader(minilm.Digest(), minilm.Load)
	if err := reader.Err(); err != nil {
		t.Fatal(err)
	}
	asGiven := rankSet(t, set, reader)
	run, near := asGiven.run()
	words, meaning := asGiven.plain()
	suggested, _ := rankSet(t, without(set), reader).run()
	unread, _ := rankSet(t, set, nil).run()
	var out strings.Builder
	if err := set.Print(&out, half,
		labelled.Row{Name: "BM25 alone", Run: words}, labelled.Row{Name: "meaning alone", Run: meaning},
		labelled.Row{Name: "matcher, without meaning", Run: unread},
		labelled.Row{Name: "matcher, themes suggested", Run: suggested},
		labelled.Row{Name: "matcher, themes as given", Run: run},
	); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d needs, %d services of %s\n%s%s\n%s", len(set.Needs), len(set.Services), folder, out.String(),
		suggestionsOf(set, reader, half), silenceOf(set, near, half))
	if to := cmp.Or(*runFile, filepath.Join(folder, "run.tsv")); *runFile != "" || folder != own {
		asGiven.write(to, run)
	}
	if folder != own {
		return
	}
	if f := set.Measure(run, half); f.NDCG.Mean < 0.65 || f.Recall.Mean < 0.85 || f.Success.Mean < 0.8 || f.Silence > 0 {
		t.Errorf("%+v: worse than it was", f)
	}
}

func (r *ranking) write(to string, run labelled.Run) {
	r.T.Helper()
	file, err := os.Create(to)
	if err != nil {
		r.T.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	if err := run.Write(file, r.set.Needs); err != nil {
		r.T.Fatal(err)
	}
	r.T.Logf("written to %s", to)
}

// suggestionsOf says how often one of the first three themes suggested is one that was ticked.
func suggestionsOf(set labelled.Set, reader *reading.Reader, of func(labelled.Need) bool) string {
	right, all := 0, 0
	for _, n := range set.Needs {
		if len(n.Themes) == 0 || !of(n) {
			continue
		}
		all++
		got := reader.Suggest(n.Text)
		if slices.ContainsFunc(got[:min(3, len(got))],
			func(s reading.Suggestion) bool { return slices.Contains(n.Themes, s.Theme) }) {
			right++
		}
	}
	return fmt.Sprintf("suggestions: right in three for %d of %d needs with themes", right, all)
}

// silenceOf says of how many needs the page shows a close match, by whether somebody helps.
func silenceOf(set labelled.Set, near labelled.Run, of func(labelled.Need) bool) string {
	var helped, close, alone, silent int
	for _, n := range set.Needs {
		if !of(n) {
			continue
		}
		best := 0
		for _, g := range set.Grades[n.ID] {
			best = max(best, g)
		}
		switch shown := len(near[n.ID]) > 0; {
		case best >= 2:
			helped++
			if shown {
				close++
			}
		default:
			alone++
			if !shown {
				silent++
			}
		}
	}
	return fmt.Sprintf("close matches: for %d of %d needs that somebody helps; none said for %d of %d that nobody does",
		close, helped, silent, alone)
}

// Without a model, words find most of it: a program that is without one still serves.
func TestByWordsAloneTheOrderIsUseful(t *testing.T) {
	t.Parallel()
	set, err := labelled.Read("testdata")
	if err != nil {
		t.Fatal(err)
	}
	run, _ := rankSet(t, set, nil).run()
	f := set.Measure(run, reporting)
	t.Logf("%+v", f)
	if f.NDCG.Mean < 0.5 || f.Silence > 0 {
		t.Errorf("%+v", f)
	}
}
