package finding_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/finding"
)

// An abbreviation finds who says it in full, or what is akin to it, though no service has its
// letters: by words alone, and with the engine down.
func TestAnAbbreviationFindsWhatItStandsFor(t *testing.T) {
	w := newWorld(t)
	for i, one := range []sold{
		{"Spending the pupil premium well", "Plans that reach disadvantaged children.", "Amy Rowe", near, ""},
		{"Getting the most from teaching assistants", "How adults in class help children to think.", "Ben Lyle", near, ""},
		{"New arrivals", "English as an additional language, from the first day.", "Cal Dunn", near, ""},
		{"Budgets that balance", "Three-year forecasts and contracts.", "Kit Vane", near, ""},
	} {
		w.sells(i, one)
	}
	if err := w.matching.Candidates.Reindex(w.Ctx); err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{
		"FSM": "Spending the pupil premium well", "fsm": "Spending the pupil premium well",
		"TA": "Getting the most from teaching assistants", "TAs": "Getting the most from teaching assistants",
		"EAL": "New arrivals",
	} {
		for _, down := range []bool{false, true} {
			w.broken.down = down
			if diff := cmp.Diff([]string{want}, closeOf(w.find(finding.Query{Text: typed}))); diff != "" {
				t.Errorf("%q, the engine down: %v: %s", typed, down, diff)
			}
		}
		w.broken.down = false
	}
}

// What was read as a name is said as people write it.
func TestANameThatIsReadIsSaid(t *testing.T) {
	w := newWorld(t)
	w.sells(1, sold{"Phonics", "Blending.", "Priya Raman", near, ""})
	if err := w.matching.Candidates.Reindex(w.Ctx); err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{"Preeya": "Priya", "preeya": "Priya"} {
		f := w.find(finding.Query{Text: typed})
		if len(f.Corrected) != 1 || f.Corrected[0].Read != want || f.Total != 1 {
			t.Errorf("%q is read %+v, and %d are found", typed, f.Corrected, f.Total)
		}
	}
	// A long text tells of somebody, and looks for nobody.
	long := finding.Query{Text: "Our pupil Preeya has missed many days and we do not know why"}
	if f := w.find(long); len(f.Corrected) != 0 {
		t.Errorf("a long text is read %+v", f.Corrected)
	}
}

// Another language is left as it is, and what says nothing is not looked for; a name is found in both.
func TestWhatIsNotLookedFor(t *testing.T) {
	w := newWorld(t)
	for i, one := range []sold{
		{"An honour code", "Honour, help and support for your school.", "Priya Raman", near, ""},
		{"Lecture and debate", "Public speaking.", "Grace Best", near, ""},
	} {
		w.sells(i, one)
	}
	if err := w.matching.Candidates.Reindex(w.Ctx); err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]struct{ foreign, empty, found bool }{
		"Bonjour": {foreign: true}, "Nous aidons les élèves en lecture": {foreign: true},
		"Potrzebujemy pomocy": {foreign: true},
		"Bonjour Priya Raman": {foreign: true, found: true}, "help": {empty: true},
		"please support our school": {empty: true},
		"Best":                      {found: true}, "honour": {found: true}, "O'Brien": {},
	} {
		for _, down := range []bool{false, true} {
			w.broken.down = down
			f := w.find(finding.Query{Text: typed})
			if f.Foreign != want.foreign || f.Empty != want.empty || len(f.Corrected) > 0 || (len(f.Cards) > 0) != want.found {
				t.Errorf("%q, the engine down: %v: %+v, found: %q", typed, down, f.Corrected, titles(f))
			}
		}
		w.broken.down = false
	}
}

// Whatever is shown for a text says first what it has to do with it, and never how far it is.
func TestTheFirstReasonIsAboutWhatWasTyped(t *testing.T) {
	w := newWorld(t).filled().byMeaning()
	ways := []string{"Travels", "Supports", "Works"}
	for _, typed := range whatPeopleType {
		for _, c := range w.find(finding.Query{Text: typed, URN: here}).Cards {
			isWay := func(way string) bool { return len(c.Evidence) == 0 || strings.HasPrefix(c.Evidence[0], way) }
			if slices.ContainsFunc(ways, isWay) {
				t.Errorf("%.30q shows %q for %q", typed, c.Service.Title, c.Evidence)
			}
		}
	}
}

// The school's own leaders stand last: whoever looks for support looks elsewhere.
func TestOnesOwnLeadersStandLast(t *testing.T) {
	w := newWorld(t)
	w.sells(1, sold{"Phonics at home", "Blending and segmenting.", "Own Leader", here, "phonics"})
	w.sells(2, sold{"Phonics elsewhere", "Blending and segmenting.", "Other Leader", near, "phonics"})
	if err := w.matching.Candidates.Reindex(w.Ctx); err != nil {
		t.Fatal(err)
	}
	for _, q := range []finding.Query{{URN: here}, {URN: here, Text: "phonics"}, {URN: here, Order: finding.Price}} {
		for _, down := range []bool{false, true} {
			w.broken.down = down
			if diff := cmp.Diff([]string{"Phonics elsewhere", "Phonics at home"}, titles(w.find(q))); diff != "" {
				t.Errorf("%+v, the engine down: %v: %s", q, down, diff)
			}
		}
	}
}
