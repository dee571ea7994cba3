package offers

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/enquiries"
	"lateral/services/needs"
	"lateral/services/people"
)

// AcceptInput is a school's yes to an offer.
type AcceptInput struct {
	Message string // to the leader; "" is a thank you
	Known   bool   // they know that this discloses the school for good
}

// Accept makes an enquiry of an offer that is still at the version seen, and discloses the
// school to the leader's home school. Invalid "known" unless the actor says that they know;
// Conflict "offer_over"; and whatever the rules of enquiries refuse.
func (s *Service) Accept(ctx context.Context, actor people.Actor, id string, version int64,
	in AcceptInput) (Offer, error) {
	var c apperr.Check
	in.Message = text.Optional(&c, "message", in.Message, text.Long)
	c.That(in.Known, "known", thisTellsTheLeader)
	invalid := c.Err()
	return s.answer(ctx, actor, id, version, OfferAccepted, forSchool(actor), func(tx docdb.Tx, o *Offer) error {
		if invalid != nil {
			return invalid
		}
		sent, err := s.ask(ctx, tx, actor, *o, in)
		if err != nil {
			return err
		}
		o.EnquiryID, o.AnsweredBy = sent.ID, actor.AccountID
		return o.end("accept", s.now())
	})
}

// ask sends the leader the enquiry that follows from the offer.
func (s *Service) ask(ctx context.Context, tx docdb.Tx, actor people.Actor, o Offer,
	in AcceptInput) (enquiries.Enquiry, error) {
	n, err := needs.GetNeed(ctx, tx, o.NeedID)
	if err != nil {
		return enquiries.Enquiry{}, err
	}
	by, err := replyBy(n, s.now())
	if err != nil {
		return enquiries.Enquiry{}, err
	}
	if in.Message == "" {
		in.Message = thankYouFor
	}
	sent, err := s.enquiries.SendIn(ctx, tx, actor, enquiries.SendInput{
		NeedID: o.NeedID, ServiceIDs: []string{o.ServiceID}, Message: in.Message, ReplyBy: by, Disclose: true,
		OfferID: o.ID,
	})
	if err != nil {
		return enquiries.Enquiry{}, refusalOf(err)
	}
	return sent[0], nil
}

// refusalOf says why the leader cannot be asked. Enquiries name the field of a service, which a
// school that accepts does not fill in.
func refusalOf(err error) error {
	var refused *apperr.Error
	if !errors.As(err, &refused) || len(refused.Fields) == 0 {
		return err
	}
	return apperr.Conflict("cannot_be_asked", refused.Fields[0].Message).Because(err)
}

// replyBy is the time limit for the leader's proposal: within the last day of the need.
func replyBy(n needs.Need, now time.Time) (time.Time, error) {
	last, err := n.ByOn.End()
	if by := now.Add(ReplyIn); err == nil && by.Before(last) {
		return by, nil
	}
	return last, err
}
