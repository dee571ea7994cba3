package spelling_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/register/spelling"
)

func TestOneNameHasOneSpelling(t *testing.T) {
	tests := map[string][]string{
		"holy trinity cofe primary school": {
			"Holy Trinity CofE Primary School", "HOLY TRINITY C OF E PRIMARY SCHOOL", "Holy Trinity C.of E. Primary Sch.",
			"Holy Trinity Church of England Primary School", "Holy Trinity CE Prim Sch", "Holy Trinity C.E. Primary School",
			"Holy Trinity (C/E) Primary School", "Holy  Trinity\u00a0C-of-E\nPrimary\tSchool",
		},
		"st marys catholic va primary school": {
			"St Mary's RC VA Primary School", "St. Mary’s R.C. V.A. Primary School",
			"Saint Marys Roman Catholic Voluntary Aided Primary School",
			"ST MARY`S CATHOLIC (AIDED) PRIMARY SCHOOL", "St Mary s RC Aided Primary School",
			"St Mary‘s R C (V.A.) Primary School",
		},
		"st peter and st paul junior and infant school": {
			"St Peter & St Paul Junior & Infant School", "St. Peter and Saint Paul Jnr and Inf School",
			"St Peter + St Paul J & I School",
		},
		"st thomas a becket jmi academy": {"St Thomas à Becket JMI Academy",
			"Saint Thomas a Becket Junior Mixed & Infants Acad"},
		"shaw cum donnington cofe school": {"Shaw-cum-Donnington C.E. School", "Shaw cum Donnington CofE Sch"},
		"all saints cofe va school": {"All Saints' CEVA School", "All Saints C.E. (A) School",
			"All Saints Church of England Aided School"},
		"oconnor school": {"O'Connor School", "O’Connor School", "OConnor Sch"},
		"strasse school": {"Straße School"},
	}
	for want, spellings := range tests {
		for _, s := range spellings {
			if diff := cmp.Diff(want, spelling.Name(s)); diff != "" {
				t.Errorf("%q: %s", s, diff)
			}
		}
	}
}

func TestTheLastWordOfAQueryMayGoOn(t *testing.T) {
	tests := map[string]string{
		"holy trinity ce":            "holy trinity ce",
		"holy trinity ce primary":    "holy trinity cofe primary",
		"holy trinity c of":          "holy trinity c of",
		"holy trinity c of e":        "holy trinity cofe",
		"holy trinity church of eng": "holy trinity church of eng",
		"saint s":                    "st s",
		"st mary's s":                "st marys s",
		"all saints c.e. c":          "all saints cofe c",
		"":                           "",
		" -- ":                       "",
	}
	for typed, want := range tests {
		if diff := cmp.Diff(want, spelling.Query(typed)); diff != "" {
			t.Errorf("%q: %s", typed, diff)
		}
	}
}

func TestWordsHaveTheirPlaces(t *testing.T) {
	const text = "At St. Mary’s, a Church of\nEngland school"
	var got []string
	for _, w := range spelling.Words(text) {
		got = append(got, w.Text+"="+text[w.From:w.To])
	}
	want := []string{"at=At", "st=St", "marys=Mary’s", "a=a", "cofe=Church of\nEngland", "school=school"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAlsoHasWhatIsTypedOnTheWay(t *testing.T) {
	tests := map[string][]string{
		"Holy Trinity CofE Primary School": {"church", "england", "c", "of", "e"},
		"Saint Mary Magdalene":             {"saint"},
		"Al-Hijrah School":                 {"alhijrah"},
		"O'Connor School":                  {"o", "connor"},
		"Rivers PRU":                       {"pupil", "referral", "unit"},
	}
	for name, want := range tests {
		also := spelling.Also(name)
		for _, w := range want {
			if !strings.Contains(" "+strings.Join(also, " ")+" ", " "+w+" ") {
				t.Errorf("%s: %q is not among %q", name, w, also)
			}
		}
	}
}

// TestTheTableAgreesWithItself finds spellings that are in two groups, and spellings whose
// replacement is replaced again.
func TestTheTableAgreesWithItself(t *testing.T) {
	for _, group := range spelling.Groups {
		for _, s := range group {
			if diff := cmp.Diff(group[0], spelling.Name(s)); diff != "" {
				t.Errorf("%q: %s", s, diff)
			}
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, seed := range []string{"St Mary’s C.E. (A)", "s s s", "\xff\xfe", "c of e", "ŵ\u0301 ﬁ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, w := range spelling.Words(text) {
			if w.Text == "" || w.From < 0 || w.To > len(text) || w.From >= w.To || w.To < last {
				t.Fatalf("%q has the word %+v", text, w)
			}
			last = w.To
		}
	})
}
