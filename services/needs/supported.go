package needs

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// MarkAgreed notes, within tx, the agreement that meets an open need. Conflict
// "need_not_open" where it is not open.
func (s *Service) MarkAgreed(ctx context.Context, tx docdb.Tx, id, agreementID string) error {
	n, err := GetNeed(ctx, tx, id)
	if err != nil {
		return err
	}
	if n.State != Open {
		return notOpen(n)
	}
	n.State, n.AgreementID, n.WidenAt = Agreed, agreementID, nil
	return s.store(ctx, tx, &n, NeedAgreed)
}

// MarkMet notes, within tx, that the agreement was carried out. Conflict
// "need_not_agreed" where nothing is agreed; a need that is met stays so.
func (s *Service) MarkMet(ctx context.Context, tx docdb.Tx, id string) error {
	n, err := GetNeed(ctx, tx, id)
	if err != nil || n.State == Met {
		return err
	}
	if n.State != Agreed {
		return apperr.Conflict("need_not_agreed", "Nothing is agreed for "+n.Ref+".")
	}
	now := s.now()
	n.State, n.EndedAt = Met, &now
	return s.store(ctx, tx, &n, NeedMet)
}

// Reopened opens an agreed need again, within tx, because its agreement was
// cancelled. It is shown to those whom it reached before. Conflict
// "need_not_agreed" where nothing is agreed.
func (s *Service) Reopened(ctx context.Context, tx docdb.Tx, id string) error {
	n, err := GetNeed(ctx, tx, id)
	if err != nil {
		return err
	}
	if n.State != Agreed {
		return apperr.Conflict("need_not_agreed", "Nothing is agreed for "+n.Ref+".")
	}
	n.State, n.AgreementID = Open, ""
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

// notOpen says in what state a need is that should be open.
func notOpen(n Need) error {
	says := map[State]string{
		Draft: "has not been posted yet", Agreed: "has been agreed already", Met: "has been met",
		Withdrawn: "was withdrawn", Lapsed: "has lapsed",
	}
	return apperr.Conflict("need_not_open", n.Ref+" "+says[n.State]+".")
}
