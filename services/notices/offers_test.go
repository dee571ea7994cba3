package notices_test

import (
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/offers"
)

// offered is the data of an offer of the leader for a need of the buyer that hides its school.
func (w *world) offered() offers.Data {
	w.t.Helper()
	ask := needstest.Ask()
	ask.PartnershipID = w.partnership.ID
	draft := got(w.needs.Draft(w.Ctx, w.head(), needs.DraftInput{URN: buyer, Ask: ask}))(w.t)
	need := got(w.needs.Post(w.Ctx, w.head(), draft.ID, draft.Version))(w.t)
	o := got(offers.New(w.DB, w.Log, nil, w.enquiries, w.Clock.Now, w.IDs).Make(w.Ctx, w.expert(), offers.MakeInput{
		NeedID: need.ID, ServiceID: w.service.ID, Message: w.called("I can help."), FromOn: "2026-02-02",
	}))(w.t)
	return offers.Data{
		OfferID: o.ID, NeedID: need.ID, NeedRef: need.Ref, URN: buyer, PartnershipID: w.partnership.ID,
		ServiceID: w.service.ID, LeaderID: w.leader.ID, AccountID: o.AccountID, HomeURN: home,
	}
}

// offerSteps has an event of every type that offers have.
func (w *world) offerSteps() []step {
	offer := w.offered()
	accepted, declined, lapsed := offer, offer, offer
	accepted.EnquiryID = w.quiet.Origin.ID
	declined.Reason, lapsed.Why = w.called("Please."), offers.TimeOver
	return []step{
		{offers.OfferMade, "leader", offer, []string{"head", "senior"},
			w.called("Lena Cedar") + " offers you support: Phonics (N-2003)"},
		{offers.OfferAccepted, "head", accepted, []string{"leader"},
			"A primary school in the South East accepts your offer: Phonics (N-2003)"},
		{offers.OfferDeclined, "head", declined, []string{"leader"},
			"Your offer was not taken up this time: Phonics (N-2003)"},
		{offers.OfferLapsed, "", lapsed, []string{"head", "leader", "senior"}, "has ended: Phonics (N-2003)"},
	}
}
