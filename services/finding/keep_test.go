package finding_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/people"
)

func TestAShortlist(t *testing.T) {
	w := newWorld(t)
	first, second := w.two()
	for _, id := range []string{first.ID, second.ID, first.ID} {
		if err := w.finding.Keep(w.Ctx, w.head, id); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]string{second.Title, first.Title}, w.kept()); diff != "" {
		t.Error(diff)
	}
	for _, c := range w.find(finding.Query{}).Cards {
		if !c.Shortlisted {
			t.Errorf("%s is not marked", c.Service.Title)
		}
	}
	other := w.In(here, people.Finance)
	if err := w.finding.Drop(w.Ctx, other, first.ID); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("another's shortlist: %v", err)
	}
	if err := w.finding.Drop(w.Ctx, w.head, second.ID); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{first.Title}, w.kept()); diff != "" {
		t.Error(diff)
	}
}

// kept are the titles on the head's shortlist.
func (w *world) kept() []string {
	return titles(finding.Found{Cards: must(w.finding.Shortlisted(w.Ctx, w.head, here))(w.t)})
}

// What its leader hides leaves a shortlist, and comes back with its leader.
func TestAShortlistShowsWhatIsShown(t *testing.T) {
	w := newWorld(t)
	s, actor := w.offered(near, offer())
	if err := w.finding.Keep(w.Ctx, w.head, s.ID); err != nil {
		t.Fatal(err)
	}
	must(w.leaders.Pause(w.Ctx, actor, s.LeaderID, docdb.AnyVersion))(t)
	if kept := w.kept(); len(kept) != 0 {
		t.Errorf("a paused leader: %v", kept)
	}
	must(w.leaders.Resume(w.Ctx, actor, s.LeaderID, docdb.AnyVersion))(t)
	if kept := w.kept(); len(kept) != 1 {
		t.Error("the leader is back, the service is not")
	}
}

func TestAShortlistIsBounded(t *testing.T) {
	w := newWorld(t)
	l, actor := w.leads(near, leaders.SLE)
	for i := range finding.MostShortlisted + 1 {
		s := w.lists(l, actor, called(fmt.Sprintf("Phonics %d", i), offer()))
		err := w.finding.Keep(w.Ctx, w.head, s.ID)
		if full := apperr.Is(err, apperr.KindConflict); full != (i == finding.MostShortlisted) || err != nil && !full {
			t.Fatalf("%d: %v", i, err)
		}
	}
}

// Up to four stand side by side, in the order in which they were named.
func TestCompare(t *testing.T) {
	w := newWorld(t)
	first, second := w.two()
	cards := must(w.finding.Compare(w.Ctx, w.head, here, []string{second.ID, "service_none", first.ID, second.ID}))(t)
	if diff := cmp.Diff([]string{second.Title, first.Title}, titles(finding.Found{Cards: cards})); diff != "" {
		t.Error(diff)
	}
	if cards[1].Away != "7 miles" {
		t.Errorf("%q away", cards[1].Away)
	}
	if _, err := w.finding.Compare(w.Ctx, w.head, far, []string{first.ID}); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("from another's school: %v", err)
	}
}

// The same search is saved once, and one that looks for nothing not at all.
func TestASearchIsSavedOnce(t *testing.T) {
	w := newWorld(t)
	save := func(q finding.Query) (finding.Search, error) {
		return w.finding.Save(w.Ctx, w.head, finding.SaveInput{Query: q})
	}
	first := must(save(finding.Query{Text: "phonics", Themes: themesOf("phonics", "behaviour"), URN: here}))(t)
	for _, same := range []finding.Query{
		{Text: " phonics ", Themes: themesOf("behaviour", "phonics"), URN: here},
		{Text: "phonics", Themes: themesOf("phonics", "behaviour", "phonics"), URN: here, Order: finding.Best},
	} {
		if again := must(save(same))(t); again.ID != first.ID {
			t.Errorf("%+v is saved once more", same)
		}
	}
	if other := must(save(finding.Query{Text: "phonics", URN: here}))(t); other.ID == first.ID {
		t.Error("a wider search is not saved")
	}
	for _, empty := range []finding.Query{{}, {URN: here, Order: finding.Nearest}, {Text: "  "}} {
		if _, err := save(empty); !apperr.Is(err, apperr.KindInvalid) {
			t.Errorf("%+v: %v", empty, err)
		}
	}
}
