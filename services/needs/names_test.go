package needs_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/themes"
)

func TestNamesInWhatIsTyped(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001", Name: "St Aidan's Catholic Primary School", Town: "Ashtown"},
		needstest.School{URN: "100002", Name: "The Oakfield Primary School"},
		needstest.School{URN: "100003", Name: "St Mary's CofE Infant School"})
	head := needstest.Person(people.Head, "100001")
	tests := []struct {
		name, text    string
		need, service []string
	}{
		{"a child, a colleague", "Callum in Mrs Patel's class", []string{"a somebody", "a colleague"}, nil},
		{"one's own school", "We at St Aidans worry", []string{"our school"}, []string{}},
		{"another school", "We went to Oakfield Primary, then St Mary's", []string{"another school", "another school"}, nil},
		{"a school after a colleague", "Ruth Adams at Oakfield Primary School helped",
			[]string{"a somebody", "another school"}, nil},
		{"a school that the register has not", "We went to Elmfield Primary", []string{}, nil},
		{"nobody", "Attendance of Year 6 has fallen", []string{}, nil},
		{"nothing", "", []string{}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.service == nil {
				tt.service = tt.need
			}
			for need, want := range map[bool][]string{true: tt.need, false: tt.service} {
				got := []string{}
				found, err := w.Needs.NamesIn(w.Ctx, head, tt.text, need)
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range found {
					if tt.text[f.From:f.From+len(f.Words)] != f.Words {
						t.Errorf("%+v is not there", f)
					}
					got = append(got, strings.TrimSuffix(strings.Replace(f.Instead, "somebody", "a somebody", 1), "'s"))
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("of a need: %v: %s", need, diff)
				}
			}
		})
	}
}

// What a text names twice is said twice, in order, and no two places overlap.
func TestNamesDoNotOverlap(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001", Name: "Sarah Bonnell School"})
	text := "At Sarah Bonnell School, Sarah Jones and Callum; Sarah Bonnell School."
	found, err := w.Needs.NamesIn(w.Ctx, needstest.Person(people.Head, "100001"), text, true)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []themes.NameKind
	end := 0
	for _, f := range found {
		if f.From < end {
			t.Errorf("%+v overlaps", f)
		}
		end = f.From + len(f.Words)
		kinds = append(kinds, f.Kind)
	}
	if diff := cmp.Diff([]themes.NameKind{themes.School, themes.Person, themes.Person, themes.School}, kinds); diff != "" {
		t.Error(diff)
	}
}
