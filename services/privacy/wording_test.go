package privacy_test

import (
	"testing"

	"lateral/services/privacy"
)

func TestANameIsTakenOutAndNobodyElses(t *testing.T) {
	zoe := privacy.Was{Names: []string{"Dr Zoë O’Farrell-Bligh"}, Addresses: []string{"zoe@school.example"}}
	head := privacy.Was{Names: []string{"Grace Head"}}
	for name, tt := range map[string]struct {
		was        privacy.Was
		accounts   []string
		places     string
		text, want string
		theirs     bool
	}{
		"in other spellings": {was: zoe, text: "ZOE OFARRELL BLIGH, zoë o'farrell-bligh",
			want: "Erased person, erased person"},
		"with an s": {was: zoe, text: "Zoë O’Farrell-Bligh’s plan", want: "Erased person’s plan"},
		"as HTML writes it": {was: zoe, text: "<p>Zoë O&#39;Farrell-Bligh asks</p>",
			want: "<p>Erased person asks</p>"},
		"a rare surname anywhere": {was: zoe, text: "Ask Ms O'Farrell-Bligh.", want: "Ask Ms Erased person."},
		"an address in any case": {was: zoe, text: "Write to ZOE@school.example.",
			want: "Write to erased@erased.invalid."},
		"not a longer address": {was: zoe, text: "Write to chloe-zoe@school.example.",
			want: "Write to chloe-zoe@school.example."},
		"not a role": {was: head, text: "head", want: "head", theirs: true},
		"not a word of ordinary texts": {was: head, text: "The Head of English", want: "The Head of English",
			theirs: true},
		"after a title":               {was: head, text: "Mrs Head came.", want: "Erased person came.", theirs: true},
		"not elsewhere after a title": {was: head, text: "Mrs Head came.", want: "Mrs Head came."},
		"not a namesake's": {was: privacy.Was{Names: []string{"Sarah Jones"}},
			accounts: []string{"Sarah Jones"}, text: "Sarah Jones helped.", want: "Sarah Jones helped."},
		"a namesake's where it is theirs": {was: privacy.Was{Names: []string{"Sarah Jones"}},
			accounts: []string{"Sarah Jones"}, text: "Sarah Jones helped.", want: "Erased person helped.", theirs: true},
		"not a colleague's surname": {was: privacy.Was{Names: []string{"Sarah Okoro"}}, accounts: []string{"Ben Okoro"},
			text: "Ben Okoro asks Okoro.", want: "Ben Okoro asks Okoro.", theirs: true},
		"not a school's name": {was: privacy.Was{Names: []string{"Anna Farnham"}}, places: "Farnham Heath School",
			text: "Near Farnham.", want: "Near Farnham."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := privacy.Reword(tt.was, tt.accounts, tt.places, tt.text, tt.theirs); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
