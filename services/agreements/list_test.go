package agreements_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/diary"
	"lateral/services/people"
	"lateral/services/register"
)

// A list is of one's own place: the school that buys, the home school, or the partnership.
func TestListsAreOfOnesOwnPlaces(t *testing.T) {
	w := agreementstest.New(t)
	w.Agreed(w.AshNeed, agreementstest.Terms())
	broker := w.Broker()
	for name, tt := range map[string]struct {
		in  agreements.ListInput
		may []people.Actor
		not []people.Actor
	}{
		"of the school": {agreements.ListInput{URN: agreementstest.Ash, Limit: 5},
			[]people.Actor{ashHead, ashSenior, ashFinance}, []people.Actor{expert, homeHead, broker, elmHead}},
		"of the home school": {agreements.ListInput{HomeURN: agreementstest.Cedar, Limit: 5},
			[]people.Actor{homeHead, homeFinance}, []people.Actor{ashHead, expert, elmHead}},
		"of the partnership": {agreements.ListInput{PartnershipID: w.Partnership.ID, Limit: 5},
			[]people.Actor{broker}, []people.Actor{ashHead, homeHead, elmHead}},
	} {
		for _, actor := range tt.may {
			all, _, err := w.Agreements.List(w.Ctx, actor, tt.in)
			if err != nil || len(all) != 1 || all[0].Quote.Pays.String() != "£525.00" {
				t.Errorf("%s for %s: %+v, %v", name, actor.Name, all, err)
			}
		}
		for _, actor := range tt.not {
			if _, _, err := w.Agreements.List(w.Ctx, actor, tt.in); apperrtest.Code(err) != "not_found" {
				t.Errorf("%s for %s: %v", name, actor.Name, err)
			}
		}
	}
	_, _, err := w.Agreements.List(w.Ctx, ashHead, agreements.ListInput{URN: agreementstest.Ash, Cursor: "x", Limit: 5})
	if !errors.Is(err, docdb.ErrBadCursor) {
		t.Error(err)
	}
	done := agreements.ListInput{URN: agreementstest.Ash, State: agreements.CompletedAgreement, Limit: 5}
	if all := got2(w.Agreements.List(w.Ctx, ashHead, done))(t); len(all) != 0 {
		t.Errorf("completed are %+v", all)
	}
}

// copied stores a document again under another id, with other fields.
func copied(t *testing.T, w *agreementstest.World, collection, from, id string, other map[string]any) {
	t.Helper()
	one := got(w.DB.Get(w.Ctx, collection, from))(t)
	body := map[string]any{}
	must(t, json.Unmarshal(one.Body, &body))
	maps.Copy(body, other)
	again := got(json.Marshal(body))(t)
	must(t, w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		return tx.Insert(w.Ctx, collection, docdb.Document{ID: id, Body: again})
	}))
}

// The sums of a list are of all its pages, whichever is read.
func TestTheSumsOfAListAreOfAllAgreements(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	for _, id := range []string{"first", "second"} {
		copied(t, w, "agreements", a.ID, id, map[string]any{"number": 5000 + len(id), "proposalId": id,
			"state": agreements.CompletedAgreement})
		for n, v := range w.Visits(a.ID) {
			copied(t, w, "visits", v.ID, fmt.Sprint(id, n), map[string]any{"agreementId": id})
		}
	}
	for name, tt := range map[string]struct {
		state agreements.AgreementState
		want  agreements.Sums
	}{
		"all": {"", agreements.Sums{HalfDays: 9, Pays: money.Pounds(1575), Receives: money.Pence(133_875)}},
		"completed": {agreements.CompletedAgreement,
			agreements.Sums{HalfDays: 6, Pays: money.Pounds(1050), Receives: money.Pence(89_250)}},
		"cancelled": {agreements.CancelledAgreement, agreements.Sums{Pays: money.Pounds(0), Receives: money.Pounds(0)}},
	} {
		in := agreements.ListInput{URN: agreementstest.Ash, State: tt.state, Limit: 1}
		if diff := cmp.Diff(&tt.want, got(w.Agreements.Sums(w.Ctx, ashHead, in))(t)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if _, err := w.Agreements.Sums(w.Ctx, elmHead, agreements.ListInput{URN: agreementstest.Ash}); apperrtest.Code(
		err) != "not_found" {
		t.Errorf("a stranger: %v", err)
	}
}

// What waits is found by origin, for whoever it waits for.
func TestWhatWaitsIsFoundByItsOrigin(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	finds := func(when string, who people.Actor, want ...diary.Origin) {
		t.Helper()
		if diff := cmp.Diff(want, got(w.Agreements.Waiting(w.Ctx, w.DB, who))(t)); diff != "" {
			t.Errorf("%s for %s: %s", when, who.Name, diff)
		}
	}
	finds("weeks before", expert)
	finds("weeks before", ashFinance, a.Origin)
	m := asks(t, w, ashHead, w.Visits(a.ID)[0])
	finds("a move", expert, a.Origin)
	finds("a move", homeHead, a.Origin)
	finds("a move", elmHead)
	got(w.Agreements.WithdrawMove(w.Ctx, ashHead, m.ID, m.Version))(t)
	w.Until("2026-02-03")
	finds("the day", expert, a.Origin)
	w.Recorded(w.Visits(a.ID)[0])
	finds("a record", ashSenior, a.Origin)
	finds("a record", expert)
	active := got(agreements.ActiveWith(w.Ctx, w.DB, w.Partnership.ID))(t)
	if diff := cmp.Diff([]diary.Origin{a.Origin}, active); diff != "" {
		t.Error(diff)
	}
}

// Agreements, visits and moves of a closed school go to its successor. The names stay those of the day.
func TestASuccessorTakesTheAgreementOver(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	asks(t, w, expert, w.Visits(a.ID)[0])
	data, err := json.Marshal(register.SucceededData{From: agreementstest.Ash, To: agreementstest.Elm})
	must(t, err)
	for range 2 { // a job can run twice
		must(t, w.Agreements.FollowSuccession(w.Ctx, events.Event{Type: register.SchoolSucceeded, Data: data}))
	}
	moved := w.Agreement(a.ID)
	if moved.BuyerURN != agreementstest.Elm || moved.BuyerName != "Ash Primary School" || moved.HomeURN != a.HomeURN {
		t.Errorf("it is with %s, %q", moved.BuyerURN, moved.BuyerName)
	}
	for _, v := range w.Visits(a.ID) {
		if v.BuyerURN != agreementstest.Elm {
			t.Errorf("a visit is at %s", v.BuyerURN)
		}
	}
	if m := w.Moves(a.ID)[0]; m.BuyerURN != agreementstest.Elm || m.HomeURN != agreementstest.Cedar {
		t.Errorf("the move is of %s and %s", m.BuyerURN, m.HomeURN)
	}
	if _, err := w.Agreements.Get(w.Ctx, ashHead, a.ID); apperrtest.Code(err) != "not_found" {
		t.Errorf("the school of before still sees it: %v", err)
	}
	if _, err := w.Agreements.Get(w.Ctx, elmHead, a.ID); err != nil {
		t.Errorf("the successor does not see it: %v", err)
	}
}

// got2 is got for lists, without their cursor.
func got2[T any](v T, _ string, err error) func(*testing.T) T { return got(v, err) }
