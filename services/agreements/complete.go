package agreements

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
)

// putVisit stores the visit and records what happened to it.
func (s *Service) putVisit(ctx context.Context, tx docdb.Tx, v *Visit, what events.Type, h Happened) error {
	if err := visits.Replace(ctx, tx, v); err != nil {
		return err
	}
	return s.Tell(ctx, tx, what, v.ID, h.on(*v))
}

// completeIfDone stores the agreement after one of its visits stopped waiting. When no
// visit waits any more it is over: completed if one was signed off, else
// cancelled.
func (s *Service) completeIfDone(ctx context.Context, tx docdb.Tx, a *Agreement, h Happened) error {
	switch {
	case a.Waiting > 0:
		return agreements.Replace(ctx, tx, a)
	case a.SignedOff == 0:
		return s.endAgreement(ctx, tx, a, "cancel", lastVisitCancelled, h)
	default:
		return s.endAgreement(ctx, tx, a, "complete", "", h)
	}
}

// endAgreement stores an agreement that is over, and tells the need.
func (s *Service) endAgreement(ctx context.Context, tx docdb.Tx, a *Agreement, verb, note string, h Happened) error {
	now := s.now()
	var err error
	if a.State, err = AgreementSteps.After(a.State, verb); err != nil {
		return err
	}
	a.Note, a.EndedAt = note, &now
	if err := agreements.Replace(ctx, tx, a); err != nil {
		return err
	}
	what, then := AgreementCompleted, s.needs.MarkMet
	if a.State == CancelledAgreement {
		what, then = AgreementCancelled, s.needs.MarkReopened
	}
	if err := then(ctx, tx, a.NeedID); err != nil {
		return err
	}
	return s.Tell(ctx, tx, what, a.ID, h.Saying(note))
}
