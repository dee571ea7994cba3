package needs

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// MarkAgreed records, within tx, the agreement that will meet an open need.
// Conflict "need_not_open" where it is not open.
func (s *Service) MarkAgreed(ctx context.Context, tx docdb.Tx, id, agreementID string) error {
	n, err := GetNeed(ctx, tx, id)
	if err != nil {
		return err
	}
	if n.step("agree") != nil {
		return notOpen(n)
	}
	n.AgreementID, n.WidenAt = agreementID, nil
	return s.store(ctx, tx, &n, NeedAgreed)
}

// MarkMet records, within tx, that the agreement was carried out. Conflict
// "need_not_agreed" where nothing is agreed; a met need stays met.
func (s *Service) MarkMet(ctx context.Context, tx docdb.Tx, id string) error {
	n, err := GetNeed(ctx, tx, id)
	if err != nil || n.State == Met {
		return err
	}
	if n.step("meet") != nil {
		return notAgreed(n)
	}
	now := s.now()
	n.EndedAt = &now
	return s.store(ctx, tx, &n, NeedMet)
}

// MarkReopened reopens an agreed need, within tx, after its agreement was cancelled.
// The same people as before see it. Conflict "need_not_agreed" where nothing is
// agreed.
func (s *Service) MarkReopened(ctx context.Context, tx docdb.Tx, id string) error {
	n, err := GetNeed(ctx, tx, id)
	if err != nil {
		return err
	}
	if n.step("cancel") != nil {
		return notAgreed(n)
	}
	n.AgreementID = ""
	n.schedule(s.now())
	return s.store(ctx, tx, &n, NeedReopened)
}

// schedule sets when an open need widens next.
func (n *Need) schedule(now time.Time) {
	n.WidenAt = nil
	if n.Reach != n.MostReach && n.Reach.Within(n.MostReach) {
		at := now.AddDate(0, 0, n.ReplyDays)
		n.WidenAt = &at
	}
}

func notAgreed(n Need) error {
	return apperr.Conflict("need_not_agreed", nothingIsAgreedFor(n))
}

// notOpen says why a need is not open.
func notOpen(n Need) error {
	return apperr.Conflict("need_not_open", howItStands(n))
}
