package leaders_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/testdata"
	"lateral/services/leaders"
)

func TestThemesAreOneListWithoutSynonyms(t *testing.T) {
	pattern := regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
	ids, names, groups := map[leaders.ThemeID]bool{}, map[string]bool{}, []string{}
	for _, theme := range leaders.Themes() {
		if !pattern.MatchString(string(theme.ID)) || ids[theme.ID] || names[theme.Name] {
			t.Errorf("%+v needs an id and a name of its own", theme)
		}
		ids[theme.ID], names[theme.Name] = true, true
		if len(groups) == 0 || groups[len(groups)-1] != theme.Group {
			groups = append(groups, theme.Group)
		}
	}
	if unique := slices.Compact(slices.Sorted(slices.Values(groups))); len(unique) != len(groups) {
		t.Errorf("groups are torn apart: %q", groups)
	}
	if n := len(leaders.Themes()); n != 39 {
		t.Errorf("%d themes", n)
	}
}

func TestTheNamesOfTheNationalListsAreThemes(t *testing.T) {
	tests := map[string][]string{
		"specialisms": {
			"arts", "business and enterprise", "engineering", "humanities", "languages",
			"mathematics and computing", "music", "science", "sports", "technology",
		},
		"gateways": {
			"assessment for learning", "learning to learn", "student voice", "curriculum", "new technologies",
			"school design and organisation", "advice and guidance", "mentoring and coaching", "workforce reform",
		},
	}
	for list, names := range tests {
		t.Run(list, func(t *testing.T) {
			for _, name := range names {
				if _, err := leaders.ParseTheme(name); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

func TestTheDepartmentsAreasAreThemes(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(testdata.Dir(t), "texts", "taxonomy_sle_areas_henry_tyndale.txt"))
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, line := range strings.Split(string(raw), "\n") {
		_, areas, found := strings.Cut(line, ": ")
		if !found || strings.HasPrefix(line, "#") || !strings.Contains(areas, ";") {
			continue
		}
		areas = strings.ReplaceAll(areas, "pupils, citizenship", "pupils; citizenship")
		for area := range strings.SplitSeq(areas, ";") {
			read++
			if _, err := leaders.ParseTheme(area); err != nil {
				t.Error(err)
			}
		}
	}
	if read < 29 {
		t.Errorf("only %d areas were read", read)
	}
}

func TestParseTheme(t *testing.T) {
	tests := map[string]leaders.ThemeID{
		"phonics": "phonics", " Phonics ": "phonics", "Maths": "mathematics", "modern foreign languages": "languages",
		"Physical Education": "physical_education", "special_educational_needs": "special_educational_needs",
	}
	for text, want := range tests {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, must(leaders.ParseTheme(text))(t).ID); diff != "" {
				t.Error(diff)
			}
		})
	}
	for _, text := range []string{"", "phonic", "alchemy", "phonics,english"} {
		if got, err := leaders.ParseTheme(text); err == nil {
			t.Errorf("%q is read as %v", text, got)
		}
	}
	if got := leaders.ThemeName("early_years"); got != "Early years" {
		t.Error(got)
	}
	if got := leaders.ThemeName("gone"); got != "gone" {
		t.Error(got)
	}
}

func TestSuggestThemes(t *testing.T) {
	tests := []struct {
		name, text string
		want       []leaders.ThemeID
	}{
		{"nothing", "", nil},
		{"nothing known", "We would like some help please.", nil},
		{"one", "Attendance has fallen.", []leaders.ThemeID{"attendance"}},
		{"capitals and punctuation", "PHONICS!", []leaders.ThemeID{"phonics"}},
		{"whole words only", "A smart start in the party", nil},
		{"any ending", "Too many absences", []leaders.ThemeID{"attendance"}},
		{"a longer phrase is stronger", "Writing, and children eligible for free school meals", []leaders.ThemeID{"closing_the_gap", "english"}},
		{"repeating does not help", "maths maths maths, and behaviour and exclusions", []leaders.ThemeID{"behaviour", "mathematics"}},
		{"hyphens part words", "mixed-age classes", []leaders.ThemeID{"school_design"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, leaders.SuggestThemes(tt.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSuggestThemesOfRealReports(t *testing.T) {
	dir := filepath.Join(testdata.Dir(t), "texts")
	tests := map[string]leaders.ThemeID{
		"offer_sle_deployment_english_nctl_2015.txt": "english",
		"need_ofsted_sandlings_primary_2017.txt":     "closing_the_gap",
	}
	for file, want := range tests {
		t.Run(file, func(t *testing.T) {
			raw := must(os.ReadFile(filepath.Join(dir, file)))(t)
			got := leaders.SuggestThemes(string(raw))
			if !slices.Contains(got, want) || len(got) > 5 {
				t.Errorf("suggested %q", got)
			}
		})
	}
}

func FuzzSuggestThemes(f *testing.F) {
	for _, seed := range []string{"", "phonics", "\xff\x00", strings.Repeat("maths ", 50), "İstanbul ſ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := leaders.SuggestThemes(text)
		for i, id := range got {
			if _, err := leaders.ParseTheme(string(id)); err != nil || slices.Contains(got[:i], id) || i >= 5 {
				t.Fatalf("%q suggests %q", text, got)
			}
		}
	})
}
