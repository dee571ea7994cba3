package reading_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/testdata"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

// words are what led to a theme, as it stands in the text.
func words(text string, s reading.Suggestion) []string {
	var all []string
	for _, b := range s.Because {
		all = append(all, text[b.From:b.To])
	}
	return all
}

func TestEachSuggestionSaysWhichWordsLedToIt(t *testing.T) {
	text := "Our fonics results fell, and the SENCO left.\n- Two families have hardly any of our language yet"
	got := reader(t).Read(t.Context(), text, reading.NewSpelling(nil), true)
	want := map[themes.ID][]string{
		"phonics": {"fonics"}, "special_educational_needs": {"SENCO"},
		"english_as_additional_language": {"- Two families have hardly any of our language yet"},
	}
	for id, because := range want {
		i := slices.IndexFunc(got.Themes, func(s reading.Suggestion) bool { return s.Theme == id })
		if i < 0 {
			t.Errorf("%s is not suggested: %+v", id, got.Themes)
			continue
		}
		if diff := cmp.Diff(because, words(text, got.Themes[i])); diff != "" {
			t.Errorf("%s: %s", id, diff)
		}
		if s := got.Themes[i]; len(text[s.Because[0].From:s.Because[0].To]) > 20 && s.Because[0].Like == "" {
			t.Errorf("%s does not say which phrase the passage is like", id)
		}
	}
	if diff := cmp.Diff([]reading.Misspelt{{Typed: "fonics", Read: "phonics", From: 4}}, got.Misspelt); diff != "" {
		t.Error(diff)
	}
	if !got.ByMeaning {
		t.Error("the text was not read by meaning")
	}
}

func TestWithoutMeaningWordsAloneSuggest(t *testing.T) {
	r := reader(t)
	for name, got := range map[string]reading.Reading{
		"not asked for": r.Read(t.Context(), "Phonics results fell", nil, false),
		"no model":      (*reading.Reader)(nil).Read(t.Context(), "Phonics results fell", nil, true),
	} {
		if got.ByMeaning || len(got.Themes) != 1 || got.Themes[0].Theme != "phonics" || got.Themes[0].Like != "" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestReadingStopsWhenNobodyWaits(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if got := reader(t).Read(ctx, "Phonics results fell", nil, true); len(got.Themes) > 0 {
		t.Errorf("%+v", got)
	}
}

func TestReportsAreReadByTheirPassages(t *testing.T) {
	r := reader(t)
	for file, want := range map[string][]themes.ID{
		"need_ofsted_sandlings_primary_2017.txt":     {"governance", "special_educational_needs", "closing_the_gap"},
		"need_ofsted_al_hijrah_2017.txt":             {"safeguarding", "behaviour"},
		"need_ofsted_charles_read_academy_2013.txt":  {"teaching", "behaviour", "assessment"},
		"offer_sle_deployment_english_nctl_2015.txt": {"english"},
	} {
		raw, err := os.ReadFile(filepath.Join(testdata.Dir(t), "texts", file))
		if err != nil {
			t.Fatal(err)
		}
		got := of(r.Suggest(string(raw)))
		for _, id := range want {
			if !slices.Contains(got, id) {
				t.Errorf("%s: %s is not among %q", file, id, got)
			}
		}
	}
}

func TestSeveralNeedsInOneTextAreToldApart(t *testing.T) {
	r := reader(t)
	tests := []struct {
		name, text string
		want       map[themes.ID]string
	}{
		{"two points", "1. Attendance of girls in Year 10 has fallen\n2. Our maths results are weak", map[themes.ID]string{
			"attendance": "1. Attendance of girls in Year 10 has fallen", "mathematics": "2. Our maths results are weak"}},
		{"two sentences", "In Year 1 children cannot blend sounds and phonics is poor this term. We also need help " +
			"to set a budget because we forecast a deficit.", map[themes.ID]string{
			"phonics":             "In Year 1 children cannot blend sounds and phonics is poor this term.",
			"business_management": "We also need help to set a budget because we forecast a deficit."}},
		{"a last one", "In Year 1 children cannot blend sounds and phonics is poor this term.\n\nLastly, nobody here can " +
			"set a budget because we forecast a deficit.", map[themes.ID]string{
			"phonics":             "In Year 1 children cannot blend sounds and phonics is poor this term.",
			"business_management": "Lastly, nobody here can set a budget because we forecast a deficit."}},
		{"points with sentences of their own", "We need help.\n1. Our phonics results in Year 1 have fallen. Children " +
			"guess at words from the picture.\n2. We forecast a deficit. The business manager left in the summer, and nobody " +
			"can set a budget.", map[themes.ID]string{
			"phonics": "We need help.\n1. Our phonics results in Year 1 have fallen. Children guess at words from the picture.",
			"business_management": "2. We forecast a deficit. The business manager left in the summer, and nobody can " +
				"set a budget."}},
		{"points in a line", "Could you help with (a) attendance of our older girls; (b) singing and music in every class",
			map[themes.ID]string{"attendance": "Could you help with (a) attendance of our older girls;",
				"music": "(b) singing and music in every class"}},
		{"two that are told of and not asked for", "In Year 1 children cannot blend sounds and phonics is poor this term. " +
			"The governors do not challenge leaders enough about what they do.", nil},
		{"one with its near", "1. Phonics in Year 1 is weak\n2. Reading in Year 2 is weak", nil},
		{"one", "Attendance has fallen since the summer, above all on Fridays.", nil},
		{"nothing", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got map[themes.ID]string
			for _, a := range r.Read(t.Context(), tt.text, nil, true).Asked {
				if got == nil {
					got = map[themes.ID]string{}
				}
				got[a.Theme] = a.Text(tt.text)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Whatever somebody types or pastes is read, every place is in the text, and of several needs
// no letter is lost.
func FuzzRead(f *testing.F) {
	spelling := reading.NewSpelling(nil)
	for _, seed := range []string{"", "…", "phonics", "\xff\xfe fonics \x00",
		strings.Repeat("maths. ", 5000), "İstanbul ſ ǅ",
		"1. Attendance fell 2. Maths is weak", "- \n-\n- a", "학교 школа", "EAL SEND FSM", "Bonjour tout le monde",
		"We also need fonics. Sencoo left; the budget is overspent.", "(a) SEND (b) phonics"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := (*reading.Reader)(nil).Read(t.Context(), text, spelling, true)
		if len(got.Themes) > 5 {
			t.Fatalf("%d themes", len(got.Themes))
		}
		for _, s := range got.Themes {
			words(text, s)
			if s.How <= 0 || s.How > 1 || len(s.Because) == 0 {
				t.Fatalf("%q: %+v", text, s)
			}
		}
		for _, m := range got.Misspelt {
			if text[m.From:m.From+len(m.Typed)] != m.Typed {
				t.Fatalf("%q: %+v", text, m)
			}
		}
		letters := func(s string) int {
			return len(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }))
		}
		kept := 0
		for _, a := range got.Asked {
			kept += letters(a.Text(text))
		}
		if len(got.Asked) > 0 && (len(got.Asked) < 2 || kept != letters(text)) {
			t.Fatalf("%q is cut into %+v", text, got.Asked)
		}
	})
}
