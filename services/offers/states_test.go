package offers_test

import (
	"testing"

	"lateral/pkg/jobs"
	"lateral/pkg/states/statestest"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/offers"
)

func TestDocDrawsTheStates(t *testing.T) { statestest.Drawn(t, offers.OfferSteps) }

func TestOffersKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, offers.OfferSteps, offers.Offered, func(t *testing.T) statestest.Subject[offers.State] {
		w := newWorld(t)
		id, head := w.offered(w.AshNeed).ID, enquiriestest.Head(ash)
		return statestest.Subject[offers.State]{
			State: func() offers.State { return w.now(id).State },
			Do: map[string]func() error{
				"accept": func() error {
					_, err := w.offers.Accept(w.Ctx, head, id, w.now(id).Version, offers.AcceptInput{Known: true})
					return err
				},
				"decline": func() error {
					_, err := w.offers.Decline(w.Ctx, head, id, w.now(id).Version, "")
					return err
				},
				"lapse": func() error {
					w.Clock.Advance(offers.Lasts)
					return w.offers.LapseDue(w.Ctx, jobs.Job{})
				},
			},
		}
	})
}
