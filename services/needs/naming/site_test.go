package naming_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lateral/pkg/testdata"
	"lateral/services/needs/naming"
	"lateral/services/register"
)

// sameAs returns the signs of a school whose distinctive words are also those of
// its town, or of ordinary texts.
func sameAs(name, town string) naming.Signs {
	return naming.Of(school(func(s *register.School) {
		s.Name, s.Town, s.Formerly, s.Head, s.Website, s.Street = name, town, nil, "Ann Okafor", "", ""
	}), nil)
}

func TestTheWordsAloneTellWhereTheyStandForTheSchool(t *testing.T) {
	tenfold := sameAs("Tenfold Primary School", "Tenfold")
	park := sameAs("Park Primary School", "Ashtown")
	reading := sameAs("Reading School", "Reading")
	corby := sameAs("Corby Glen Community School", "Corby Glen")
	tests := []struct {
		signs naming.Signs
		texts []string
	}{
		{tenfold, []string{
			"Our pupils at Tenfold can add.", "We at Tenfold are ready.", "we at tenfold are ready",
			"PUPILS AT TENFOLD CAN ADD.",
			"At Tenfold, few read.", "At Tenfold Year 5 pupils cannot add.", "At Tenfold KS2 results fell.",
			"Here at Tenfold we read.",
			"Maths at Tenfold is weak.", "Standards at Tenfold have fallen.", "It happened to us at Tenfold.",
			"Teaching at “Tenfold” is weak.",
			"Tenfold's pupils can add.", "Tenfold’s governors agree.", "Tenfold's Year 5 is weak.",
			"Tenfold's classrooms are old.",
			"Tenfold pupils can add.", "Our Tenfold staff are new.", "TENFOLD CHILDREN READ.", "Tenfold Governors agree.",
			"This is the Tenfold way.", "It is our Tenfold curriculum.", "She is the head of Tenfold.",
			"The governors of Tenfold agree.",
			"Pupils who attend Tenfold read.", "The head joined Tenfold in May.", "Tenfold is a small rural primary school.",
			"Tenfold needs help with maths.", "Our school, Tenfold, is small.", "Our School, Tenfold, is small.",
			"We are Tenfold.", "Our school is called Tenfold.",
			"Pupils at\nTenfold read.", "Pupils at\u00a0Tenfold read.", "Tenfolds pupils read.",
			"Tenfold Year 5 is weak.", "Tenfold KS1 results fell.", "Ann B, Headteacher, Tenfold", "Team Tenfold is new.",
			"Tenfold SEND pupils read.", "Tenfold is a two-form entry school.", "Pupils in Year 5 at Tenfold read.",
		}},
		{park, []string{
			"Our pupils at Park can add.", "We at Park are ready.", "At Park few read.", "Here at Park we read.",
			"Park's pupils can add.", "Few of our Park pupils read.", "This is the Park way.", "The head of Park is new.",
		}},
		{reading, []string{"Our pupils at Reading can add.", "We at Reading are ready.", "Reading's pupils can add."}},
		{sameAs("The Grange School", "Ashtown"), []string{"Children at the Grange read.", "At Grange few read."}},
		{sameAs("St Ives Primary School", "St Ives"), []string{"Our pupils at St. Ives read.", "St Ives' staff are new."}},
		{corby, []string{"Our pupils at Corby Glen can add.", "we at corby glen", "Corby Glen's staff are new."}},
	}
	for _, test := range tests {
		for _, text := range test.texts {
			if found := test.signs.Find(text); len(found) != 1 {
				t.Errorf("%q: found %q, want the name", text, words(found))
			}
		}
	}
}

func TestTheWordsAloneTellNothingWhereTheyStandForSomethingElse(t *testing.T) {
	tests := []struct {
		signs naming.Signs
		texts []string
	}{
		{sameAs("Tenfold Primary School", "Tenfold"), []string{
			"We are in Tenfold.", "Pupils in Tenfold read.", "The costs rose tenfold.", "Tenfold is by the sea.",
			"Families from Tenfold move on.",
			"A course at Tenfold University helped.", "We met at Tenfold Town Hall.", "She studied at Tenfold.",
			"Change at Tenfold station.",
			"The match at Tenfold was won.", "The Tenfold University staff came.", "Students of the University of Tenfold came.",
			"West Tenfold pupils came.", "Our pupils at West Tenfold can add.", "Tenfold is a city with few jobs.",
			"We move to Tenfold.",
			"Pupils cannot aim at tenfold growth.", "Staff of Tenfold Hospital came.",
			"Our pupils at Tenfold Hospital School can add.",
		}},
		{sameAs("Leeds Academy", "Leeds"),
			[]string{"Leeds University", "A course at Leeds University", "We are in Leeds", "Visitors to Leeds."}},
		{sameAs("Wembley Primary School", "Wembley"),
			[]string{"The match at Wembley", "The cup final was played at Wembley."}},
		{sameAs("Park Primary School", "Ashtown"), []string{
			"Children play at the park.", "Our pupils at park gates wait.", "We meet at Park Road.",
			"The park's staff are kind.", "Mrs Park's pupils read.",
		}},
		{sameAs("Reading School", "Reading"), []string{
			"Pupils are good at Reading.", "Look at Reading and Writing.", "Reading pupils' books",
			"The head of Reading is new.",
			"PUPILS ARE GOOD AT READING.", "The Reading curriculum is weak.", "Reading needs to improve.",
			"What we at reading time do",
		}},
		{sameAs("Rugby Academy", "Rugby"), []string{"Boys are good at Rugby.", "Girls excel at rugby."}},
		{sameAs("Challenge Academy", "Ashtown"), []string{"Challenge needs to grow.", "Challenge is weak in Year 5."}},
		{sameAs("Summer Academy", "Ashtown"), []string{"In Summer pupils read.", "By Summer Year 5 read."}},
		{sameAs("Support Academy", "Ashtown"), []string{"Support staff are new.", "Support leaders to plan."}},
		{sameAs("Key Academy", "Ashtown"), []string{"Results at Key Stage 2 fell.", "At Key Stage 1 few read."}},
		{naming.Of(school(func(s *register.School) { s.Name, s.Town, s.Region = "London Academy", "London", "London" }), nil),
			[]string{"London pupils read.", "Schools of London"}},
	}
	for _, test := range tests {
		for _, text := range test.texts {
			if found := test.signs.Find(text); len(found) != 0 {
				t.Errorf("%q: found %q, want nothing", text, words(found))
			}
		}
	}
}

// TestRealReportsOfASchoolNamedAsItsTown renames the school of a real report to
// its distinctive words: only some say where they stand for the school. Other
// reports do not tell schools that are called by ordinary words.
func TestRealReportsOfASchoolNamedAsItsTown(t *testing.T) {
	for _, name := range []string{"Tenfold", "Park", "Reading", "Hope", "Key", "Summer", "Leeds", "Challenge"} {
		for file, body := range reports(t) {
			town := "Ashtown"
			if name == "Tenfold" || name == "Reading" || name == "Leeds" {
				town = name
			}
			signs := sameAs(name+" Primary School", town)
			if found := signs.Find(body); len(found) > 0 {
				t.Errorf("%s in %s: %q", name, file, words(found))
			}
			for _, sentence := range []string{" Our pupils at " + name + " can add.", " " + name + "'s governors agree."} {
				if found := signs.Find(body + sentence); len(found) != 1 {
					t.Errorf("%s at the end of %s: %q", name, file, words(found))
				}
			}
		}
	}
}

// reports are the real texts by file, without the lines that name their source.
func reports(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(testdata.Dir(t), "texts", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		body := string(text)
		if i := strings.Index(body, "\n\n"); i > 0 {
			body = body[i:]
		}
		all[filepath.Base(file)] = body
	}
	return all
}
