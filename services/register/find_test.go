package register_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/register"
)

const small = head + aldgate + heath + marys +
	"100030,Aldgate Nursery,Closed,Local authority nursery school,Nursery,EC3A 1AA,London,,,,\n" +
	"100031,Cherry Hinton Primary School,Open,Academy converter,Primary,CB1 9HH,Cambridge,,,300,\n"

func TestSchoolsAreFoundAsOneTypes(t *testing.T) {
	o := newOffice(t)
	o.importFile(small)
	tests := []struct {
		typed string
		want  string // first of the answers
	}{
		{"aldg", "The Aldgate School"},
		{"Aldgatte", "The Aldgate School"},
		{"saint marys", `St Mary's "Lower" School`},
		{"cherry hint", "Cherry Hinton Primary School"},
		{"chery hinton", "Cherry Hinton Primary School"},
		{"cambridge cherry", "Cherry Hinton Primary School"},
		{"CB1 9HH", "Cherry Hinton Primary School"},
		{"cb19hh", "Cherry Hinton Primary School"},
		{"100006", "Heath School"},
	}
	for _, tt := range tests {
		t.Run(tt.typed, func(t *testing.T) {
			got := o.names(register.FindInput{Words: tt.typed})
			if len(got) == 0 || got[0] != tt.want {
				t.Errorf("found %q, want %q first", got, tt.want)
			}
		})
	}
}

func TestClosedSchoolsAreFoundOnlyWhenAskedFor(t *testing.T) {
	o := newOffice(t)
	o.importFile(small)
	if got := o.names(register.FindInput{Words: "aldgate"}); slices.Contains(got, "Aldgate Nursery") {
		t.Errorf("found %q", got)
	}
	if got := o.names(register.FindInput{Words: "aldgate", All: true}); !slices.Contains(got, "Aldgate Nursery") {
		t.Errorf("found %q", got)
	}
	if got := o.names(register.FindInput{Words: "school", Phase: register.Alternative}); !cmp.Equal(got, []string{"Heath School"}) {
		t.Errorf("found %q", got)
	}
}

func TestWhenSearchIsDownNamesAreFoundByTheirBeginning(t *testing.T) {
	o := newOffice(t)
	o.importFile(small)
	if err := o.index.Close(); err != nil {
		t.Fatal(err)
	}
	tests := map[string][]string{
		"cherry h":  {"Cherry Hinton Primary School"},
		"St. Marys": {`St Mary's "Lower" School`},
		"100006":    {"Heath School"},
		"100030":    {}, // closed
		"hinton":    {}, // not the beginning
	}
	for typed, want := range tests {
		t.Run(typed, func(t *testing.T) {
			found, err := o.Find(t.Context(), register.FindInput{Words: typed, Limit: 10})
			if err != nil || !found.Degraded {
				t.Fatalf("%+v, %v", found, err)
			}
			if diff := cmp.Diff(want, o.names(register.FindInput{Words: typed})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReindexMakesTheIndexAnewFromTheDocuments(t *testing.T) {
	o := newOffice(t)
	o.importFile(small)
	if err := o.index.Delete(t.Context(), register.Index().Name, []string{"100000"}); err != nil {
		t.Fatal(err)
	}
	if got := o.names(register.FindInput{Words: "aldgate"}); len(got) != 0 {
		t.Fatalf("the index still knows %q", got)
	}
	if err := o.Reindex(t.Context()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"The Aldgate School"}, o.names(register.FindInput{Words: "aldgate"})); diff != "" {
		t.Error(diff)
	}
}
