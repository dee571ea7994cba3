package register_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
	"lateral/services/register"
)

const small = head + aldgate + heath + marys +
	"100030,Aldgate Nursery,Closed,Local authority nursery school,Nursery,EC3A 1AA,London,,,,\n" +
	"100031,Cherry Hinton Primary School,Open,Academy converter,Primary,CB1 9HH,Cambridge,,,300,\n" +
	"100032,Holy Trinity Church of England Junior & Infant School,Open,Voluntary aided school,Primary,LS1 1AA,Leeds,,,,\n"

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
		{"holy trinity c of e", "Holy Trinity Church of England Junior & Infant School"},
		{"Holy Trinity CE (V.A.) Jnr. and Inf. Sch., Leeds", "Holy Trinity Church of England Junior & Infant School"},
		{"the holy trinity school leeds", "Holy Trinity Church of England Junior & Infant School"},
		{"holy trinity church of eng", "Holy Trinity Church of England Junior & Infant School"},
		{"st mary s lower", `St Mary's "Lower" School`},
		{"ST. MARY’S LOWER SCH.", `St Mary's "Lower" School`},
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
	if got := o.names(register.FindInput{Words: "school", Phase: register.Alternative}); !cmp.Equal(got,
		[]string{"Heath School"}) {
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
		"cherry h":        {"Cherry Hinton Primary School"},
		"holy trinity ce": {"Holy Trinity Church of England Junior & Infant School"},
		"St. Marys":       {`St Mary's "Lower" School`},
		"100006":          {"Heath School"},
		"100030":          {}, // closed
		"hinton":          {}, // not the beginning
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

func TestAnIndexFromBeforeNamesHadOneSpellingIsStale(t *testing.T) {
	o := newOffice(t)
	before := register.Index()
	before.Revision = "before"
	if err := o.index.Rebuild(t.Context(), before, func(func([]search.Document) error) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if err := o.index.Ensure(t.Context(), register.Index()); !errors.Is(err, search.ErrStale) {
		t.Errorf("Ensure = %v", err)
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
