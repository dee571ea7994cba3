package operations_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/operations"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

const (
	nobody   = "nobody"
	operator = "operator"
)

type office struct {
	*peopletest.Kit
	*operations.Service
}

func newOffice(t *testing.T) office {
	t.Helper()
	k := peopletest.New(t, operations.Schemas()...)
	return office{k, operations.New(k.DB, k.Log, k.Clock.Now)}
}

func actor(word string) people.Actor {
	a := people.Actor{AccountID: word}
	if word == operator {
		a.Held = []people.Held{{Role: people.Operator, Place: people.Service()}}
	}
	return a
}

func TestEveryPageBeginsAsADraftWithGaps(t *testing.T) {
	o := newOffice(t)
	for _, name := range operations.Names() {
		p, err := o.Page(t.Context(), name)
		if err != nil || !p.Draft() || !strings.Contains(p.Text, "[") || name.Title() == "" {
			t.Errorf("%s: %v, %q", name, err, p.Text)
		}
		_, err = o.WritePage(t.Context(), actor(operator), name, 0, p.Text)
		if !apperr.Is(err, apperr.KindInvalid) || !strings.Contains(err.Error(), "square brackets") {
			t.Errorf("%s with its gaps: %v", name, err)
		}
	}
	if _, err := o.Page(t.Context(), "imprint"); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("a page that is not there: %v", err)
	}
}

func TestAPageIsWrittenOnTopOfTheOneSeen(t *testing.T) {
	o := newOffice(t)
	write := func(seen int64, text string) error {
		_, err := o.WritePage(t.Context(), actor(operator), operations.Contact, seen, text)
		return err
	}
	steps := []struct {
		what string
		seen int64
		text string
		want apperr.Kind
	}{
		{"the draft", 0, "Call us. See [our site](https://example.org).", apperr.KindInternal},
		{"the draft again", 0, "Write to us.", apperr.KindStale},
		{"the first version", 1, "Write to us.", apperr.KindInternal},
		{"whichever is there", docdb.AnyVersion, "Write to us.", apperr.KindInternal},
		{"nothing", 2, " \n", apperr.KindInvalid},
		{"too much", 2, strings.Repeat("x", operations.Longest+1), apperr.KindInvalid},
	}
	for _, step := range steps {
		if err := write(step.seen, step.text); (err != nil) != (step.want != apperr.KindInternal) ||
			err != nil && !apperr.Is(err, step.want) {
			t.Errorf("on top of %s: %v", step.what, err)
		}
	}
	p, err := o.Page(t.Context(), operations.Contact)
	if err != nil || p.Draft() || p.Text != "Write to us." {
		t.Errorf("%+v, %v", p, err)
	}
	left, err := o.Drafts(t.Context())
	want := []string{operations.Privacy.Title(), operations.Accessibility.Title(), operations.Terms.Title()}
	if diff := cmp.Diff(want, left); diff != "" || err != nil {
		t.Error(diff, err)
	}
	happened, err := events.Of(t.Context(), o.DB, string(operations.Contact))
	if err != nil || len(happened) != 3 {
		t.Errorf("%d events, %v", len(happened), err)
	}
}

func TestOnlyOperatorsWrite(t *testing.T) {
	_, err := newOffice(t).WritePage(t.Context(), actor(nobody), operations.Terms, 0, "Mine.")
	if !apperr.Is(err, apperr.KindNotFound) {
		t.Error(err)
	}
}
