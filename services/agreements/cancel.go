package agreements

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/diary"
	"lateral/services/people"
)

// CancelVisit cancels a visit that is still at the version seen: either side a
// planned one, the leader also one that the school queried or whose day is past.
// Conflict "visit_not_cancellable" otherwise.
func (s *Service) CancelVisit(ctx context.Context, actor people.Actor, id string, seen int64,
	why string) (Visit, error) {
	note, err := text.Reason("reason", why, sayBrieflyWhy)
	if err != nil {
		return Visit{}, err
	}
	var v Visit
	err = s.update(ctx, func(tx docdb.Tx) error {
		var a Agreement
		var by Side
		if v, a, by, err = visitFor(ctx, tx, actor, id, seen, LeaderSide, SchoolSide); err != nil {
			return err
		}
		if !VisitSteps.Allows(v.State, "cancel") || v.State == QueriedVisit && by != LeaderSide {
			return apperr.Conflict("visit_not_cancellable", visitIs(v))
		}
		if v.onlyLeaderCancels(by, date.On(s.now())) {
			return apperr.Conflict("visit_not_cancellable", dayOfVisitIsPast(v))
		}
		h := a.happened(by, actor)
		if err := s.cancel(ctx, tx, &a, &v, note, h); err != nil {
			return err
		}
		a.Waiting--
		return s.completeIfDone(ctx, tx, &a, h)
	})
	return v, err
}

// onlyLeaderCancels says whether the day of a planned visit is past, so that the leader may have been there: then the
// school cannot say alone that the visit did not take place.
func (v Visit) onlyLeaderCancels(by Side, today date.Day) bool {
	return by == SchoolSide && v.State == PlannedVisit && v.Date < today
}

// changeable says whether the agreement is active and at the version seen.
func (a Agreement) changeable(seen int64) error {
	switch {
	case !AgreementSteps.Allows(a.State, "cancel"):
		return apperr.Conflict("agreement_over", theAgreementIs(a))
	case !a.IsAt(seen):
		return apperr.Stale("agreement")
	}
	return nil
}

// Cancel ends an agreement that is still at the version seen. It
// cancels all planned visits and reopens the need. Signed-off visits stay signed
// off. Either side, the home head and the broker may. Conflict
// "visits_to_settle" while a visit is recorded or queried, for the school also while
// one is planned whose day is past.
func (s *Service) Cancel(ctx context.Context, actor people.Actor, id string, seen int64,
	why string) (Agreement, error) {
	note, err := text.Reason("reason", why, sayBrieflyWhy)
	if err != nil {
		return Agreement{}, err
	}
	var a Agreement
	err = s.update(ctx, func(tx docdb.Tx) error {
		if a, err = agreementFor(ctx, tx, actor, id); err != nil {
			return err
		}
		by, err := a.Parties().MayAct(actor, "agreement", SchoolSide, LeaderSide, HomeSide, BrokerSide)
		if err != nil {
			return err
		}
		if err := a.changeable(seen); err != nil {
			return err
		}
		h := a.happened(by, actor)
		if err := s.cancelVisits(ctx, tx, &a, note, h); err != nil {
			return err
		}
		a.Waiting = 0
		return s.endAgreement(ctx, tx, &a, "cancel", note, h)
	})
	return a, err
}

func (s *Service) cancelVisits(ctx context.Context, tx docdb.Tx, a *Agreement, note string, h Happened) error {
	all, err := VisitsOf(ctx, tx, a.ID)
	if err != nil {
		return err
	}
	for _, v := range all {
		if v.Waits() && v.State != PlannedVisit {
			return apperr.Conflict("visits_to_settle",
				visitToSettleFirst(v))
		}
		if v.onlyLeaderCancels(h.Side, date.On(s.now())) {
			return apperr.Conflict("visits_to_settle", dayOfVisitIsPast(v))
		}
	}
	h.Along = true
	for i := range all {
		if !all[i].Waits() {
			continue
		}
		if err := s.cancel(ctx, tx, a, &all[i], note, h); err != nil {
			return err
		}
	}
	return nil
}

// cancel cancels the visit, and gives back its half-days that are still to come. If the school does so late, a share
// of its price is due.
func (s *Service) cancel(ctx context.Context, tx docdb.Tx, a *Agreement, v *Visit, note string, h Happened) error {
	if v.Date > date.On(s.now()) {
		if err := diary.GiveBack(ctx, tx, v.LeaderID, v.Slots, v.AgreementID); err != nil {
			return err
		}
	}
	if err := s.lapseMove(ctx, tx, v.ID); err != nil {
		return err
	}
	if err := v.step("cancel"); err != nil {
		return err
	}
	now := s.now()
	if share := a.lateShare(*v, h.Side, date.On(now)); share > 0 {
		v.LateShare = share
		a.CancelledLate++
		due, err := a.Quote(*v)
		if err != nil {
			return err
		}
		h.Late = due.Pays
	}
	v.ToCredit = v.InvoiceID != ""
	v.Billable = !a.Free() && v.stillToPay()
	v.Note = note
	v.CancelledSide, v.CancelledByName, v.CancelledAt = h.Side, h.Name, &now
	return s.putVisit(ctx, tx, v, VisitCancelled, h.Saying(note))
}
