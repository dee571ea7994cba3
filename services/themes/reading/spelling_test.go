package reading_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/themes/reading"
)

func TestSpellingAsRead(t *testing.T) {
	known := map[string]bool{"gosforth": true, "tenterden": true}
	s := reading.NewSpelling(map[string]int{"reciprocal": 4}, func(word string) bool { return known[word] })
	tests := []struct{ name, text, want string }{
		{"by sound", "our fonics lead", "our phonics lead"},
		{"a letter is missing", "behav" + "our and attend" + "ence", "behaviour and attendance"},
		{"letters are swapped", "the shcool", "the school"},
		{"an abbreviation", "our sencoo", "our senco"},
		{"where a sentence begins", "It fell. Assesment is weak", "It fell. assessment is weak"},
		{"a word of services", "resiprocal reading", "reciprocal reading"},
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
	if got := (*reading.Spelling)(nil).Read("fonics"); got != nil {
		t.Errorf("%+v", got)
	}
}
