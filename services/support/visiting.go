package support

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/people"
)

// visitFor returns a visit with its thread and the actor's side: NotFound,
// Forbidden, or Stale unless it is at the version seen.
func visitFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string, seen int64, may ...Side) (Visit, Enquiry, Side, error) {
	v, err := GetVisit(ctx, r, id)
	if err != nil {
		return v, Enquiry{}, "", err
	}
	e, err := get(ctx, r, enquiries, v.EnquiryID, "visit")
	if err != nil {
		return v, e, "", err
	}
	side, err := e.mayAct(actor, "visit", may...)
	if err == nil && !v.IsAt(seen) {
		err = apperr.Stale("visit")
	}
	return v, e, side, err
}

// RecordInput is a leader's record of a visit.
type RecordInput struct {
	Record    string
	Objective string // the objective that it served; "" changes nothing
}

// Record records, for the leader, the work done on a visit that is still at the
// version seen: a planned one, not before its date, or one that the school
// queried. Conflict "visit_to_come", or "visit_not_recordable".
func (s *Service) Record(ctx context.Context, actor people.Actor, id string, seen int64, in RecordInput) (Visit, error) {
	var c apperr.Check
	in.Record = required(&c, "record", in.Record, text.Long, "Say what was done.")
	in.Objective = optional(&c, "objective", in.Objective, text.Short)
	if err := c.Err(); err != nil {
		return Visit{}, err
	}
	var v Visit
	err := s.update(ctx, func(tx docdb.Tx) error {
		var e Enquiry
		var err error
		if v, e, _, err = visitFor(ctx, tx, actor, id, seen, LeaderSide); err != nil {
			return err
		}
		if err := s.recordable(v); err != nil {
			return err
		}
		if err := v.serve(ctx, tx, in.Objective); err != nil {
			return err
		}
		if err := s.lapseMove(ctx, tx, v.ID); err != nil {
			return err
		}
		now := s.now()
		v.State, v.Record, v.RecordedBy, v.RecordedAt = VisitRecorded, in.Record, actor.AccountID, &now
		return s.putVisit(ctx, tx, &v, VisitWasRecorded, e.happened(LeaderSide, actor))
	})
	return v, err
}

func (s *Service) recordable(v Visit) error {
	switch {
	case v.State != VisitPlanned && v.State != VisitQueried:
		return apperr.Conflict("visit_not_recordable", "The visit of "+day(v.Date)+" is "+v.State.words()+".")
	case v.Date > today(s.now()):
		return apperr.Conflict("visit_to_come", "The visit can be recorded from "+day(v.Date)+".")
	}
	return nil
}

// serve notes which objective of the agreement the visit served.
func (v *Visit) serve(ctx context.Context, r docdb.Reader, objective string) error {
	if objective == "" {
		return nil
	}
	a, err := GetAgreement(ctx, r, v.AgreementID)
	if err != nil {
		return err
	}
	if !slices.Contains(a.Objectives, objective) {
		return apperr.Invalid(apperr.Field{Path: "objective", Message: "Choose one of the agreed objectives."})
	}
	v.Objective = objective
	return nil
}

// QueryVisit asks the leader, for the school, about a recorded visit, still at
// the version seen. Conflict "visit_not_recorded".
func (s *Service) QueryVisit(ctx context.Context, actor people.Actor, id string, seen int64, why string) (Visit, error) {
	query, err := reason("query", why, "Say what you would like to know or to have changed.")
	if err != nil {
		return Visit{}, err
	}
	var v Visit
	err = s.update(ctx, func(tx docdb.Tx) error {
		var e Enquiry
		if v, e, _, err = visitFor(ctx, tx, actor, id, seen, SchoolSide); err != nil {
			return err
		}
		if err := v.isRecorded(); err != nil {
			return err
		}
		v.State, v.Query = VisitQueried, query
		return s.putVisit(ctx, tx, &v, VisitWasQueried, e.happened(SchoolSide, actor).saying(query))
	})
	return v, err
}

// SignOff confirms, for the school and for good, that a recorded visit, still at
// the version seen, took place as recorded. The last sign-off completes the
// agreement and meets the need. Conflict "visit_not_recorded".
func (s *Service) SignOff(ctx context.Context, actor people.Actor, id string, seen int64) (Visit, error) {
	var v Visit
	err := s.update(ctx, func(tx docdb.Tx) error {
		var e Enquiry
		var err error
		if v, e, _, err = visitFor(ctx, tx, actor, id, seen, SchoolSide); err != nil {
			return err
		}
		if err := v.isRecorded(); err != nil {
			return err
		}
		a, err := GetAgreement(ctx, tx, v.AgreementID)
		if err != nil {
			return err
		}
		now := s.now()
		v.State, v.SignedOffBy, v.SignedOffAt = VisitSignedOff, actor.AccountID, &now
		v.Billable = !a.Mutual && !a.DayRate.IsZero()
		if err := s.putVisit(ctx, tx, &v, VisitWasSignedOff, e.happened(SchoolSide, actor).under(a)); err != nil {
			return err
		}
		a.SignedOff++
		a.Waiting--
		return s.settle(ctx, tx, &a, e.happened(SchoolSide, actor))
	})
	return v, err
}

func (v Visit) isRecorded() error {
	if v.State != VisitRecorded {
		return apperr.Conflict("visit_not_recorded", "The visit of "+day(v.Date)+" is "+v.State.words()+".")
	}
	return nil
}

func (state VisitState) words() string {
	return map[VisitState]string{
		VisitPlanned: "not recorded yet", VisitRecorded: "recorded", VisitQueried: "waiting for the leader's answer",
		VisitSignedOff: "signed off already", VisitCancelled: "cancelled",
	}[state]
}
