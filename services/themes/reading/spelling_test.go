package reading_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/themes/reading"
)

func TestSpellingAsRead(t *testing.T) {
	known := map[string]bool{"gosforth": true, "tenterden": true}
	field := reading.NewSpelling(func(word string) bool { return known[word] })
	if got := field.Read("a glissndo"); len(got) > 0 {
		t.Errorf("%+v is read as a word that nobody has", got)
	}
	s := field.With(map[string]int{"reciprocal": 4, "glissando": 1})
	tests := []struct{ name, text, want string }{
		{"by sound", "our fonics lead", "our phonics lead"},
		{"a letter is missing", "behav" + "our and attend" + "ence", "behaviour and attendance"},
		{"letters are swapped", "the shcool", "the school"},
		{"an abbreviation", "our sencoo", "our senco"},
		{"where a sentence begins", "It fell. Assesment is weak", "It fell. assessment is weak"},
		{"a word of services", "resiprocal reading", "reciprocal reading"},
		{"an odd word of services", "a glissndo", "a glissando"},
		{"plain English stays", "the aardvark dawdled tremulously", ""},
		{"contractions without apostrophe stay", "they didnt and we havent", ""},
		{"with one too", "who’d say she wouldn't", ""},
		{"a name stays", "ask Fonik about it", ""},
		{"a name that begins the text stays", "Asessa Mentt said so", ""},
		{"a place that is known stays", "we are in tenterden", ""},
		{"capitals stay", "our FONICS and SEMHX", ""},
		{"mixed letters stay", "our iPadds and PowerMahts", ""},
		{"short words stay", "mths oflo sennd", ""},
		{"numbers stay", "5fonics 10000000 Y3behavour", ""},
		{"another language stays as it is", "ученики читают", ""},
		{"French stays", "Nous aidons les élèves en lecture", ""},
		{"many slips are none of another language", "fonics behav" + "our shcool", "phonics behaviour school"},
		{"nothing", "", ""},
		{"broken", "\xfffonics\xff", "\xffphonics\xff"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			if want == "" {
				want = tt.text
			}
			if diff := cmp.Diff(want, reading.AsRead(tt.text, s.Read(tt.text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWithoutASpellingWordsStand(t *testing.T) {
	var none *reading.Spelling
	if got := none.With(map[string]int{"phonics": 1}).Read("fonics"); got != nil || none.Knows("phonics") {
		t.Errorf("%+v", got)
	}
}
