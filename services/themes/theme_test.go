package themes_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/testdata"
	"lateral/services/themes"
)

func TestThemesAreOneListWithoutSynonyms(t *testing.T) {
	pattern := regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
	ids, names, groups := map[themes.ID]bool{}, map[string]bool{}, []string{}
	for _, theme := range themes.All() {
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
	if n := len(themes.All()); n != 51 {
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
				if _, err := themes.Parse(name); err != nil {
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
			if _, err := themes.Parse(area); err != nil {
				t.Error(err)
			}
		}
	}
	if read < 29 {
		t.Errorf("only %d areas were read", read)
	}
}

func TestParse(t *testing.T) {
	tests := map[string]themes.ID{
		"phonics": "phonics", " Phonics ": "phonics", "Maths": "mathematics", "modern foreign languages": "languages",
		"Physical Education": "physical_education", "special_educational_needs": "special_educational_needs",
	}
	for text, want := range tests {
		t.Run(text, func(t *testing.T) {
			got, err := themes.Parse(text)
			if diff := cmp.Diff(want, got.ID); err != nil || diff != "" {
				t.Error(err, diff)
			}
		})
	}
	for _, text := range []string{"", "phonic", "alchemy", "phonics,english"} {
		if got, err := themes.Parse(text); err == nil {
			t.Errorf("%q is read as %v", text, got)
		}
	}
	if got := themes.Name("early_years"); got != "Early years" {
		t.Error(got)
	}
	if got := themes.Name("gone"); got != "gone" {
		t.Error(got)
	}
}

func TestThemesArePlainForPeopleAndReadByBothNames(t *testing.T) {
	for _, said := range []string{"Workforce reform", "Staffing and workload", "workforce_reform"} {
		if got, err := themes.Parse(said); err != nil || got.Name != "Staffing and workload" {
			t.Errorf("%q is read as %+v (%v)", said, got, err)
		}
	}
	if themes.Name("workforce_reform") != "Staffing and workload" ||
		themes.Formal("workforce_reform") != "Workforce reform" {
		t.Error("the names for people and for comparing texts are not told apart")
	}
	if themes.Formal("gone") != "gone" {
		t.Error("a theme that the list lost has no id")
	}
}
