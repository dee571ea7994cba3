package finding_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/finding"
	"lateral/services/people"
	"lateral/services/register"
)

// told are the services of which the head was told so far.
func (w *world) told() [][]string {
	w.t.Helper()
	var all [][]string
	for _, e := range must(events.Of(w.Ctx, w.DB, w.head.AccountID))(w.t) {
		if e.Type != finding.SearchesAnswered {
			continue
		}
		var d finding.NewsData
		if err := e.Decode(&d); err != nil {
			w.t.Fatal(err)
		}
		var ids []string
		for _, n := range d.News {
			ids = append(ids, n.ServiceIDs...)
		}
		all = append(all, ids)
	}
	return all
}

func (w *world) saves(q finding.Query) finding.Search {
	w.t.Helper()
	return must(w.finding.Save(w.Ctx, w.head, finding.SaveInput{Query: q}))(w.t)
}

// London's clock in winter is that of UTC.
func at(day, hour int) time.Time { return time.Date(2026, 1, day, hour, 0, 0, 0, time.UTC) }

// A person is told once of what is new, on the next morning on which schools are open, in one
// letter for all searches.
func TestPeopleAreToldOnceOfWhatIsNew(t *testing.T) {
	w := newWorld(t) // on Monday, 12 January
	w.offered(near, called("Old phonics", offer()))
	w.saves(finding.Query{Text: "phonics"})
	w.saves(finding.Query{Themes: themesOf("phonics")})
	w.tell(at(12, 10))
	if told := w.told(); len(told) != 0 {
		t.Fatalf("told of what there was: %v", told)
	}
	first, _ := w.offered(far, called("New phonics", offer()))
	w.tell(at(13, 6))
	if told := w.told(); len(told) != 0 {
		t.Fatal("told at night")
	}
	w.tell(at(13, 8))
	want := [][]string{{first.ID, first.ID}}
	if diff := cmp.Diff(want, w.told()); diff != "" {
		t.Fatal(diff)
	}
	second, _ := w.offered(here, called("Newer phonics", offer()))
	w.tell(at(13, 15)) // the same day
	if diff := cmp.Diff(want, w.told()); diff != "" {
		t.Fatal(diff)
	}
	w.tell(at(14, 8))
	want = append(want, []string{second.ID, second.ID})
	if diff := cmp.Diff(want, w.told()); diff != "" {
		t.Fatal(diff)
	}
	w.tell(at(15, 8)) // nothing is new
	w.offered(near, called("Newest phonics", offer()))
	w.tell(at(17, 9)) // a Saturday
	w.tell(at(18, 9))
	if diff := cmp.Diff(want, w.told()); diff != "" {
		t.Fatal(diff)
	}
	w.tell(at(19, 9))
	if len(w.told()) != 3 {
		t.Error("what was new at the weekend is not told on Monday")
	}
}

// While the engine is down nobody is told anything, and nothing is lost.
func TestNobodyIsToldWhileTheEngineIsDown(t *testing.T) {
	w := newWorld(t)
	w.saves(finding.Query{Text: "phonics"})
	w.offered(near, offer())
	w.broken.down = true
	late := w.saves(finding.Query{Text: "behaviour"})
	w.tell(at(13, 8))
	if len(w.told()) != 0 {
		t.Error("told without the engine")
	}
	w.broken.down = false
	w.tell(at(13, 9))
	if told := w.told(); len(told) != 1 || len(told[0]) != 1 {
		t.Errorf("told %v", told)
	}
	if now := must(finding.GetSearch(w.Ctx, w.DB, late.ID))(t); !now.Begun {
		t.Error("what there was is not noted")
	}
}

// A search ends quietly with the role that it is for; all end when its owner has none left.
func TestSearchesEndWithTheRole(t *testing.T) {
	w := newWorld(t)
	both := w.Actor(people.Held{Role: people.Head, Place: people.School(here)},
		people.Held{Role: people.Head, Place: people.School(far)})
	w.head = both
	w.saves(finding.Query{Text: "phonics", URN: here})
	w.saves(finding.Query{Text: "phonics", URN: far})
	w.offered(near, offer())
	w.ends(both, here)
	w.tell(at(13, 8))
	left := must(w.finding.Searches(w.Ctx, both))(t)
	if len(left) != 1 || left[0].Query.URN != far || len(w.told()) != 1 {
		t.Fatalf("%d are left, told %v", len(left), w.told())
	}
	e := w.ends(both, far)
	for range 2 {
		if err := w.finding.FollowEnd(w.Ctx, e); err != nil {
			t.Fatal(err)
		}
	}
	w.offered(near, offer())
	w.tell(at(14, 8))
	if left := must(w.finding.Searches(w.Ctx, both))(t); len(left) != 0 || len(w.told()) != 1 {
		t.Errorf("%d are left, told %v", len(left), w.told())
	}
}

// What a search asks for and the list of themes has lost, it does not ask for any more; one of a
// person who is gone ends, and keeps nobody else from their letter.
func TestOldSearchesGoOn(t *testing.T) {
	w := newWorld(t)
	old := finding.Search{Meta: docdb.Meta{ID: "search_old"}, AccountID: w.head.AccountID, Begun: true,
		Query: finding.Query{Text: "phonics", Themes: themesOf("flower_arranging")}}
	gone := finding.Search{Meta: docdb.Meta{ID: "search_gone"}, AccountID: "account_gone", Query: finding.Query{Text: "a"}}
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		saved := docdb.Of[finding.Search]("saved_searches")
		return errors.Join(saved.Insert(w.Ctx, tx, &old), saved.Insert(w.Ctx, tx, &gone))
	})
	if err != nil {
		t.Fatal(err)
	}
	s, _ := w.offered(near, offer())
	w.tell(at(13, 8))
	if diff := cmp.Diff([][]string{{s.ID}}, w.told()); diff != "" {
		t.Error(diff)
	}
	if _, err := finding.GetSearch(w.Ctx, w.DB, gone.ID); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("the search of a person who is gone: %v", err)
	}
}

// ends ends the person's role in the school, and returns the event.
func (w *world) ends(who people.Actor, urn register.URN) events.Event {
	w.t.Helper()
	all, _, err := w.Directory.Memberships(w.Ctx, w.Operator(), people.School(urn), people.StateActive, "", 50)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, m := range all {
		if m.AccountID == who.AccountID {
			if err := w.Directory.EndMembership(w.Ctx, w.Operator(), m.ID); err != nil {
				w.t.Fatal(err)
			}
		}
	}
	happened := w.Happened(people.MembershipEnded)
	return happened[len(happened)-1]
}

// A search for a school that closed is for its successor.
func TestSearchesFollowASuccessor(t *testing.T) {
	w := newWorld(t)
	s := w.saves(finding.Query{Text: "phonics", URN: here})
	e := events.Event{Data: []byte(`{"from":"100001","to":"100003"}`)}
	for range 2 {
		if err := w.finding.FollowSuccession(w.Ctx, e); err != nil {
			t.Fatal(err)
		}
	}
	if now := must(finding.GetSearch(w.Ctx, w.DB, s.ID))(t); now.Query.URN != far {
		t.Errorf("it is for %s", now.Query.URN)
	}
}

func TestSavedSearchesAreBoundedNamedAndOnesOwn(t *testing.T) {
	w := newWorld(t)
	s := w.saves(finding.Query{Text: "phonics", Phases: []register.Phase{register.Primary}, WithinKM: 20, URN: here,
		MaxDayRate: 35000})
	if want := "phonics, primary, up to £350.00 a day, within 12 miles"; s.Name != want {
		t.Errorf("it is called %q", s.Name)
	}
	if want := "/support?maxDayRate=35000&phase=primary&q=phonics&withinKm=20"; s.Query.Path() != want {
		t.Errorf("its page is %s", s.Query.Path())
	}
	if err := w.finding.Forget(w.Ctx, w.In(here, people.Senior), s.ID); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("another's search: %v", err)
	}
	if err := w.finding.Forget(w.Ctx, w.head, s.ID); err != nil {
		t.Fatal(err)
	}
	for i := range finding.MostSearches {
		w.saves(finding.Query{Text: fmt.Sprint("phonics ", i)})
	}
	_, err := w.finding.Save(w.Ctx, w.head, finding.SaveInput{Query: finding.Query{Text: "one more"}})
	if !apperr.Is(err, apperr.KindConflict) {
		t.Errorf("one too many: %v", err)
	}
	for name, q := range map[string]finding.Query{"another's school": {URN: far}, "no distance": {WithinKM: 5}} {
		if _, err := w.finding.Save(w.Ctx, w.head, finding.SaveInput{Query: q}); err == nil {
			t.Errorf("%s is saved", name)
		}
	}
}
