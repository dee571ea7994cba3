package agreements

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// SignOff confirms, for the school and for good, that a recorded visit, still at
// the version seen, took place as recorded. The last sign-off completes the
// agreement and meets the need. Conflict "visit_not_recorded".
func (s *Service) SignOff(ctx context.Context, actor people.Actor, id string, seen int64) (Visit, error) {
	var v Visit
	err := s.update(ctx, func(tx docdb.Tx) error {
		var a Agreement
		var err error
		if v, a, _, err = visitFor(ctx, tx, actor, id, seen, SchoolSide); err != nil {
			return err
		}
		if err := v.isRecordedFor("sign off"); err != nil {
			return err
		}
		now := s.now()
		if err := v.step("sign off"); err != nil {
			return err
		}
		v.SignedOffBy, v.SignedOffAt = actor.AccountID, &now
		v.Billable = !a.Free() && v.stillToPay()
		if err := s.putVisit(ctx, tx, &v, VisitSignedOff, a.happened(SchoolSide, actor)); err != nil {
			return err
		}
		a.SignedOff++
		a.Waiting--
		return s.completeIfDone(ctx, tx, &a, a.happened(SchoolSide, actor))
	})
	return v, err
}

// isRecordedFor says whether the school can do this with the record of the visit.
func (v Visit) isRecordedFor(verb string) error {
	if !VisitSteps.Allows(v.State, verb) {
		return apperr.Conflict("visit_not_recorded", visitIs(v))
	}
	return nil
}
