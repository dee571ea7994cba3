package offers

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/needs"
	"lateral/services/people"
)

// Decline records the school's no to an offer that is still at the version seen, with a reason
// for the leader or "". Invalid where the reason gives a hidden school away; Conflict
// "offer_over".
func (s *Service) Decline(ctx context.Context, actor people.Actor, id string, version int64,
	reason string) (Offer, error) {
	var c apperr.Check
	reason = text.Optional(&c, "reason", reason, MaxMessage)
	invalid := c.Err()
	return s.answer(ctx, actor, id, version, OfferDeclined, forSchool(actor), func(tx docdb.Tx, o *Offer) error {
		if invalid != nil {
			return invalid
		}
		n, err := needs.GetNeed(ctx, tx, o.NeedID)
		if err != nil {
			return err
		}
		if err := needs.MustNotTell(ctx, tx, n, o.HomeURN, "reason", reason); err != nil {
			return err
		}
		o.Reason, o.AnsweredBy = reason, actor.AccountID
		return o.end("decline", s.now())
	})
}

// TakeBack ends the actor's own offer, which is still at the version seen. Conflict "offer_over".
func (s *Service) TakeBack(ctx context.Context, actor people.Actor, id string, version int64) (Offer, error) {
	own := func(o Offer) error {
		if !o.isOf(actor) {
			return apperr.Forbidden(onlyTheLeaderTakesBack)
		}
		return nil
	}
	return s.answer(ctx, actor, id, version, OfferLapsed, own, func(_ docdb.Tx, o *Offer) error {
		o.Why = TakenBack
		return o.end("lapse", s.now())
	})
}
