package needs_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
)

func TestADraftSaysWhatTellsTheSchool(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001", Name: "St Aidan's Catholic Primary School", Town: "Ashtown"})
	head := needstest.Person(people.Head, "100001")
	ask := needstest.Ask()
	ask.What = "Où sont — we at St Aidans, PO139FY, St Aidans."
	n := w.Draft("100001", ask)
	seen, err := w.Needs.Get(w.Ctx, head, n.ID)
	if err != nil {
		t.Fatal(err)
	}
	want := []needs.Telling{
		{Path: "what", Words: "St Aidans", From: 16, Instead: "our school"},
		{Path: "what", Words: "PO139FY", From: 27, Instead: "our area"},
		{Path: "what", Words: "St Aidans", From: 36, Instead: "our school"},
	}
	if diff := cmp.Diff(want, seen.Telling); diff != "" {
		t.Error(diff)
	}
	_, err = w.Needs.Post(w.Ctx, head, n.ID, n.Version)
	var refused *apperr.Error
	if !errors.As(err, &refused) || len(refused.Fields) != 1 ||
		!strings.Contains(refused.Fields[0].Message, "“St Aidans”, “PO139FY”. Take it out") {
		t.Fatalf("Post = %v", err)
	}

	ask.Named = true
	if n, err = w.Needs.Save(w.Ctx, head, n.ID, n.Version, ask); err != nil {
		t.Fatal(err)
	}
	if seen, err = w.Needs.Get(w.Ctx, head, n.ID); err != nil || len(seen.Telling) > 0 {
		t.Errorf("named: %+v, %v", seen.Telling, err)
	}
	if _, err := w.Needs.Post(w.Ctx, head, n.ID, n.Version); err != nil {
		t.Errorf("named: %v", err)
	}
}

// Each draft is looked at with the marks of its own school, and only where it is read alone.
func TestADraftTellsByTheNameOfItsOwnSchool(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001", Name: "Sandlings Primary School"},
		needstest.School{URN: "100002", Name: "Marshmead Primary School"})
	ask := needstest.Ask()
	ask.What = "We at Sandlings read with Marshmead."
	of := both(needstest.Person(people.Head, "100001"), needstest.Person(people.Head, "100002"))
	for urn, want := range map[register.URN]string{"100001": "Sandlings", "100002": "Marshmead"} {
		seen, err := w.Needs.Get(w.Ctx, of, w.Draft(urn, ask).ID)
		if err != nil || len(seen.Telling) != 1 || seen.Telling[0].Words != want {
			t.Errorf("%s tells %v, %v; want %q", urn, seen.Telling, err, want)
		}
	}
	page, _, err := w.Needs.List(w.Ctx, of, needs.ListInput{Scope: needs.OfMySchools, Limit: 10})
	if err != nil || len(page) != 2 || len(page[0].Telling)+len(page[1].Telling) > 0 {
		t.Errorf("the list is %+v, %v", page, err)
	}
}

func TestAReportIsPastedWhole(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001", Name: "Sandlings Primary School"})
	head := needstest.Person(people.Head, "100001")
	ask := needstest.Ask()
	ask.What = strings.Repeat("Pupils need to read more widely. ", 610)[:19_960]
	n := w.Draft("100001", ask)
	if _, err := w.Needs.Post(w.Ctx, head, n.ID, n.Version); err != nil {
		t.Fatalf("ordinary words: %v", err)
	}
	ask.What += " At sandlings."
	n = w.Draft("100001", ask)
	if _, err := w.Needs.Post(w.Ctx, head, n.ID, n.Version); !apperr.Is(err, apperr.KindInvalid) {
		t.Errorf("the name at its end: %v", err)
	}
}
