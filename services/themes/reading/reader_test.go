package reading_test

import (
	"errors"
	"slices"
	"testing"

	"lateral/pkg/embed"
	"lateral/pkg/embed/minilm"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

func reader(t *testing.T) *reading.Reader {
	t.Helper()
	r := reading.NewReader(minilm.Digest(), minilm.Load)
	if err := r.Err(); err != nil {
		t.Fatal(err)
	}
	return r
}

func of(all []reading.Suggestion) []themes.ID {
	var ids []themes.ID
	for _, s := range all {
		ids = append(ids, s.Theme)
	}
	return ids
}

// What no keyword names is suggested by meaning; without a model, words alone suggest.
func TestThemesAreSuggestedByWordsAndByMeaning(t *testing.T) {
	r := reader(t)
	tests := []struct {
		text, byMeaning string
		byWords         bool
	}{
		{"Phonics results have fallen", "phonics", true},
		{"Several families arrived from Ukraine and the children have hardly any of our language yet",
			"english_as_additional_language", true},
		{"Grown-ups shout at the gate and post nasty things about us on Facebook", "parents_and_community", false},
	}
	for _, tt := range tests {
		got := r.Suggest(tt.text)
		if !slices.Contains(of(got)[:min(3, len(got))], themes.ID(tt.byMeaning)) {
			t.Errorf("%q: %+v", tt.text, got)
		}
		byWords := (*reading.Reader)(nil).Suggest(tt.text)
		if slices.Contains(of(byWords), themes.ID(tt.byMeaning)) != tt.byWords {
			t.Errorf("%q by words alone: %+v", tt.text, byWords)
		}
	}
}

func TestWhatIsNearToNothingGetsNoTheme(t *testing.T) {
	for _, text := range []string{"", "…", "xyzzy", "Bonjour tout le monde, quel beau temps"} {
		for _, s := range reader(t).Suggest(text) {
			if s.How > 0.3 {
				t.Errorf("%q: %+v", text, s)
			}
		}
	}
}

func TestWithoutAModelNothingHasAMeaning(t *testing.T) {
	damaged := reading.NewReader("digest", func() (*embed.Model, error) { return nil, embed.ErrDamaged })
	for name, r := range map[string]*reading.Reader{"none": nil, "damaged": damaged} {
		if r.Meaning("phonics") != (embed.Vector{}) || r.Near() != nil {
			t.Errorf("%s: a reader without a model knows a meaning", name)
		}
		if got := r.Suggest("Phonics results have fallen"); len(got) == 0 || got[0].Theme != "phonics" {
			t.Errorf("%s: by words %+v", name, got)
		}
	}
	if err := damaged.Err(); !errors.Is(err, embed.ErrDamaged) {
		t.Error(err)
	}
}
