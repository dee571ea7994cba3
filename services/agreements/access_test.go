package agreements_test

import (
	"slices"
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/services/agreements/agreementstest"
	"lateral/services/people"
)

// outsiders never see an agreement of Ash and Cedar.
func outsiders() map[string]people.Actor {
	otherBroker := people.Actor{AccountID: "account_b",
		Held: []people.Held{{Role: people.Broker, Place: people.Partnership("partnership_x")}}}
	gone, moved, namesake := expert, agreementstest.LeaderAt(agreementstest.Elm), expert
	gone.Held, moved.AccountID, namesake.AccountID = nil, expert.AccountID, "account_another"
	return map[string]people.Actor{
		"nobody": {}, "another school's head": elmHead, "another broker": otherBroker,
		"a leader who has left": gone, "one who moved": moved, "a colleague of the leader": namesake,
	}
}

// An agreement checks everybody by its own parties. Nothing knows its origin here: no noun has commissions.
func TestAnAgreementKnowsItsPartiesWithoutItsOrigin(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	v := w.Visits(a.ID)[0]
	if a.Origin.Kind != "commission" || v.Origin != a.Origin {
		t.Fatalf("it comes from %+v, its visit from %+v", a.Origin, v.Origin)
	}
	broker := w.Broker()
	everybody := []people.Actor{ashHead, ashSenior, ashFinance, expert, homeHead, homeFinance, broker}
	school, sides := []people.Actor{ashHead, ashSenior}, []people.Actor{ashHead, ashSenior, expert}
	const never = 99 // a version that nobody saw, so that nothing changes
	for name, deed := range map[string]struct {
		may []people.Actor
		do  func(people.Actor) error
	}{
		"read":  {everybody, func(who people.Actor) error { return second(w.Agreements.Get(w.Ctx, who, a.ID)) }},
		"print": {everybody, func(who people.Actor) error { return second(w.Agreements.Paper(w.Ctx, who, a.ID)) }},
		"record": {sides[2:], func(who people.Actor) error {
			return second(w.Agreements.Record(w.Ctx, who, v.ID, never, record("Done.")))
		}},
		"sign": {school, func(who people.Actor) error { return second(w.Agreements.SignOff(w.Ctx, who, v.ID, never)) }},
		"query": {school, func(who people.Actor) error {
			return second(w.Agreements.QueryVisit(w.Ctx, who, v.ID, never, "Why?"))
		}},
		"move": {sides, func(who people.Actor) error { return second(w.Agreements.AskMove(w.Ctx, who, v.ID, never, to())) }},
		"drop": {sides, func(who people.Actor) error {
			return second(w.Agreements.CancelVisit(w.Ctx, who, v.ID, never, "No."))
		}},
		"order": {[]people.Actor{ashFinance, ashHead}, func(who people.Actor) error {
			return second(w.Agreements.SetPurchaseOrder(w.Ctx, who, a.ID, never, "PO 1"))
		}},
		"cancel": {append(slices.Clone(sides), homeHead, broker), func(who people.Actor) error {
			return second(w.Agreements.Cancel(w.Ctx, who, a.ID, never, "No."))
		}},
	} {
		for _, actor := range everybody {
			may := slices.ContainsFunc(deed.may, func(b people.Actor) bool { return b.Name == actor.Name })
			if code := apperrtest.Code(deed.do(actor)); (code == "" || code == "stale") != may || !may && code != "forbidden" {
				t.Errorf("%s by %s: %q", name, actor.Name, code)
			}
		}
		for who, actor := range outsiders() {
			if code := apperrtest.Code(deed.do(actor)); code != "not_found" {
				t.Errorf("%s by %s: %q", name, who, code)
			}
		}
	}
	w.Sound()
}

// Who acted before it was agreed is on the agreement, and stays on that side.
func TestWhoActedOnOneSideDoesNotActOnTheOther(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	v := w.Recorded(w.Visits(a.ID)[0])
	for name, actor := range map[string]people.Actor{
		"a leader who became head of the school":     and(expert, ashHead),
		"a home head who became one":                 and(homeHead, ashHead),
		"one who released the leader and left Cedar": {AccountID: homeHead.AccountID, Name: "Former", Held: ashHead.Held},
	} {
		if code := apperrtest.Code(second(w.Agreements.SignOff(w.Ctx, actor, v.ID, v.Version))); code != "forbidden" {
			t.Errorf("%s signs off: %q", name, code)
		}
		if err := a.MayActForBuyer(actor); apperrtest.Code(err) != "forbidden" {
			t.Errorf("%s pays: %v", name, err)
		}
	}
	if err := a.MayActForBuyer(ashHead); err != nil {
		t.Error(err)
	}
	next := w.Visits(a.ID)[1]
	m := got(w.Agreements.AskMove(w.Ctx, expert, next.ID, next.Version, to("2026-02-10.am")))(t)
	turned := people.Actor{AccountID: ashHead.AccountID, Name: "Turned", Held: homeHead.Held}
	if code := apperrtest.Code(second(w.Agreements.AgreeMove(w.Ctx, turned, m.ID, m.Version))); code != "forbidden" {
		t.Errorf("who asked for the school releases for the home school: %q", code)
	}
}
