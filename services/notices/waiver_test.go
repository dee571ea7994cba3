package notices_test

import (
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
)

// waived is the data of a need of the buyer for which its head waived a conflict of the leader's.
func (w *world) waived() needs.Data {
	w.t.Helper()
	ask := needstest.Ask()
	ask.PartnershipID = w.partnership.ID
	draft := got(w.needs.Draft(w.Ctx, w.head(), needs.DraftInput{URN: buyer, Ask: ask}))(w.t)
	need := got(w.needs.Post(w.Ctx, w.head(), draft.ID, draft.Version))(w.t)
	l := got(leaders.GetLeader(w.Ctx, w.DB, w.leader.ID))(w.t)
	directory := leaders.New(w.DB, w.Log, w.Clock.Now, w.IDs)
	got(directory.Declare(w.Ctx, w.expert(), l.ID, l.Version, buyer, w.called("I looked.")))(w.t)
	got(w.needs.Waive(w.Ctx, w.head(), need.ID, need.Version, l.ID, w.called("Please.")))(w.t)
	return needs.Data{NeedID: need.ID, Ref: need.Ref, URN: buyer, PartnershipID: w.partnership.ID, LeaderID: l.ID}
}

// waiverSteps tell the brokers, who read both reasons.
func (w *world) waiverSteps() []step {
	return []step{{needs.NeedWaived, "head", w.waived(), []string{"broker"},
		w.called(buyerName) + " waived a conflict of interest: Phonics (N-2004)"}}
}
