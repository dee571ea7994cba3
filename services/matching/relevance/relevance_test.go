package relevance_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/embed"
	"lateral/pkg/embed/minilm"
	"lateral/services/matching/relevance"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

// field is a corpus of a few services, with what each means.
type field struct {
	t      *testing.T
	corpus relevance.Corpus
	reader *reading.Reader
}

func newField(t *testing.T, reader *reading.Reader) field {
	f := field{t, relevance.NewCorpus(), reader}
	finance := relevance.Text{Title: "Timetables", Body: "Curriculum-led financial planning."}
	for i, s := range []relevance.Text{phonics, lunch, books, finance} {
		f.corpus.Put(i, s)
	}
	return f
}

var (
	phonics = relevance.Text{Title: "Phonics from the start", Ticked: []themes.ID{"phonics"},
		Body: "Daily blending and segmenting in Reception and Year 1. I train your teaching assistants to run short groups."}
	lunch = relevance.Text{Title: "Calmer lunchtimes", Ticked: []themes.ID{"behaviour_and_discipline"},
		Body: "We look at routines, duty points and how adults speak to pupils in the hall and outside."}
	books = relevance.Text{Title: "New to English", Body: "Support for pupils who use English as an additional language."}
)

func reads(t *testing.T) *reading.Reader {
	t.Helper()
	r := reading.NewReader(minilm.Digest(), minilm.Load)
	if err := r.Err(); err != nil {
		t.Fatal(err)
	}
	return r
}

func learn(t *testing.T, r *reading.Reader, text relevance.Text) relevance.Meaning {
	t.Helper()
	if r == nil {
		return relevance.Meaning{}
	}
	m, err := relevance.Learn(r, text, relevance.Meaning{})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// score is how relevant the service with an id and a text is to the need.
func (f field) score(id int, service, need relevance.Text, verified bool) float64 {
	f.t.Helper()
	a := f.corpus.NewAsk(need, learn(f.t, f.reader, need), f.reader.Model())
	o := relevance.NewOffer(service, learn(f.t, f.reader, service))
	words, theme := f.corpus.Words(a).Of(id), a.Themes(o, 0)
	if verified {
		theme = a.Themes(o, relevance.ThemeSetOf(service.Ticked))
	}
	return a.Closer(o, a.Rough(o, words, theme)).Score()
}

func TestWhoHelpsScoresMoreThanWhoDoesNot(t *testing.T) {
	for name, reader := range map[string]*reading.Reader{"by words alone": nil, "by meaning": reads(t)} {
		f := newField(t, reader)
		need := relevance.Text{Body: "Half of our Year 1 children cannot blend sounds."}
		helps, other := f.score(0, phonics, need, false), f.score(1, lunch, need, false)
		if helps <= other || helps > 1 || other < 0 {
			t.Errorf("%s: phonics %.3f, lunch %.3f", name, helps, other)
		}
	}
}

// What is not said in the same words is found by meaning.
func TestAnotherWayToSayItIsClose(t *testing.T) {
	f := newField(t, reads(t))
	need := relevance.Text{Body: "Dinner time is chaos: children run, push and shout, and the midday staff have given up."}
	if got := f.score(1, lunch, need, false); got < f.score(0, phonics, need, false)+0.05 {
		t.Errorf("lunch scores %.3f", got)
	}
}

// Each fact counts: without it the score falls.
func TestWithoutAFactTheScoreFalls(t *testing.T) {
	f := newField(t, reads(t))
	need := relevance.Text{Body: "Half of our Year 1 children cannot blend sounds.", Ticked: []themes.ID{"phonics"}}
	all := f.score(0, phonics, need, true)
	elsewhere := phonics
	elsewhere.Ticked = []themes.ID{"music"}
	wordless := relevance.NewCorpus()
	wordless.Put(0, lunch)
	singing := relevance.Text{Title: "Music", Body: "Singing.", Ticked: phonics.Ticked}
	for name, less := range map[string]float64{
		"a verified designation": f.score(0, phonics, need, false),
		"the theme":              f.score(0, elsewhere, need, true),
		"the words":              field{t, wordless, f.reader}.score(0, phonics, need, true),
		"the meaning":            f.score(0, singing, need, true),
	} {
		if less >= all {
			t.Errorf("without %s %.3f, with all %.3f", name, less, all)
		}
	}
}

func TestWhatATickSaysCountsMoreThanWhatTheWordsSuggest(t *testing.T) {
	f := newField(t, nil)
	ticked := relevance.Text{Body: "Reading aloud", Ticked: []themes.ID{"phonics"}}
	suggested := relevance.Text{Body: "Reading aloud, phonics"}
	offer := relevance.NewOffer(phonics, relevance.Meaning{})
	fact := func(need relevance.Text) float64 {
		return f.corpus.NewAsk(need, relevance.Meaning{}, "").Themes(offer, relevance.ThemeSetOf(phonics.Ticked))
	}
	if a, b := fact(ticked), fact(suggested); a < 0.9 || b <= 0 || b >= a {
		t.Errorf("ticked %v, suggested %v", a, b)
	}
}

func TestAMeaningIsOfItsTextAndModel(t *testing.T) {
	r := reads(t)
	m := learn(t, r, phonics)
	if !m.Fits(phonics, r.Model()) || m.Fits(lunch, r.Model()) || m.Fits(phonics, "another model") {
		t.Error("a meaning fits what it is not of, or not what it is of")
	}
	if got := m.Of(lunch, r.Model()); len(got.Parts) != 0 {
		t.Error("an outdated meaning is used")
	}
	changed := phonics
	changed.Title = "Early reading"
	again, err := relevance.Learn(r, changed, m)
	if err != nil {
		t.Fatal(err)
	}
	if again.Same(m) || !again.Fits(changed, r.Model()) {
		t.Error("a new title is not read")
	}
	if len(again.Parts) != len(m.Parts) || again.Parts[len(m.Parts)-1] != m.Parts[len(m.Parts)-1] {
		t.Error("passages that stayed are other than before")
	}
}

func TestWithoutAModelNothingIsLearnt(t *testing.T) {
	damaged := reading.NewReader("digest", func() (*embed.Model, error) { return nil, embed.ErrDamaged })
	if _, err := relevance.Learn(damaged, phonics, relevance.Meaning{}); err == nil {
		t.Error("a damaged model reads")
	}
}

func TestTheNearestPassagesAreQuoted(t *testing.T) {
	r := reads(t)
	f := newField(t, r)
	need := relevance.Text{Body: "Our budget is tight and the roof leaks, as the governors know very well by now. " +
		"In Reception too many children cannot blend, and the short groups of our assistants do not help."}
	a := f.corpus.NewAsk(need, learn(t, r, need), r.Model())
	m := learn(t, r, phonics)
	quotes := a.Quotes(relevance.NewOffer(phonics, m), phonics, m)
	if len(quotes) != 1 || !strings.HasPrefix(quotes[0].Yours, "In Reception") ||
		!strings.Contains(phonics.Title+" "+phonics.Body, quotes[0].Theirs) {
		t.Errorf("%+v", quotes)
	}
	read := need
	read.Typed = strings.Replace(need.Body, "In Rec", "Inn Rec", 1)
	asTyped := f.corpus.NewAsk(read, learn(t, r, read), r.Model())
	quotes = asTyped.Quotes(relevance.NewOffer(phonics, m), phonics, m)
	if !strings.HasPrefix(quotes[0].Yours, "Inn Rec") {
		t.Errorf("quoted is not what was typed: %+v", quotes)
	}
	changed := phonics
	changed.Title, changed.Body = "Calm", "We help with something else now, in every year of the school, and with care."
	if quotes := a.Quotes(relevance.NewOffer(phonics, m), changed, m); len(quotes) != 0 {
		t.Errorf("what the service no longer says is quoted: %+v", quotes)
	}
}

func TestSharedWordsAreTheRarestFirst(t *testing.T) {
	f := newField(t, nil)
	for i := range 20 { // "routines" is common, "segmenting" rare
		f.corpus.Put(10+i, relevance.Text{Title: "Routines", Body: "Routines."})
	}
	tests := []struct {
		name, need string
		service    relevance.Text
		want       []relevance.Word
	}{
		{"rarest first", "Segmenting and routines", relevance.Text{Title: "Routines", Body: "Segmenting"},
			[]relevance.Word{{Theirs: "segmenting"}, {Theirs: "routines"}}},
		{"words of every school", "Our teachers plan lessons", relevance.Text{Title: "Plans", Body: "For teachers"}, nil},
		{"the same by another name", "Two EAL families came", books,
			[]relevance.Word{{Theirs: "english as an additional language", Yours: "eal"}}},
		{"nothing", "", books, nil},
	}
	for _, tt := range tests {
		a := f.corpus.NewAsk(relevance.Text{Body: tt.need}, relevance.Meaning{}, "")
		if diff := cmp.Diff(tt.want, f.corpus.Shared(a, nil, tt.service)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

// Passages are quoted side by side that are clearly alike or share a rare word, and not those that only
// speak of school.
func TestWeakLikenessIsNotQuoted(t *testing.T) {
	r := reads(t)
	f := newField(t, r)
	send := relevance.Text{Title: "Every lesson for everybody", Body: "Pupils with additional needs in every lesson."}
	f.corpus.Put(9, send)
	for text, want := range map[string]bool{
		"Too many pupils in Year 1 cannot blend": false, "Pupils with additional needs are lost in lessons": true,
	} {
		need := relevance.Text{Body: text}
		a := f.corpus.NewAsk(need, learn(t, r, need), r.Model())
		m := learn(t, r, send)
		if quotes := a.Quotes(relevance.NewOffer(send, m), send, m); (len(quotes) > 0) != want {
			t.Errorf("%q is quoted with %+v", text, quotes)
		}
	}
}

// Bad input is answered: no word, one word, another language, a very long text.
func TestScoresAreWithinTheirEndsForAnyText(t *testing.T) {
	f := newField(t, reads(t))
	for _, text := range []string{"", " \n ", "phonics", "EAL SEN FSM SLT", "Bonjour à tous", "\x00\xff",
		strings.Repeat("Phonics and blending. ", 2000)} {
		if got := f.score(0, phonics, relevance.Text{Body: text}, false); got < 0 || got > 1 || got != got {
			t.Errorf("%.20q scores %v", text, got)
		}
	}
	if got := f.score(0, relevance.Text{}, relevance.Text{Body: "phonics"}, false); got < 0 || got > 1 {
		t.Errorf("a service without words scores %v", got)
	}
}

// A set of themes has a bit for each.
func TestEveryThemeHasItsPlaceInASet(t *testing.T) {
	met := relevance.ThemeSetOf([]themes.ID{"gone"})
	if met != 0 {
		t.Errorf("a theme that the list has no more is in the set %b", met)
	}
	for _, one := range themes.All() {
		set := relevance.ThemeSetOf([]themes.ID{one.ID, "gone", one.ID})
		if set == 0 || met&set != 0 {
			t.Errorf("%s is %b", one.ID, set)
		}
		met |= set
	}
}
