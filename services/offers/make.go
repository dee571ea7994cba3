package offers

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/text"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

// MakeInput is a leader's offer for a need.
type MakeInput struct {
	NeedID    string
	ServiceID string
	Message   string
	FromOn    date.Day // the earliest day on which the leader could begin
	Key       string   // idempotency key; "" where the caller never repeats the command
}

func (in *MakeInput) validate(today date.Day) error {
	var c apperr.Check
	c.That(in.ServiceID != "", "serviceId", chooseWhatYouOffer)
	in.Message = text.Required(&c, "message", in.Message, MaxMessage, sayHowYouCouldHelp)
	c.That(in.FromOn.Meant(), "fromOn", chooseYourEarliestDay)
	c.That(!in.FromOn.Meant() || in.FromOn >= today, "fromOn", thisDayHasPassed)
	return c.Err()
}

// Make offers a service of the actor's for an open need that reaches their home school. A repeat
// with the same key returns the same offer. NotFound where they may not see the need; Conflict
// "need_not_open", "own_need", "out_of_reach", "offered_already", "offer_declined",
// "asked_already", "too_many_offers".
func (s *Service) Make(ctx context.Context, actor people.Actor, in MakeInput) (Offer, error) {
	if err := in.validate(date.On(s.now())); err != nil {
		return Offer{}, err
	}
	var o Offer
	err := s.update(ctx, func(tx docdb.Tx) error {
		command := idempotency.Command{Who: actor.AccountID, What: "make-offer", Key: in.Key, Input: in}
		id, err := idempotency.Do(ctx, tx, s.now(), command, func() (string, error) { return s.make(ctx, tx, actor, in) })
		if err != nil {
			return err
		}
		o, err = get(ctx, tx, id)
		return err
	})
	return o, err
}

// make stores a new offer, and returns its id.
func (s *Service) make(ctx context.Context, tx docdb.Tx, actor people.Actor, in MakeInput) (string, error) {
	n, err := s.needToOffer(ctx, tx, actor, in)
	if err != nil {
		return "", err
	}
	service, l, err := ownService(ctx, tx, actor, in.ServiceID)
	if err != nil {
		return "", err
	}
	if err := reaches(ctx, tx, n, l.HomeURN); err != nil {
		return "", err
	}
	if err := mayOffer(ctx, tx, n.ID, l); err != nil {
		return "", err
	}
	now := s.now()
	o := Offer{
		Meta: docdb.Meta{ID: s.ids.New("offer")}, NeedID: n.ID, NeedRef: n.Ref, URN: n.URN, PartnershipID: n.PartnershipID,
		ServiceID: service.ID, LeaderID: l.ID, AccountID: l.AccountID, HomeURN: l.HomeURN,
		Message: in.Message, FromOn: in.FromOn, State: Offered, Live: true, OfferedAt: now, LapsesAt: now.Add(Lasts),
	}
	if err := offers.Insert(ctx, tx, &o); err != nil {
		return "", err
	}
	return o.ID, s.events.Append(ctx, tx, OfferMade, o.ID, o.data(actor.Name))
}

// needToOffer returns an open need that the actor may see and has no part in.
func (s *Service) needToOffer(ctx context.Context, r docdb.Reader, actor people.Actor,
	in MakeInput) (needs.Need, error) {
	n, err := needs.GetNeed(ctx, r, in.NeedID)
	if err != nil {
		return n, err
	}
	view, err := needs.View(ctx, r, n, actor)
	switch {
	case err != nil:
		return n, err
	case view.Inside:
		return n, apperr.Conflict("own_need", thisIsYourOwnNeed)
	case n.State != needs.Open || n.ByOn < date.On(s.now()):
		return n, apperr.Conflict("need_not_open", theNeedIsNotOpen(n))
	case in.FromOn > n.ByOn:
		return n, apperr.Invalid(apperr.Field{Path: "fromOn", Message: chooseADayBefore(n)})
	}
	return n, nil
}

// ownService returns a service that other schools see, with the actor as its leader.
func ownService(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (leaders.Service, leaders.Leader,
	error) {
	refused := apperr.Invalid(apperr.Field{Path: "serviceId", Message: chooseWhatYouOffer})
	service, err := leaders.GetService(ctx, r, id)
	if err != nil {
		return service, leaders.Leader{}, otherwise(err, refused)
	}
	l, err := leaders.GetLeader(ctx, r, service.LeaderID)
	switch {
	case err != nil:
		return service, l, otherwise(err, refused)
	case !l.IsOf(actor):
		return service, l, refused
	case !service.Shown():
		return service, l, apperr.Invalid(apperr.Field{Path: "serviceId", Message: theServiceIsNotShown(service)})
	}
	return service, l, nil
}

// otherwise is the refusal where something is absent, and any other error itself.
func otherwise(err error, refused *apperr.Error) error {
	if apperr.Is(err, apperr.KindNotFound) {
		return refused
	}
	return err
}

// reaches is a Conflict where the need is not shown to the leader's home school: a person may
// know it by another role of theirs.
func reaches(ctx context.Context, r docdb.Reader, n needs.Need, home register.URN) error {
	school, err := register.GetSchool(ctx, r, home)
	if err != nil {
		return err
	}
	cover, err := needs.CoverOf(ctx, r, n)
	if err == nil && !cover.Has(needs.SpotOf(&school)) {
		err = apperr.Conflict("out_of_reach", theNeedDoesNotReachYou)
	}
	return err
}

// mayOffer is a Conflict where the leader has offered before, was asked, or waits for as many
// answers as they may.
func mayOffer(ctx context.Context, r docdb.Reader, needID string, l leaders.Leader) error {
	before, err := offers.All(ctx, r, docdb.Query{Index: "by_leader", Equal: []any{l.ID, true}})
	if err != nil {
		return err
	}
	for _, o := range before {
		if o.NeedID == needID {
			return apperr.Conflict("offered_already", youHaveOfferedAlready)
		}
	}
	_, declined, err := declinedBefore(ctx, r, needID, l.ID)
	if err != nil {
		return err
	}
	_, asked, err := enquiries.LiveWith(ctx, r, needID, l.ID)
	switch {
	case err != nil:
		return err
	case declined:
		return apperr.Conflict("offer_declined", theSchoolHasDeclined)
	case asked:
		return apperr.Conflict("asked_already", youWereAsked)
	case len(before) >= MaxLive:
		return apperr.Conflict("too_many_offers", youHaveOffers())
	}
	return nil
}
