package naming_test

import (
	"slices"
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
		found, err := naming.Schools(text, everyName)
		if got := strings.Join(words(found), "|"); got != want || err != nil {
			t.Errorf("%q: found %q, %v, want %q", text, got, err, want)
		}
	}
}

// everyName takes all that is written like the name of a school for one.
func everyName(string) (bool, error) { return true, nil }

func TestWordsBesideANameHideItNot(t *testing.T) {
	there := []string{"Oakfield Primary School", "Ash Green School", "Tenfold Primary School", "St Mary's"}
	is := func(words string) (bool, error) { return slices.Contains(there, words), nil }
	for text, want := range map[string]string{
		"Ruth Adams at Oakfield Primary School helped me":       "Oakfield Primary School",
		"Help for Oakfield Primary School and Ash Green School": "Oakfield Primary School|Ash Green School",
		"Then Ash Green School in Leeds":                        "Ash Green School",
		"I trained staff at Tenfold Primary School":             "Tenfold Primary School",
		"Oakfield Primary School of Dance":                      "Oakfield Primary School",
		"Mrs Jones of St Mary's, then nobody":                   "St Mary's",
		"Beech Tree Primary School":                             "",
	} {
		found, err := naming.Schools(text, is)
		if got := strings.Join(words(found), "|"); got != want || err != nil {
			t.Errorf("%q: found %q, %v, want %q", text, got, err, want)
		}
	}
}

func FuzzSchools(f *testing.F) {
	for _, seed := range []string{"St", "St. ", "\xffSt \xff's", "St Mary's Primary School", "A B C D E F G H I School"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		all, _ := naming.Schools(text, everyName)
		for _, found := range all {
			if found.From < end || text[found.From:found.To] != found.Words {
				t.Fatalf("%q: %+v", text, found)
			}
			end = found.To
		}
	})
}
