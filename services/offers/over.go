package offers

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/needs"
)

// isLive is a Conflict "offer_over" where the offer takes no answer any more. It looks at what
// the offer depends on: the job that lets offers lapse may be late.
func (s *Service) isLive(ctx context.Context, r docdb.Reader, o Offer) error {
	if !o.Live {
		return apperr.Conflict("offer_over", over(o))
	}
	why, err := s.whyOver(ctx, r, o)
	if err == nil && why != "" {
		o.Why = why
		err = apperr.Conflict("offer_over", over(o))
	}
	return err
}

// whyOver says why a live offer has to lapse now; "" where it does not.
func (s *Service) whyOver(ctx context.Context, r docdb.Reader, o Offer) (Why, error) {
	if open, err := s.isOpen(ctx, r, o.NeedID); err != nil || !open {
		return NeedOver, err
	}
	if shown, err := s.isShown(ctx, r, o); err != nil || !shown {
		return ServiceGone, err
	}
	if _, asked, err := enquiries.LiveWith(ctx, r, o.NeedID, o.LeaderID); err != nil || asked {
		return AskedBefore, err
	}
	if !s.now().Before(o.LapsesAt) {
		return TimeOver, nil
	}
	return "", nil
}

// isOpen says whether the need is open and has a day left.
func (s *Service) isOpen(ctx context.Context, r docdb.Reader, needID string) (bool, error) {
	n, err := needs.GetNeed(ctx, r, needID)
	if apperr.Is(err, apperr.KindNotFound) {
		return false, nil
	}
	return err == nil && n.State == needs.Open && n.ByOn >= date.On(s.now()), err
}

// isShown says whether schools see the service, and its leader has a designation in force.
func (s *Service) isShown(ctx context.Context, r docdb.Reader, o Offer) (bool, error) {
	service, err := leaders.GetService(ctx, r, o.ServiceID)
	if apperr.Is(err, apperr.KindNotFound) {
		return false, nil
	}
	if err != nil || !service.Shown() {
		return false, err
	}
	in, err := leaders.DesignationsInForce(ctx, r, o.LeaderID, s.now())
	return len(in) > 0, err
}
