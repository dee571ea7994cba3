package finding_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

func themesOf(ids ...themes.ID) []themes.ID { return ids }

// two puts a service near by and one far away into the world: the second is remote, for
// secondary schools, about behaviour, free later, and dearer.
func (w *world) two() (first, second leaders.Service) {
	w.t.Helper()
	first, _ = w.offered(near, offer())
	l, actor := w.leads(far, leaders.NLE)
	w.opens(actor, l, "2026-03-10")
	second = w.lists(l, actor, leaders.ServiceInput{
		Title: "Calm corridors", Description: "Behaviour and routines after incidents.", Themes: themesOf("behaviour"),
		Phases: []register.Phase{register.Secondary}, Formats: []themes.Format{themes.Training}, Remote: true,
		DayRate: money.Pounds(600),
	})
	return first, second
}

func TestEachFacetNarrows(t *testing.T) {
	w := newWorld(t)
	w.two()
	const first, second = "Phonics from the start", "Calm corridors"
	for name, tt := range map[string]struct {
		query finding.Query
		want  []string
	}{
		"nothing said": {finding.Query{Order: finding.Price},
			[]string{first, second}},
		"a word":          {finding.Query{Text: "blending"}, []string{first}},
		"a typing error":  {finding.Query{Text: "fonics"}, []string{first}},
		"a leader's name": {finding.Query{Text: w.leaderAt(near).Name}, []string{first}},
		"a town":          {finding.Query{Text: "Fareham"}, []string{first}},
		"a theme":         {finding.Query{Themes: themesOf("behaviour")}, []string{second}},
		"two themes": {finding.Query{Themes: themesOf("behaviour", "phonics"), Order: finding.Price},
			[]string{first, second}},
		"a phase":         {finding.Query{Phases: []register.Phase{register.Primary}}, []string{first}},
		"a designation":   {finding.Query{Designations: []leaders.DesignationKind{leaders.NLE}}, []string{second}},
		"a format":        {finding.Query{Formats: []themes.Format{themes.Training}}, []string{second}},
		"in person":       {finding.Query{Mode: finding.InPerson}, []string{first}},
		"remote":          {finding.Query{Mode: finding.Remote}, []string{second}},
		"a price":         {finding.Query{MaxDayRate: 59999}, []string{first}},
		"free from a day": {finding.Query{FreeFrom: "2026-02-04"}, []string{second}},
		"free from later": {finding.Query{FreeFrom: "2026-03-11"}, nil},
		"a distance":      {finding.Query{URN: here, WithinKM: 13}, []string{first}},
		"less":            {finding.Query{URN: here, WithinKM: 11}, nil},
		"a partnership": {finding.Query{Partnerships: []string{w.partnership.ID}, Order: finding.Price},
			[]string{first, second}},
		"no partnership":          {finding.Query{Partnerships: []string{"partnership_none"}}, nil},
		"nearest, one's own last": {finding.Query{URN: far, Order: finding.Nearest}, []string{first, second}},
		"all at once": {finding.Query{Text: "phonics", Themes: themesOf("phonics"),
			Phases: []register.Phase{register.Primary}, Designations: []leaders.DesignationKind{leaders.SLE},
			Formats:      []themes.Format{themes.Coaching},
			Partnerships: []string{w.partnership.ID}, Mode: finding.InPerson, MaxDayRate: 35000, FreeFrom: "2026-02-03",
			WithinKM: 15, URN: here}, []string{first}},
	} {
		actor := w.head
		if tt.query.URN == far {
			actor = w.In(far, people.Head)
		}
		f := must(w.finding.Find(w.Ctx, actor, finding.FindInput{Query: tt.query, Limit: 20}))(t)
		if diff := cmp.Diff(tt.want, titles(f)); diff != "" || f.Total != len(tt.want) || f.Degraded {
			t.Errorf("%s: total %d, degraded %v %s", name, f.Total, f.Degraded, diff)
		}
	}
}

// Who is free first from the day that was asked for comes first, however soon others are free before.
func TestSoonest(t *testing.T) {
	w := newWorld(t)
	for title, day := range map[string]date.Day{"In March": "2026-03-02", "In April": "2026-04-13"} {
		l, actor := w.leads(near, leaders.SLE) // free on 3 February too
		w.opens(actor, l, day)
		w.lists(l, actor, called(title, offer()))
	}
	for _, q := range []finding.Query{{}, {Text: "phonics"}} {
		q.Order, q.FreeFrom = finding.Soonest, "2026-02-04"
		if diff := cmp.Diff([]string{"In March", "In April"}, titles(w.find(q))); diff != "" {
			t.Error(diff)
		}
	}
}

// leaderAt is the first leader of the school.
func (w *world) leaderAt(urn register.URN) leaders.Leader {
	w.t.Helper()
	page, _, err := w.leaders.Profiles(w.Ctx, w.head, leaders.ProfilesInput{HomeURN: urn, Limit: 1})
	if err != nil || len(page) == 0 {
		w.t.Fatal(err)
	}
	return page[0].Leader
}

// A facet counts what there would be, whatever else is chosen in it, and within all other facets.
func TestFacetsCount(t *testing.T) {
	w := newWorld(t)
	w.two()
	f := w.find(finding.Query{Themes: themesOf("phonics")}).Facets
	want := finding.Facets{
		Themes: []finding.Choice{{Value: "behaviour", Label: themes.Name("behaviour"), Count: 1},
			{Value: "phonics", Label: themes.Name("phonics"), Count: 1}},
		Phases:       []finding.Choice{{Value: "primary", Label: "Primary", Count: 1}},
		Designations: []finding.Choice{{Value: "SLE", Label: "Specialist leader of education", Count: 1}},
		Formats:      []finding.Choice{{Value: "coaching", Label: "Coaching", Count: 1}},
		Modes:        []finding.Choice{{Value: "in_person", Label: "In person", Count: 1}},
		Partnerships: []finding.Choice{{Value: w.partnership.ID, Label: "Solent Alliance", Count: 1}},
	}
	if diff := cmp.Diff(want, f); diff != "" {
		t.Error(diff)
	}
}

func TestACardSaysWhy(t *testing.T) {
	w := newWorld(t)
	first, _ := w.two()
	f := w.find(finding.Query{Text: "segmenting and blending", Themes: themesOf("phonics"),
		FreeFrom: "2026-02-01", URN: here,
		MaxDayRate: 40000, Phases: []register.Phase{register.Primary}, Formats: []themes.Format{themes.Coaching}})
	if len(f.Cards) != 1 || f.Cards[0].Service.ID != first.ID {
		t.Fatal(titles(f))
	}
	c := f.Cards[0]
	want := []string{
		"Speaks of “blending” and “segmenting”, as you do.",
		"Is about Phonics, and is designated for it.",
		"Works with primary schools.",
		"Offers coaching.",
		"Travels up to 19 miles, and your school is within that.",
		"Costs £350.00 a day, within your £400.00.",
		"Is free for 2 half-days, the first on Tue 3 Feb 2026, morning.",
	}
	if diff := cmp.Diff(want, c.Evidence); diff != "" {
		t.Error(diff)
	}
	if c.Away != "7 miles" || c.KM == nil || c.Free != 2 || c.FirstFree.String() != "2026-02-03.am" ||
		len(c.Designations) != 1 || c.Home.Town != "Fareham" {
		t.Errorf("%+v", c)
	}
}

// Who says it in other words is found by a theme, and the card says which.
func TestACardSaysWhichThemeItSeemsToBe(t *testing.T) {
	w := newWorld(t)
	w.two()
	f := w.find(finding.Query{Text: "letters and sounds"})
	if len(f.Cards) != 1 || !slices.Contains(f.Cards[0].Evidence, "Is about Phonics, as your words seem to be.") {
		t.Errorf("%+v", f.Cards)
	}
}

// Each leader is shown once, with the best of their services, on whichever page.
func TestEachLeaderOnce(t *testing.T) {
	w := newWorld(t)
	l, actor := w.leads(near, leaders.SLE)
	for _, title := range []string{"Phonics one", "Phonics two", "Phonics three"} {
		w.lists(l, actor, called(title, offer()))
	}
	w.offered(far, called("Phonics four", offer()))
	var seen []string
	var others []int
	for cursor := ""; ; {
		f := must(w.finding.Find(w.Ctx, w.head, finding.FindInput{Query: finding.Query{Text: "phonics"}, Limit: 1,
			Cursor: cursor}))(t)
		if f.Total != 4 {
			t.Errorf("%d services", f.Total)
		}
		for _, c := range f.Cards {
			seen, others = append(seen, c.Leader.ID), append(others, c.Others)
		}
		if cursor = f.Next; cursor == "" {
			break
		}
	}
	slices.Sort(others)
	if len(seen) != 2 || seen[0] == seen[1] || others[0] != 0 || others[1] != 2 {
		t.Errorf("%v with %v others", seen, others)
	}
}

// What was read otherwise than typed is said.
func TestCorrectionsAreSaid(t *testing.T) {
	w := newWorld(t)
	w.two()
	f := w.find(finding.Query{Text: "fonics and blendng"})
	want := []reading.Misspelt{{Typed: "fonics", Read: "phonics"}, {Typed: "blendng", Read: "blending", From: 11}}
	if diff := cmp.Diff(want, f.Corrected); diff != "" || len(f.Cards) != 1 {
		t.Error(len(f.Cards), diff)
	}
}

// Whatever is asked gets a clear answer.
func TestBadQueries(t *testing.T) {
	w := newWorld(t)
	w.two()
	fifty := make([]themes.ID, 51)
	for i := range fifty {
		fifty[i] = "phonics"
	}
	for name, tt := range map[string]struct {
		in    finding.FindInput
		field string
	}{
		"a megabyte":                 {asked(finding.Query{Text: strings.Repeat("phonics ", 1<<17)}), "text"},
		"no text":                    {asked(finding.Query{Text: "a\x00b"}), "text"},
		"a theme that the list lost": {asked(finding.Query{Themes: themesOf("flower_arranging")}), "themes[0]"},
		"too many choices":           {asked(finding.Query{Themes: fifty}), "themes"},
		"no such phase":              {asked(finding.Query{Phases: []register.Phase{"moon"}}), "phases[0]"},
		"no such designation": {asked(finding.Query{Designations: []leaders.DesignationKind{"OBE"}}),
			"designations[0]"},
		"no such format":             {asked(finding.Query{Formats: []themes.Format{"dance"}}), "formats[0]"},
		"no such mode":               {asked(finding.Query{Mode: "by post"}), "mode"},
		"no such order":              {asked(finding.Query{Order: "tallest"}), "order"},
		"no day":                     {asked(finding.Query{FreeFrom: "2026-02-30"}), "freeFrom"},
		"a distance without a place": {asked(finding.Query{WithinKM: 10}), "withinKm"},
		"the nearest to no place":    {asked(finding.Query{Order: finding.Nearest}), "order"},
		"a distance round the earth": {asked(finding.Query{WithinKM: 50000, URN: here}), "withinKm"},
		"a price below zero":         {asked(finding.Query{MaxDayRate: -1}), "maxDayRate"},
	} {
		_, err := w.finding.Find(w.Ctx, w.head, tt.in)
		if !apperr.Is(err, apperr.KindInvalid) || !strings.Contains(err.Error(), tt.field) {
			t.Errorf("%s: %v", name, err)
		}
	}
	at := w.In(nowhere, people.Head)
	_, err := w.finding.Find(w.Ctx, at, asked(finding.Query{WithinKM: 10, URN: nowhere}))
	if !apperr.Is(err, apperr.KindInvalid) {
		t.Errorf("a school that is not on the map: %v", err)
	}
	for name, urn := range map[string]register.URN{"another's school": far, "no school": "999999"} {
		if _, err := w.finding.Find(w.Ctx, w.head, asked(finding.Query{URN: urn})); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, text := range map[string]string{
		"no word": "?!…", "little words": "and the of", "another language": "обучение чтению", "emoji": "🎺🎺",
		"marks": "%$#'\"; DROP TABLE", "one letter": "x",
	} {
		if f, err := w.finding.Find(w.Ctx, w.head, asked(finding.Query{Text: text})); err != nil || f.Degraded {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func asked(q finding.Query) finding.FindInput { return finding.FindInput{Query: q, Limit: 10} }

func TestAWrongCursorIsAnsweredAsEveryListAnswersOne(t *testing.T) {
	w := newWorld(t)
	for _, cursor := range []string{"next", "-1", "0", "999999999"} {
		_, err := w.finding.Find(w.Ctx, w.head, finding.FindInput{Cursor: cursor})
		if !errors.Is(err, docdb.ErrBadCursor) {
			t.Errorf("%q: %v", cursor, err)
		}
	}
}

// Plain English stands as it was typed, though no service says it: "blend" is not "blind".
func TestPlainEnglishIsNotCorrected(t *testing.T) {
	w := newWorld(t)
	w.two()
	for _, typed := range []string{"children cannot blend sounds", "fluency", "assemblies"} {
		f := must(w.finding.Find(w.Ctx, w.head, finding.FindInput{Query: finding.Query{Text: typed}}))(t)
		if len(f.Corrected) > 0 {
			t.Errorf("%s: %+v", typed, f.Corrected)
		}
	}
}
