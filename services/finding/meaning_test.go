package finding_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/embed/minilm"
	"lateral/pkg/search"
	"lateral/services/finding"
	"lateral/services/matching"
	"lateral/services/themes/reading"
)

// reads gives the world a reader by meaning.
func (w *world) reads() {
	w.t.Helper()
	reader := reading.NewReader(minilm.Digest(), minilm.Load)
	w.matching = matching.New(w.DB, w.engine, w.Clock.Now, matching.WithReader(reader), matching.WithSpelling(spelling))
	w.finding = finding.New(w.DB, w.Log, w.broken, w.matching, w.Clock.Now, w.IDs)
	if err := w.matching.Candidates.Reindex(w.Ctx); err != nil {
		w.t.Fatal(err)
	}
}

// What means the like is found without a word in common, and both passages are quoted. A first
// answer is by words alone.
func TestWhatMeansTheLikeIsFound(t *testing.T) {
	w := newWorld(t)
	w.reads()
	w.two()
	const typed = "Pupils misbehave in the hallways between lessons"
	f := w.find(finding.Query{Text: typed})
	if diff := cmp.Diff([]string{"Calm corridors"}, titles(f)); diff != "" || !f.Meaning {
		t.Fatalf("by meaning %v: %s", f.Meaning, diff)
	}
	again := w.find(finding.Query{Text: "We have no behaviour routines for after an incident"})
	if len(again.Cards) == 0 || len(again.Cards[0].Quotes) != 1 {
		t.Fatalf("%v", titles(again))
	}
	if q := again.Cards[0].Quotes[0]; q.Theirs != "Behaviour and routines after incidents." {
		t.Errorf("quotes %+v", q)
	}
	first := must(w.finding.Find(w.Ctx, w.head, finding.FindInput{Query: finding.Query{Text: typed}, WordsAlone: true,
		Limit: 20}))(t)
	if first.Meaning || first.Degraded || len(first.Cards) != 0 {
		t.Errorf("by words: %v, meaning %v", titles(first), first.Meaning)
	}
}

// While the index is not built by the model that reads, words find.
func TestAnIndexWithoutMeaningsIsAskedForWords(t *testing.T) {
	w := newWorld(t)
	w.two()
	reader := reading.NewReader(minilm.Digest(), minilm.Load)
	w.matching = matching.New(w.DB, w.engine, w.Clock.Now, matching.WithReader(reader), matching.WithSpelling(spelling))
	w.finding = finding.New(w.DB, w.Log, w.broken, w.matching, w.Clock.Now, w.IDs)
	if err := w.engine.Ensure(w.Ctx, w.matching.Candidates.Index()); !errors.Is(err, search.ErrStale) {
		t.Fatal(err)
	}
	f := w.find(finding.Query{Text: "phonics"})
	if len(f.Cards) != 1 || f.Total != 1 || f.Degraded {
		t.Errorf("%v of %d, degraded %v", titles(f), f.Total, f.Degraded)
	}
}
