package agreements

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/people"
)

// RecordInput is a leader's record of a visit.
type RecordInput struct {
	Record    string
	Objective string // the objective that it served; "" changes nothing
	Expenses  *ClaimInput
}

// Record records, for the leader, the work done on a visit that is still at the
// version seen: a planned one, not before its date, or one that the school
// queried. The expenses are those claimed now: an earlier claim counts no more.
// Conflict "visit_to_come", or "visit_not_recordable".
func (s *Service) Record(ctx context.Context, actor people.Actor, id string, seen int64,
	in RecordInput) (Visit, error) {
	var c apperr.Check
	in.Record = text.Required(&c, "record", in.Record, text.Long, sayWhatWasDone)
	in.Objective = text.Optional(&c, "objective", in.Objective, text.Short)
	if err := c.Err(); err != nil {
		return Visit{}, err
	}
	var v Visit
	err := s.update(ctx, func(tx docdb.Tx) error {
		var a Agreement
		var err error
		if v, a, _, err = visitFor(ctx, tx, actor, id, seen, LeaderSide); err != nil {
			return err
		}
		if err := s.recordable(v); err != nil {
			return err
		}
		if err := v.serve(a, in.Objective); err != nil {
			return err
		}
		if err := s.lapseMove(ctx, tx, v.ID); err != nil {
			return err
		}
		if err := v.step("record"); err != nil {
			return err
		}
		var c apperr.Check
		v.Expenses = a.Expenses.claim(&c, in.Expenses)
		if err := c.Err(); err != nil {
			return err
		}
		now := s.now()
		v.Record, v.RecordedBy, v.RecordedAt = in.Record, actor.AccountID, &now
		return s.putVisit(ctx, tx, &v, VisitRecorded, a.happened(LeaderSide, actor))
	})
	return v, err
}

func (s *Service) recordable(v Visit) error {
	switch {
	case !VisitSteps.Allows(v.State, "record"):
		return apperr.Conflict("visit_not_recordable", visitIs(v))
	case v.Date > date.On(s.now()):
		return apperr.Conflict("visit_to_come", theVisitCanBeRecorded(v))
	}
	return nil
}

// serve notes which objective of the agreement the visit served.
func (v *Visit) serve(a Agreement, objective string) error {
	if objective == "" {
		return nil
	}
	if !slices.Contains(a.Objectives, objective) {
		return apperr.Invalid(apperr.Field{Path: "objective", Message: chooseOneOfTheAgreed})
	}
	v.Objective = objective
	return nil
}
