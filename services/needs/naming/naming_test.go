package naming_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/needs/naming"
	"lateral/services/register"
)

func school(change func(*register.School)) register.School {
	var s register.School
	s.ID = "100020"
	s.Name, s.Town, s.Postcode, s.Region = "St Aidan's Catholic Primary School", "Ashtown", "PO13 9FY", "South East"
	s.Authority, s.AuthorityCode, s.Number, s.Phone = "Kentshire", "886", "3614", "01323444555"
	s.Website, s.Head, s.Street = "https://www.staidans-ashtown.kentshire.sch.uk/home", "Karen Read", "12 Mill Road"
	s.Phase, s.Formerly = register.Primary, []string{"Moorlands Infant School"}
	if change != nil {
		change(&s)
	}
	return s
}

func words(found []naming.Finding) []string {
	all := []string{}
	for _, f := range found {
		all = append(all, f.Words)
	}
	return all
}

func TestWhatTellsTheSchoolIsFound(t *testing.T) {
	signs := naming.Of(school(nil), []string{"Anna Fenwick", "Dr. Bo Okafor"})
	tests := map[string]string{
		"At St Aidan's Catholic Primary School we worry.": "St Aidan's Catholic Primary School",
		"At ST AIDAN’S CATHOLIC PRIMARY SCHOOL.":          "ST AIDAN’S CATHOLIC PRIMARY SCHOOL",
		"At St. Aidan's RC Primary, reading":              "St. Aidan's RC Primary",
		"Saint Aidans R.C. Prim. Sch. is":                 "Saint Aidans R.C. Prim. Sch",
		"We at st aidans think":                           "st aidans",
		"We at St Aidan think":                            "St Aidan",
		"We at St\u00a0Aidan’s think":                     "St\u00a0Aidan’s",
		"We at St  Aidan`s think":                         "St  Aidan`s",
		"We at St\nAidan's think":                         "St\nAidan's",
		"We at St-Aidans think":                           "St-Aidans",
		"We at StAidans think":                            "StAidans",
		"We at S\u00adt Ai\u200bdan's think":              "S\u00adt Ai\u200bdan's",
		"We at Aidan's think":                             "Aidan's",
		"Near PO139FY.":                                   "PO139FY",
		"Near po13 9fy.":                                  "po13 9fy",
		"Near PO13\u00a09FY.":                             "PO13\u00a09FY",
		"Our number is 100020.":                           "100020",
		"Our number is 886/3614.":                         "886/3614",
		"Our number is 8863614.":                          "8863614",
		"See www.staidans-ashtown.kentshire.sch.uk.":      "staidans-ashtown.kentshire.sch.uk",
		"Write to head@staidans-ashtown.kentshire.sch.uk": "staidans-ashtown.kentshire.sch.uk",
		"Ring 01323 444555.":                              "01323 444555",
		"Ring +44 1323 444 555.":                          "44 1323 444 555",
		"Ring (01323) 444-555.":                           "(01323) 444-555",
		"Ask Karen Read.":                                 "Karen Read",
		"Ask Mrs Read.":                                   "Mrs Read",
		"Ask Mrs. K. Read.":                               "Mrs. K. Read",
		"Mrs Read's plan":                                 "Mrs Read's",
		"Ask Anna\u00a0FENWICK.":                          "Anna\u00a0FENWICK",
		"Ask A. Fenwick.":                                 "A. Fenwick",
		"Ask Dr Okafor.":                                  "Dr Okafor",
		"Once Moorlands Infants.":                         "Moorlands Infants",
		"Moorlands was good.":                             "Moorlands",
		"The only primary school in Ashtown.":             "primary school in Ashtown",
		"An Ashtown primary.":                             "Ashtown primary",
		"We are in 12 Mill Road.":                         "12 Mill Road",
		"The academy is near Ashtown.":                    "",
	}
	for text, want := range tests {
		found := signs.Find(text)
		joined := strings.Trim(strings.Join(words(found), "|"), "()")
		if joined != strings.Trim(want, "()") {
			t.Errorf("%q: found %q, want %q", text, joined, want)
		}
		for _, f := range found {
			if text[f.From:f.To] != f.Words {
				t.Errorf("%q: %+v is not there", text, f)
			}
		}
	}
}

func TestOrdinaryWordsTellNothing(t *testing.T) {
	schools := map[string]register.School{
		"a saint":       school(nil),
		"a head called": school(func(s *register.School) { s.Name, s.Head = "Charles Read Academy", "Tom Read" }),
		"a park":        school(func(s *register.School) { s.Name, s.Formerly = "Park Primary School", nil }),
		"a town":        school(func(s *register.School) { s.Name = "Ashtown Academy" }),
		"an oak":        school(func(s *register.School) { s.Name = "Oak Tree Academy" }),
		"reading":       school(func(s *register.School) { s.Name, s.Town = "Reading School", "Reading" }),
		"no words":      school(func(s *register.School) { s.Name, s.Town, s.Formerly = "The Academy", "", nil }),
		"London": school(
			func(s *register.School) { s.Name, s.Town, s.Region = "The Primary School", "London", "London" }),
	}
	texts := []string{
		"The academy knew that standards were falling. Our primary school needs help with reading.",
		"Pupils read well. The head read the report. Children go to the park and plant an oak tree.",
		"We are a Catholic primary school near Ashtown, in the South East. Ashtown is by the sea.",
		"Leaders of the school and the governors of the community academy want a high standard.",
		"Year 6 pupils at the school read on; the head may march through the mill.",
		"Schools in Kentshire and in London.",
	}
	for name, s := range schools {
		signs := naming.Of(s, []string{"May Park", "Mark"})
		for _, text := range texts {
			if found := signs.Find(text); len(found) > 0 {
				t.Errorf("%s: %q in %q", name, words(found), text)
			}
		}
	}
}

func TestWeakWordsTellBesideAWordForASchool(t *testing.T) {
	park := naming.Of(school(func(s *register.School) { s.Name = "Park Primary School" }), nil)
	if diff := cmp.Diff([]string{"park primary", "Park School"},
		words(park.Find("At park primary, or Park School, by the park."))); diff != "" {
		t.Error(diff)
	}
	oak := naming.Of(school(func(s *register.School) { s.Name = "Oak Tree Academy" }), nil)
	if diff := cmp.Diff([]string{"Oak Tree"}, words(oak.Find("We at Oak Tree have an oak tree."))); diff != "" {
		t.Error(diff)
	}
}

func TestAFindHasNeutralWordsInstead(t *testing.T) {
	signs := naming.Of(school(nil), []string{"Anna Fenwick"})
	tests := map[string]string{
		"At St Aidan's we read.":                     "our school",
		"At Moorlands's gates":                       "our school's",
		"The primary school in Ashtown":              "our school",
		"Mrs Read's plan":                            "a colleague's",
		"Ask Anna Fenwick.":                          "a colleague",
		"Near PO13 9FY":                              "our area",
		"In 12 Mill Road":                            "our area",
		"Ring 01323 444555.":                         "our number",
		"See staidans-ashtown.kentshire.sch.uk now.": "our website",
	}
	for text, want := range tests {
		if found := signs.Find(text); len(found) != 1 || found[0].Instead != want {
			t.Errorf("%q: %+v, want %q instead", text, found, want)
		}
	}
	if found := sameAs("Tenfold School", "Tenfold").Find("Tenfold's pupils"); len(found) != 1 ||
		found[0].Instead != "our school's" {
		t.Errorf("a town: %+v", found)
	}
}

// TestRealReports pastes whole real needs: each names its own school, and no
// other.
func TestRealReports(t *testing.T) {
	own := map[string]string{
		"need_ofsted_al_hijrah_2017.txt":            "Al-Hijrah School",
		"need_ofsted_charles_read_academy_2013.txt": "The Charles Read Academy",
		"need_ofsted_sandlings_primary_2017.txt":    "Sandlings Primary School",
		"offer_sle_rowner_infant_nctl_2015.txt":     "Rowner Infant School",
	}
	texts := reports(t)
	for file, name := range own {
		signs := naming.Of(school(func(s *register.School) { s.Name, s.Town, s.Formerly = name, "Corby Glen", nil }),
			[]string{"Mark Read"})
		for other, body := range texts {
			found := words(signs.Find(body))
			if tells := other == file; tells != (len(found) > 0) {
				t.Errorf("%s in %s: %q", name, other, found)
			}
		}
	}
}

func BenchmarkFind(b *testing.B) {
	signs := naming.Of(school(nil), []string{"Anna Fenwick", "Bo Okafor"})
	text := strings.Repeat("Improve the quality of teaching at the school, so that pupils read. ", 300)[:20000]
	for b.Loop() {
		if len(signs.Find(text)) > 0 {
			b.Fatal("found")
		}
	}
}
