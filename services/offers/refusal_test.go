package offers_test

import (
	"strings"
	"testing"

	"lateral/services/offers"
)

// A school reads before it answers that it cannot accept an offer, and what it can do about it.
func TestWhatStandsInTheWayOfAcceptingIsSaidBefore(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	o := w.offered(w.AshNeed)
	received := func() offers.Received {
		t.Helper()
		all, _, err := w.offers.Received(w.Ctx, head(ash), w.AshNeed.ID, "", 10)
		w.must(err)
		return all[0]
	}
	if r := received(); !r.MayAccept() || r.Declared || r.Refusal != "" {
		t.Fatalf("nothing stands in the way, and the head reads %+v", r)
	}
	w.must(second(w.Leaders.Declare(w.Ctx, leader(), w.Leader.ID, w.Leader.Version, ash, "I drive their minibus.")))
	r := received()
	if r.MayAccept() || !r.MayAnswer || !r.Declared || !strings.Contains(r.Refusal, "can waive it for this need") {
		t.Errorf("a conflict is declared, and the head reads %+v", r)
	}
	if err := second(w.offers.Accept(w.Ctx, head(ash), o.ID, o.Version, offers.AcceptInput{Known: true})); err == nil ||
		!strings.Contains(err.Error(), r.Refusal) {
		t.Errorf("accepting says %v, and the card said %q", err, r.Refusal)
	}
	w.must(second(w.Needs.Waive(w.Ctx, head(ash), w.AshNeed.ID, w.AshNeed.Version, w.Leader.ID, "We know it.")))
	if r := received(); !r.MayAccept() || r.Declared {
		t.Errorf("it is waived, and the head reads %+v", r)
	}
	all, _, err := w.offers.Received(w.Ctx, w.Broker(), w.AshNeed.ID, "", 10)
	if w.must(err); all[0].MayAccept() || all[0].Refusal != "" {
		t.Errorf("the broker answers no offers, and reads %+v", all[0])
	}
}
