package naming_test

import (
	"strings"
	"testing"

	"lateral/services/needs/naming"
)

func TestWhatIsWrittenLikeTheNameOfASchool(t *testing.T) {
	for text, want := range map[string]string{
		"We visited Oakfield Primary last week":              "Oakfield Primary",
		"We visited Oakfield Primary School, in May":         "Oakfield Primary School",
		"I led St. Aidan's C of E Primary out of measures":   "St. Aidan's C of E Primary",
		"I worked at St Mary's for a year":                   "St Mary's",
		"I worked at The Charles Read Academy for a year":    "Charles Read Academy",
		"Holy Trinity Church of England Junior School is it": "Holy Trinity Church of England Junior School",
		"Oak Tree Academy is near":                           "Oak Tree Academy",
		"our primary school needs help":                      "",
		"Our Primary School":                                 "",
		"Sixth Form College and Teaching School Hub":         "",
		"The Academy, a Free School":                         "",
		"St George's Day in St Albans":                       "",
		"St Andrew's Hospital":                               "",
		"Forest School leaders":                              "",
		"Every School. Oakfield is nice":                     "",
		"":                                                   "",
	} {
		if got := strings.Join(words(naming.Schools(text)), "|"); got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}

func FuzzSchools(f *testing.F) {
	for _, seed := range []string{"St", "St. ", "\xffSt \xff's", "St Mary's Primary School", "A B C D E F G H I School"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, found := range naming.Schools(text) {
			if found.From < end || text[found.From:found.To] != found.Words {
				t.Fatalf("%q: %+v", text, found)
			}
			end = found.To
		}
	})
}
