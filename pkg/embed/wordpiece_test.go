package embed_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lateral/pkg/embed"
)

func TestATextIsCutIntoWordsAndSigns(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"  \t\n ", nil},
		{"Reading, writing", []string{"reading", ",", "writing"}},
		{"don't", []string{"don", "'", "t"}},
		{"state-of-the-art", []string{"state", "-", "of", "-", "the", "-", "art"}},
		{"Café Zoë ÅNGSTRÖM", []string{"cafe", "zoe", "angstrom"}},
		{"Caf\u00e9 and cafe\u0301", []string{"cafe", "and", "cafe"}},
		{"£12,000 = 50%", []string{"£12", ",", "000", "=", "50", "%"}},
		{"a\u00a0b\u2003c", []string{"a", "b", "c"}},
		{"zero\u200bwidth \u202ebackwards", []string{"zerowidth", "backwards"}},
		{"bell\a and null\x00", []string{"bell", "and", "null"}},
		{"broken\xff text", []string{"broken", "text"}},
		{"“quoted” – dashed…", []string{"“", "quoted", "”", "–", "dashed", "…"}},
		{"学校 x", []string{"学", "校", "x"}},
		{"^_^ `~", []string{"^", "_", "^", "`", "~"}},
	} {
		if diff := cmp.Diff(tt.want, embed.Words(tt.text), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

var list = []string{"[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "##a", "##ff", "able", "a", ",", "##b"}

func TestAWordIsMadeOfTheLongestPieces(t *testing.T) {
	for text, want := range map[string]string{
		"unaffable":              "un ##aff ##able",
		"able, able":             "able , able",
		"abb":                    "a ##b ##b",
		"unx able":               "[UNK] able", // what cannot be made of pieces is unknown as a whole
		"##able":                 "[UNK] [UNK] able",
		"[CLS] a":                "[UNK] [UNK] [UNK] a", // nobody types a mark
		strings.Repeat("a", 100): "a" + strings.Repeat(" ##a", 99),
		strings.Repeat("a", 101): "[UNK]",
		"":                       "",
	} {
		got := strings.Join(embed.Cut(list, text), " ")
		if want = strings.Join(strings.Fields("[CLS] "+want+" [SEP]"), " "); got != want {
			t.Errorf("%.40q is %.60s, want %.60s", text, got, want)
		}
	}
}

// A text of any length is cut off where the model ends, with its last mark.
func TestALongTextIsReadToWhereTheModelEnds(t *testing.T) {
	for _, n := range []int{253, 254, 255, 1_000_000} {
		got := embed.Cut(list, strings.Repeat("able ", n))
		if len(got) != min(n+2, 256) || got[len(got)-1] != "[SEP]" {
			t.Errorf("%d words are %d pieces that end with %s", n, len(got), got[len(got)-1])
		}
	}
}

func TestAListWithoutAMarkIsRefused(t *testing.T) {
	for _, mark := range list[:3] {
		without := slices.DeleteFunc(slices.Clone(list), func(p string) bool { return p == mark })
		if embed.Cut(without, "able") != nil {
			t.Errorf("a list without %s is taken", mark)
		}
	}
}

func FuzzWordsAreCleanAndStayAsTheyAre(f *testing.F) {
	for _, text := range []string{
		"Reading, writing", "Café\u0301", "İstanbul ǅ ß ﬁ", "\xff\xfe", "学校", "a\u0300\u0301b", "🇬🇧 é",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := embed.Words(text)
		for _, w := range words {
			if w == "" || !utf8.ValidString(w) || strings.ContainsAny(w, " \t\n\x00") {
				t.Errorf("%q has the word %q", text, w)
			}
		}
		if again := embed.Words(strings.Join(words, " ")); !slices.Equal(words, again) {
			t.Errorf("%q: %q, and again %q", text, words, again)
		}
		pieces := embed.Cut(list, text)
		if len(pieces) < 2 || len(pieces) > 256 || pieces[0] != "[CLS]" || pieces[len(pieces)-1] != "[SEP]" {
			t.Errorf("%q: %q", text, pieces)
		}
	})
}
