package needs_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/events"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
)

// asks is somebody who waits to be let in to a school in the role.
func asks(w *needstest.World, role people.Role, urn register.URN) people.Actor {
	w.T.Helper()
	account := w.Person()
	me := people.Actor{AccountID: account.ID, Name: account.Name}
	if _, err := w.Directory.AskMembership(w.Ctx, me, people.AskInput{URN: urn, Role: role}); err != nil {
		w.T.Fatal(err)
	}
	return me
}

func draftOf(w *needstest.World, who people.Actor, ask needs.Ask) (needs.Need, error) {
	return w.Needs.Draft(w.Ctx, who, needs.DraftInput{URN: "100001", Ask: ask})
}

func TestADraftIsThrownAway(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001"}, needstest.School{URN: "100002"})
	head := needstest.Person(people.Head, "100001")
	n := w.Draft("100001", needs.Ask{What: "Phonics."})
	for who, actor := range map[string]people.Actor{
		"another head": needstest.Person(people.Head, "100002"), "a leader there": needstest.Person(people.Leader, "100001"),
		"nobody": {},
	} {
		if err := w.Needs.Discard(w.Ctx, actor, n.ID, n.Version); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s: %v", who, err)
		}
	}
	if err := w.Needs.Discard(w.Ctx, head, n.ID, 7); !apperr.Is(err, apperr.KindStale) {
		t.Errorf("a stale page: %v", err)
	}
	if err := w.Needs.Discard(w.Ctx, head, n.ID, n.Version); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Needs.Get(w.Ctx, head, n.ID); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("still there: %v", err)
	}
	if got := w.Events(n.ID); !cmp.Equal(got, []events.Type{needs.NeedDrafted, needs.NeedDiscarded}) {
		t.Errorf("happened: %v", got)
	}
	open := w.Post("100001", needstest.Ask())
	if err := w.Needs.Discard(w.Ctx, head, open.ID, open.Version); code(err) != "need_not_draft" {
		t.Errorf("an open need: %v", err)
	}
}

// Choices alone say nothing, even those that start with a value.
func TestAnEmptyDraftIsNotKept(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001"})
	head := needstest.Person(people.Head, "100001")
	for _, ask := range []needs.Ask{{}, {What: " \n\t "},
		{Phase: register.Primary, InPerson: true, MostReach: needs.ToRegion, Named: true}} {
		if _, err := draftOf(w, head, ask); code(err) != "invalid" {
			t.Errorf("%+v: %v", ask, err)
		}
	}
	n := w.Draft("100001", needs.Ask{YearGroups: "Year 3"})
	if _, err := w.Needs.Save(w.Ctx, head, n.ID, n.Version, needs.Ask{}); code(err) != "invalid" {
		t.Errorf("emptied: %v", err)
	}
	if all, _, err := w.Needs.List(w.Ctx, head, needs.ListInput{Scope: needs.OfMySchools, Limit: 10}); err != nil ||
		len(all) != 1 {
		t.Errorf("kept: %v, %v", all, err)
	}
}

// People who wait to be let in keep drafts that nobody else sees. They cannot
// post them, and the drafts tell them nothing about the school. Once let in,
// they can post.
func TestWhoWaitsDrafts(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001", Name: "Oak Tree School"}, needstest.School{URN: "100002"})
	grove := w.Partnership("The Grove", "100001")
	waiting := asks(w, people.Head, "100001")
	ask := needstest.Ask()
	ask.What, ask.PartnershipID = "Oak Tree School needs help with phonics.", grove.ID
	n, err := draftOf(w, waiting, ask)
	if err != nil || !n.Private || n.PartnershipID != "" {
		t.Fatalf("%+v, %v", n, err)
	}
	n, err = w.Needs.Save(w.Ctx, waiting, n.ID, n.Version, ask)
	if err != nil || n.PartnershipID != "" {
		t.Fatalf("%+v, %v", n, err)
	}
	seen, err := w.Needs.Get(w.Ctx, waiting, n.ID)
	if err != nil || !seen.MayChange || len(seen.Telling) > 0 {
		t.Errorf("%+v, %v", seen, err)
	}
	if all, _, err := w.Needs.List(w.Ctx, waiting, needs.ListInput{Scope: needs.OfMySchools, Limit: 10}); err != nil ||
		len(all) != 1 {
		t.Errorf("their drafts: %v, %v", all, err)
	}
	if _, err := w.Needs.Post(w.Ctx, waiting, n.ID, n.Version); code(err) != "not_let_in" {
		t.Errorf("posted: %v", err)
	}
	other := asks(w, people.Head, "100001")
	for who, actor := range map[string]people.Actor{
		"the head": needstest.Person(people.Head, "100001"), "who waits too": other, "the broker": needstest.Broker(grove.ID),
		"nobody": {},
	} {
		if _, err := w.Needs.Get(w.Ctx, actor, n.ID); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s reads it: %v", who, err)
		}
		if _, err := w.Needs.Save(w.Ctx, actor, n.ID, n.Version, ask); !apperr.Is(err,
			apperr.KindNotFound) {
			t.Errorf("%s changes it: %v", who, err)
		}
		if all, _, err := w.Needs.List(w.Ctx, actor, needs.ListInput{Scope: needs.OfMySchools, Limit: 10}); err != nil ||
			len(all) > 0 {
			t.Errorf("%s lists it: %v, %v", who, all, err)
		}
	}
	letIn := waiting
	letIn.Held = []people.Held{{Role: people.Head, Place: people.School("100001")}}
	ask.What = "Too few of our Year 1 children blend sounds."
	n, err = w.Needs.Save(w.Ctx, letIn, n.ID, n.Version, ask)
	if err != nil || n.Private || n.PartnershipID != grove.ID {
		t.Fatalf("%+v, %v", n, err)
	}
	if _, err := w.Needs.Post(w.Ctx, letIn, n.ID, n.Version); err != nil {
		t.Errorf("posting: %v", err)
	}
}

func TestWhoMayNotDraft(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001"}, needstest.School{URN: "100002"})
	for who, actor := range map[string]people.Actor{
		"who waits elsewhere": asks(w, people.Head, "100002"), "who waits as a leader": asks(w, people.Leader, "100001"),
		"a leader": needstest.Person(people.Leader, "100001"), "nobody": {},
	} {
		if _, err := draftOf(w, actor, needs.Ask{What: "Phonics."}); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s: %v", who, err)
		}
	}
	waiting := asks(w, people.Senior, "100001")
	for i := range 11 {
		_, err := draftOf(w, waiting, needs.Ask{What: fmt.Sprintf("Phonics %d.", i)})
		if want := map[bool]string{true: "many_drafts"}[i == 10]; code(err) != want {
			t.Errorf("draft %d: %v", i, err)
		}
	}
}
