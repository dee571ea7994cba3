package reading_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/testdata"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

func TestNamed(t *testing.T) {
	tests := []struct {
		name, text string
		want       []themes.ID
	}{
		{"nothing", "", nil},
		{"nothing known", "We would like some help please.", nil},
		{"one", "Attendance has fallen.", []themes.ID{"attendance"}},
		{"capitals and punctuation", "PHONICS!", []themes.ID{"phonics"}},
		{"whole words only", "A smart start in the party", nil},
		{"any ending", "Too many absences", []themes.ID{"attendance"}},
		{"a longer phrase is stronger", "Writing, and children eligible for free school meals",
			[]themes.ID{"closing_the_gap", "english"}},
		{"repeating does not help", "maths maths maths, and behaviour and exclusions",
			[]themes.ID{"behaviour", "mathematics"}},
		{"hyphens part words", "mixed-age classes", []themes.ID{"school_design"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, reading.Named(tt.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// These are heads' own words: the first suggestion must be right.
func TestThemesThatHeadsName(t *testing.T) {
	tests := []struct {
		text string
		want themes.ID // "" where nothing should be suggested
	}{
		{"Our Year 1 children know their letters but can't blend sounds.", "phonics"},
		{"Pupils guess at words instead of sounding them out.", "phonics"},
		{"Eleven children failed the screening check twice, and we do not know why.", "phonics"},
		{"Half of Year 4 still don’t know their tables.", "mathematics"},
		{"They are fine with sums on the page and lost as soon as it is a word problem.", "mathematics"},
		{"Our boys won't write more than two lines unless somebody sits with them.", "english"},
		{"They read aloud nicely, but their comprehension is poor.", "english"},
		{"After lunch it takes twenty minutes to settle anybody. Children call out and are rude to supply staff.",
			"behaviour"},
		{"The same thirty pupils are off school every Friday.", "attendance"},
		{"Two little ones who are non-verbal started in September and my staff are out of their depth.",
			"special_educational_needs"},
		{"We have waited a year for EHCPs and the class teacher is on her own with it.", "special_educational_needs"},
		{"Our PP children are a year behind everybody else by the time they leave.", "closing_the_gap"},
		{"The brightest in each class coast.", "most_able"},
		{"More children start with us in nappies or not toilet trained than ever before; they are not ready for school.",
			"early_years"},
		{"My best teachers are exhausted and I cannot recruit.", "workforce_reform"},
		{"We have an ECT who is struggling with a difficult class.", "initial_teacher_training"},
		{"Governors are kind and supportive and never ask a hard question.", "governance"},
		{"We have overspent for two years and the three-year forecast frightens me.", "business_management"},
		{"Foundation subjects are taught well enough, but nothing builds on what came before: there is no progression.",
			"leadership_of_curriculum"},
		{"A lot of our girls are anxious and self-harm has gone up.", "mental_health"},
		{"I became head in January and could do with a critical friend.", "headship"},
		{"I write to ask whether anybody could come and see us before the end of term.", ""},
		{"Somebody on our board said that you could sort this out.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got := append(reading.Named(tt.text), "")
			if got[0] != tt.want {
				t.Errorf("suggested %q, not %q first", got, tt.want)
			}
		})
	}
}

func TestKeywordsLetAFewWordsStandBetween(t *testing.T) {
	for text, want := range map[string][]themes.ID{
		"sounding out":           {"phonics"},
		"sounding each word out": {"phonics"},
		"sound advice came from those who had been out": nil,
	} {
		if diff := cmp.Diff(want, reading.Named(text)); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

func TestThemesThatReportsName(t *testing.T) {
	dir := filepath.Join(testdata.Dir(t), "texts")
	tests := map[string]themes.ID{
		"offer_sle_deployment_english_nctl_2015.txt": "english",
		"need_ofsted_sandlings_primary_2017.txt":     "special_educational_needs",
	}
	for file, want := range tests {
		t.Run(file, func(t *testing.T) {
			raw, err := os.ReadFile(filepath.Join(dir, file))
			if err != nil {
				t.Fatal(err)
			}
			got := reading.Named(string(raw))
			if !slices.Contains(got, want) || len(got) > 5 {
				t.Errorf("suggested %q", got)
			}
		})
	}
}

func FuzzNamed(f *testing.F) {
	for _, seed := range []string{"", "phonics", "\xff\x00", strings.Repeat("maths ", 50), "İstanbul ſ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := reading.Named(text)
		for i, id := range got {
			if _, err := themes.Parse(string(id)); err != nil || slices.Contains(got[:i], id) || i >= 5 {
				t.Fatalf("%q suggests %q", text, got)
			}
		}
	})
}
