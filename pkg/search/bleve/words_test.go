package bleve_test

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"lateral/pkg/search/bleve"
)

func TestWords(t *testing.T) {
	tests := map[string][]string{
		"":                           {},
		" -- ":                       {},
		"St. Mary's C of E (VA)":     {"st", "marys", "c", "of", "e", "va"},
		"St Mary’s":                  {"st", "marys"},
		"Ysgol Dŵr-y-Felin":          {"ysgol", "dwr", "y", "felin"},
		"ÉCOLE Œuvre ﬁn":             {"ecole", "œuvre", "fin"},
		"SW1A 1AA":                   {"sw1a", "1aa"},
		"a`b´c":                      {"abc"},
		"\x00control\x1fcharacters ": {"control", "characters"},
	}
	for text, want := range tests {
		diff(t, text, want, bleve.Words(text))
	}
}

func FuzzWords(f *testing.F) {
	f.Add("St Mary’s, Café")
	f.Add("\xff\xfe")
	f.Fuzz(func(t *testing.T, text string) {
		once := bleve.Words(text)
		for _, w := range once {
			if w == "" || strings.ContainsFunc(w, unicode.IsSpace) {
				t.Errorf("%q has the word %q", text, w)
			}
		}
		diff(t, "words of words", once, bleve.Words(strings.Join(once, " ")))
	})
}

func TestGrams(t *testing.T) {
	tests := []struct{ words, want string }{
		{"", ""},
		{"a", "a"},
		{"ab", "a ab"},
		{"abcd", "a ab"},
		{"abcd abx a ac", "a ab ac"},
		{"ŵyr", "ŵ ŵy"},
	}
	for _, tt := range tests {
		diff(t, tt.words, tt.want, strings.Join(bleve.Grams(strings.Fields(tt.words)), " "))
	}
}

func TestDistances(t *testing.T) {
	tests := []struct {
		word, term       string
		max              int
		whole, beginning int
	}{
		{"school", "school", 1, 0, 0},
		{"school", "schools", 1, 1, 0},
		{"school", "shcool", 1, 1, 1},
		{"school", "scool", 1, 1, 1},
		{"school", "scholar", 1, 2, 1},
		{"school", "s", 1, 2, 2},
		{"school", "", 1, 2, 2},
		{"sheff", "sheffield", 1, 2, 0},
		{"shefield", "sheffield", 2, 1, 1},
		{"shefeild", "sheffields", 2, 3, 2},
		{"exact", "exact", 0, 0, 0},
		{"exact", "exacting", 0, 1, 0},
		{"exact", "exalt", 0, 1, 1},
	}
	for _, tt := range tests {
		whole, beginning := bleve.Distances(tt.word, tt.term, tt.max)
		if whole != tt.whole || beginning != tt.beginning {
			t.Errorf("%s, %s: got %d and %d, want %d and %d", tt.word, tt.term, whole, beginning, tt.whole, tt.beginning)
		}
	}
}

// TestDistancesAgree compares with the plain computation of the whole table.
func TestDistancesAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[ab\x{17f}]{1,9}`).Draw(t, "word")
		term := rapid.StringMatching(`[ab\x{17f}]{0,12}`).Draw(t, "term")
		most := rapid.IntRange(0, 2).Draw(t, "most")
		whole, beginning := bleve.Distances(word, term, most)
		wantWhole, wantBeginning := plainDistances([]rune(word), []rune(term))
		if whole != min(wantWhole, most+1) || beginning != min(wantBeginning, most+1) {
			t.Fatalf("got %d and %d, want %d and %d up to %d", whole, beginning, wantWhole, wantBeginning, most+1)
		}
	})
}

func plainDistances(word, term []rune) (whole, beginning int) {
	d := make([][]int, len(term)+1)
	for i := range d {
		d[i] = make([]int, len(word)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
				continue
			case term[i-1] == word[j-1]:
				d[i][j] = d[i-1][j-1]
			default:
				d[i][j] = 1 + min(d[i-1][j-1], d[i-1][j], d[i][j-1])
			}
			if i > 1 && j > 1 && term[i-1] == word[j-2] && term[i-2] == word[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	beginning = d[0][len(word)]
	for i := range d {
		beginning = min(beginning, d[i][len(word)])
	}
	return d[len(term)][len(word)], beginning
}
