package naming_test

import (
	"strings"
	"testing"

	"lateral/services/needs/naming"
)

func TestNamesOfPeopleAreFound(t *testing.T) {
	for text, want := range map[string]string{
		"Our SENCO, Mrs Patel, has left.":                 "Mrs Patel",
		"Mr. Jones teaches Year 6":                        "Mr. Jones",
		"Ask Mrs K. Read about it":                        "Mrs K. Read",
		"mr okafor has been off since june":               "mr okafor",
		"mrs sarah is off":                                "mrs sarah",
		"Dr Khan's clinic":                                "Dr Khan",
		"Miss Young is an ECT":                            "Miss Young",
		"MR SMITH is new":                                 "MR SMITH",
		"my son Alfie is in Year 2":                       "son Alfie",
		"a boy called Tyler bites":                        "boy called Tyler",
		"a pupil named Grace hides":                       "pupil named Grace",
		"her sister Olivia Brown too":                     "sister Olivia Brown",
		"Our deputy, Sarah Jones, leads maths.":           "deputy, Sarah Jones",
		"Sarah Jones leads maths":                         "Sarah Jones",
		"We asked Mohammed Khan to help":                  "Mohammed Khan",
		"We asked Anne-Marie Dubois to help":              "Anne-Marie Dubois",
		"Callum throws chairs":                            "Callum",
		"When Callum’s mum rings, we worry":               "Callum",
		"Two pupils (Aisha and Kacper) refuse to come in": "Aisha|Kacper",
		"the TA, Priya, is leaving":                       "TA, Priya",
		"Ask for Tom Baker’s class":                       "Tom Baker",
	} {
		found := naming.People(text)
		if got := strings.Join(words(found), "|"); got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
		for _, f := range found {
			if text[f.From:f.To] != f.Words || f.Instead == "" {
				t.Errorf("%q: %+v is not there", text, f)
			}
		}
	}
}

// What is no name of a person, or the name of one whom everybody may know.
func TestOtherWordsNameNobody(t *testing.T) {
	for _, text := range []string{
		"", "…", "Year 4 pupils in Key Stage 2 fell behind.", "Miss a day and they fall behind.",
		"Miss Maths lessons and results fall.", "We use MS Teams and MS Word.", "Will Ofsted come in May?",
		"Mark books in June.", "Grace and hope are our values.", "May Half-term is near.", "April INSET day",
		"Read Write Inc and Jolly Phonics", "Rosenshine's principles; Barak Rosenshine wrote them", "We study Anne Frank",
		"Florence Nightingale and Mary Seacole in Year 2", "Harry Potter books", "Roald Dahl day", "Dr Seuss books",
		"Mr Men books", "Dylan Wiliam on assessment", "Victoria Park is near", "The Charles Read Academy",
		"Nelson Handwriting and Collins Phonics", "Chelsea and Chester are places, like Lincoln and Georgia.",
		"The girls Years 5 and 6 like football", "the boys in Reception", "a programme called Jigsaw",
		"a scheme named Talk Boost", "The Head of English left; the deputy head too.", "Our SENCO Award is late",
		"Every child Counts", "the pupil premium", "dr appointments are long", "mr and mrs", "Ms", "a teacher from Kent",
		"SLT, SBM, EHCP, PPG, DSL, CAMHS and ELSA", "Ofsted said so. Leaders agreed.", "PE and RE in the summer",
		"Robin Hood, Peter Pan and Oliver Twist in drama", "Noah's ark and Moses in RE", "Ada Lovelace in computing",
		"Children know that Lady Macbeth is guilty.", "LONDON BOROUGH OF CAMDEN", "Christmas and Easter",
		"Our head Teachers meet", "Jack and the Beanstalk", "the chair Person", "Henry VIII and Queen Victoria",
		"Cold War and Tudor England", "Kampala and São Paulo", "White Rose Maths and Power Maths",
		"Mental Health Support Team",
		"Chromebooks from Google", "British Values", "Duke of Edinburgh’s Award",
	} {
		if found := naming.People(text); len(found) > 0 {
			t.Errorf("%q: %q", text, words(found))
		}
	}
}

func FuzzPeople(f *testing.F) {
	for _, seed := range []string{"Mr", "Mr .", "\xffMrs \xff", "son", "a boy called", "Sarah", "Sarah Sarah Sarah",
		"Dr. K. K."} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, found := range naming.People(text) {
			if found.From < end || text[found.From:found.To] != found.Words {
				t.Fatalf("%q: %+v", text, found)
			}
			end = found.To
		}
	})
}
