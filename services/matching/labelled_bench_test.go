package matching_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/bm25"
	"lateral/pkg/embed/minilm"
	"lateral/services/matching/labelled"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

var (
	setFolder = flag.String("set", "", "the folder of a labelled set; without one, the set in testdata")
	runFile   = flag.String("out", "", "where the order is written; without one, run.tsv in the set's folder")
)

// BenchmarkLabelled prints how good the matcher's order is, and writes it as run.tsv. It takes
// minutes: the model reads every text.
func BenchmarkLabelled(b *testing.B) {
	own := must(filepath.Abs("testdata"))(b)
	folder := cmp.Or(*setFolder, own)
	set, err := labelled.Read(folder)
	if err != nil {
		b.Fatal(err)
	}
	reader := reading.NewReader(minilm.Digest(), minilm.Load)
	if err := reader.Err(); err != nil {
		b.Fatal(err)
	}
	given := rankSet(b, set, reader)
	run, close := given.run()
	if to := cmp.Or(*runFile, filepath.Join(folder, "run.tsv")); *runFile != "" || folder != own {
		given.write(to, run)
	}
	words, meaning := given.plain()
	suggested, closeSuggested := rankSet(b, without(set), reader).run()
	unread, _ := rankSet(b, set, nil).run()
	report := func(half string, of func(labelled.Need) bool) {
		var out strings.Builder
		err := set.Print(&out, of,
			labelled.Row{Name: "BM25 alone", Run: words}, labelled.Row{Name: "vectors alone", Run: meaning},
			labelled.Row{Name: "matcher, without vectors", Run: unread},
			labelled.Row{Name: "matcher, themes suggested", Run: suggested},
			labelled.Row{Name: "matcher, themes as given", Run: run},
		)
		if err != nil {
			b.Fatal(err)
		}
		_, _ = fmt.Fprintf(os.Stdout, "\n%s\n%s%s\n\"no close match\" for %v\nthe same, themes suggested: %v\n",
			half, out.String(), given.suggestionsOf(of), set.Silence(close, of), set.Silence(closeSuggested, of))
	}
	_, _ = fmt.Fprintf(os.Stdout, "\n%d needs, %d services of %s. Every rule but relevance and phase is neutral.\n"+
		"A match asks no search engine (docs/decisions/0059): the order is the same with Bleve and with Meilisearch.\n",
		len(set.Needs), len(set.Services), folder)
	if folder != own {
		report("all needs", labelled.Every)
		return
	}
	report("the half on which weights were set", labelled.Setting)
	report("the half that is reported", labelled.Reporting)
	f := set.Measure(run, labelled.Reporting)
	if f.NDCG.Mean < 0.72 || f.Recall.Mean < 0.9 || f.Success.Mean < 0.85 || f.Silence > 0 {
		b.Errorf("%+v: worse than it was", f)
	}
}

// plain are orders by one means alone, among the services for the need's phase: by BM25 with
// stems, and by the meaning of the whole.
func (r *ranking) plain() (words, meaning labelled.Run) {
	r.T.Helper()
	index := bm25.New()
	for i, s := range r.set.Services {
		index.Put(i, bm25.Terms(s.Title+" "+s.Title+" "+s.Description))
	}
	words, meaning = labelled.Run{}, labelled.Run{}
	for _, n := range r.set.Needs {
		var ids []string
		var likes, scores []float64
		v, said := r.reader.Meaning(n.Text), index.Scores(bm25.Terms(n.Text))
		for i, s := range r.set.Services {
			if slices.Contains(s.Phases, n.Phase) {
				w := r.reader.Meaning(s.Title + ". " + s.Description)
				ids, likes, scores = append(ids, s.ID), append(likes, v.Likeness(&w)), append(scores, said[i])
			}
		}
		words[n.ID] = byScore(ids, scores)
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
	_, _ = fmt.Fprintln(os.Stdout, "written to", to)
}

// suggestionsOf says how often one of the first three themes suggested is one that was ticked, of
// needs and of services.
func (r *ranking) suggestionsOf(of func(labelled.Need) bool) string {
	right := func(text string, ticked []themes.ID) bool {
		got := r.reader.Read(r.Ctx, text, r.spelling, true).Themes
		return slices.ContainsFunc(got[:min(3, len(got))],
			func(s reading.Suggestion) bool { return slices.Contains(ticked, s.Theme) })
	}
	var asked, askedRight, offered, offeredRight int
	for _, n := range r.set.Needs {
		if len(n.Themes) > 0 && of(n) {
			if asked++; right(n.Text, n.Themes) {
				askedRight++
			}
		}
	}
	for _, s := range r.set.Services {
		if len(s.Themes) > 0 {
			if offered++; right(s.Title+"\n"+s.Description, s.Themes) {
				offeredRight++
			}
		}
	}
	return fmt.Sprintf("suggestions: right in three for %d of %d needs with themes, and for %d of %d services",
		askedRight, asked, offeredRight, offered)
}
