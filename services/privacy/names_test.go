package privacy_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"lateral/services/privacy"
)

// People write signs beside their names. Nobody else's words go with them.
func TestANameWithSignsTakesNothingElseOut(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ called, text, want string }{
		"a dash before":    {"– Mary Okonkwo", "Mary Okonkwo asks Mr J and Mrs.", "Erased person asks Mr J and Mrs."},
		"a star before":    {"★ Mary Okonkwo", "MARY OKONKWO", "Erased person"},
		"a dash behind":    {"Mary Okonkwo –", "Mary Okonkwo, M and Mrs", "Erased person, M and Mrs"},
		"a dash between":   {"Mary – Okonkwo", "Mary Okonkwo and Mary-Okonkwo", "Erased person and Erased person"},
		"brackets":         {"(Mary) Okonkwo", "Mary Okonkwo", "Erased person"},
		"only signs":       {"★ –", "★ – stays", "★ – stays"},
		"titles and a dot": {"Prof. Dr. Okonkwo", "Okonkwo came.", "Erased person came."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := privacy.Reword(privacy.Was{Names: []string{tt.called}}, nil, "", tt.text, true); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// aName is a name as somebody may call themselves: of any alphabet, with titles, hyphens and signs.
func aName() *rapid.Generator[string] {
	word := rapid.OneOf(
		rapid.SampledFrom([]string{
			"Dr", "Mrs", "Zoë", "O’Farrell", "Smith-Jones", "Иван", "李", "Ngũgĩ", "–", "★", "de", "J.", "Head",
		}),
		rapid.StringMatching(`[A-Z][a-z]{1,8}`), rapid.StringN(1, 6, 20),
	)
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(word, 1, 4).Draw(t, "words"), " ")
	})
}

// Whatever somebody is called and whatever is written: the text stays text, a second look finds nothing, and
// an unusual full name is gone.
func TestRewordingEndsAndLeavesNoFullName(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		was := privacy.Was{Names: []string{aName().Draw(t, "name")}, Addresses: []string{"who@school.example"}}
		others := rapid.SliceOfN(aName(), 0, 3).Draw(t, "others")
		theirs := rapid.Bool().Draw(t, "theirs")
		text := strings.Join([]string{
			rapid.String().Draw(t, "before"), was.Names[0], rapid.String().Draw(t, "between"), "WHO@School.example",
			rapid.String().Draw(t, "after"),
		}, " ")
		once := privacy.Reword(was, others, "", text, theirs)
		if utf8.ValidString(text) && !utf8.ValidString(once) {
			t.Fatalf("%q is cut in a letter: %q", text, once)
		}
		if twice := privacy.Reword(was, others, "", once, theirs); twice != once {
			t.Fatalf("a second look changes %q to %q", once, twice)
		}
		if strings.Contains(strings.ToLower(once), "who@school.example") {
			t.Fatalf("the address is left in %q", once)
		}
	})
}

// FuzzReword looks for names and texts that stop the job.
func FuzzReword(f *testing.F) {
	for _, seed := range [][2]string{
		{"Dr Zoë O’Farrell-Bligh", "ZOE OFARRELL BLIGH"}, {"★ Jo Bloggs –", "Jo Bloggs & Jo&#39;s"}, {"–", "– –"},
		{"Erased person", "Erased person’s"}, {"李 小龍", "李 小龍 came"}, {"\xff Jo", "\xff Jo"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		got := privacy.Reword(privacy.Was{Names: []string{name}}, nil, "", text, true)
		if utf8.ValidString(text) && !utf8.ValidString(got) {
			t.Errorf("%q is cut: %q", text, got)
		}
	})
}
