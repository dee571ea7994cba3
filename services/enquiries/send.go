package enquiries

import (
	"context"
	"fmt"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/counter"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/text"
	"lateral/services/agreements"
	"lateral/services/needs"
	"lateral/services/people"
)

// SendInput says whom a school asks, and for what.
type SendInput struct {
	NeedID     string
	ServiceIDs []string // each of another leader
	Message    string
	ReplyBy    time.Time
	Disclose   bool   // tell the leaders' home schools which school asks
	Key        string // idempotency key; "" where the caller never repeats the command
	OfferID    string `json:",omitempty"` // the leader's offer that the school accepts so; "" is none
}

func (in *SendInput) validate(now time.Time) error {
	var c apperr.Check
	c.That(len(in.ServiceIDs) > 0, "serviceIds", chooseWhomToAsk)
	c.That(len(in.ServiceIDs) <= MaxAsked, "serviceIds", askLeadersAtMost())
	in.Message = text.Required(&c, "message", in.Message, text.Long, sayWhatYouWould)
	in.ReplyBy = in.ReplyBy.UTC().Truncate(time.Second)
	c.That(in.ReplyBy.After(now), "replyBy", chooseATimeInTheFuture)
	c.That(!in.ReplyBy.After(now.Add(LongestReply)), "replyBy", chooseATimeWithin)
	return c.Err()
}

// Send asks one or several leaders about a need: an enquiry for each, or none at
// all if one of them cannot be asked. A repeat with the same key returns the
// same enquiries. Invalid names each service that cannot be asked. Conflict
// "need_not_open" where the need is not open.
func (s *Service) Send(ctx context.Context, actor people.Actor, in SendInput) ([]Enquiry, error) {
	var sent []Enquiry
	err := s.update(ctx, func(tx docdb.Tx) error {
		var err error
		sent, err = s.SendIn(ctx, tx, actor, in)
		return err
	})
	return sent, err
}

// SendIn is Send within tx, for nouns that make an enquiry of something of theirs.
func (s *Service) SendIn(ctx context.Context, tx docdb.Tx, actor people.Actor, in SendInput) ([]Enquiry, error) {
	if err := in.validate(s.now()); err != nil {
		return nil, err
	}
	need, err := needToSend(ctx, tx, actor, in.NeedID)
	if err != nil {
		return nil, err
	}
	command := idempotency.Command{Who: actor.AccountID, What: "send-enquiries", Key: in.Key, Input: in}
	ids, err := idempotency.Do(ctx, tx, s.now(), command,
		func() ([]string, error) { return s.send(ctx, tx, actor, need, in) })
	if err != nil {
		return nil, err
	}
	return enquiriesOf(ctx, tx, ids)
}

// enquiriesOf reads enquiries in the order of their ids.
func enquiriesOf(ctx context.Context, r docdb.Reader, ids []string) ([]Enquiry, error) {
	all := make([]Enquiry, len(ids))
	for i, id := range ids {
		var err error
		if all[i], err = one(ctx, r, enquiries, id, "enquiry"); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// send sends the enquiries, and returns their ids.
func (s *Service) send(ctx context.Context, tx docdb.Tx, actor people.Actor, need needs.Need,
	in SendInput) ([]string, error) {
	if err := canBeAskedUntil(need, in.ReplyBy); err != nil {
		return nil, err
	}
	asked, err := askable(ctx, tx, actor, need, in.ServiceIDs)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, a := range asked {
		e, err := s.sendOne(ctx, tx, actor, need, a, in)
		if err != nil {
			return nil, err
		}
		ids = append(ids, e.ID)
	}
	return ids, nil
}

// needToSend returns the need if the actor may send enquiries for it.
func needToSend(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (needs.Need, error) {
	need, err := needs.GetNeed(ctx, r, id)
	if err != nil {
		return need, err
	}
	if !leads(need, actor) {
		return need, need.RefusalTo(actor, onlyTheHeadOrAnotherSenior)
	}
	return need, nil
}

// leads says whether the actor may send enquiries for the school of the need.
func leads(need needs.Need, actor people.Actor) bool {
	return actor.At(need.URN, people.Head, people.Senior)
}

// canBeAskedUntil refuses enquiries about a need that is not open, or whose last
// day comes before the time limit.
func canBeAskedUntil(need needs.Need, replyBy time.Time) error {
	if err := isOpen(need); err != nil {
		return err
	}
	if date.On(replyBy) > need.ByOn {
		return apperr.Invalid(apperr.Field{Path: "replyBy",
			Message: chooseATimeBefore(need)})
	}
	return nil
}

func isOpen(n needs.Need) error {
	if n.State != needs.Open {
		return apperr.Conflict("need_not_open", theNeedIsNoLongerOpen(n))
	}
	return nil
}

func (s *Service) sendOne(ctx context.Context, tx docdb.Tx, actor people.Actor, need needs.Need, a asked,
	in SendInput) (Enquiry, error) {
	number, err := counter.Next(ctx, tx, "enquiries", 3001)
	if err != nil {
		return Enquiry{}, err
	}
	if !in.Disclose {
		if err := needs.MustNotTell(ctx, tx, need, a.leader.HomeURN, "message", in.Message); err != nil {
			return Enquiry{}, err
		}
	}
	e := Enquiry{
		Meta: docdb.Meta{ID: s.ids.New("enquiry")}, Ref: fmt.Sprintf("E-%d", number),
		NeedID: need.ID, URN: need.URN, PartnershipID: need.PartnershipID,
		ServiceID: a.service.ID, LeaderID: a.leader.ID, AccountID: a.leader.AccountID, HomeURN: a.leader.HomeURN,
		Message: in.Message, ReplyBy: in.ReplyBy, State: SentEnquiry, Live: true,
		SentBy: actor.AccountID, SentAt: s.now(), OfferID: in.OfferID,
	}
	if in.Disclose {
		if err := s.needs.Disclose(ctx, tx, need.ID, e.HomeURN, withTheEnquiry(e.Ref)); err != nil {
			return e, err
		}
	}
	if err := enquiries.Insert(ctx, tx, &e); err != nil {
		return e, err
	}
	h := e.happened(agreements.SchoolSide, actor)
	h.ReplyBy, h.OfferID = &e.ReplyBy, e.OfferID
	return e, s.tell(ctx, tx, EnquirySent, e.ID, h)
}
