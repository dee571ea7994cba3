package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/offers"
	"lateral/services/people"
	"lateral/services/register"
)

func offerRules() map[events.Type]rule {
	return map[events.Type]rule{
		offers.OfferMade:     on(offerMade),
		offers.OfferAccepted: on(offerAccepted),
		offers.OfferDeclined: on(offerDeclined),
		offers.OfferLapsed:   on(offerLapsed),
	}
}

// offering has the facts of an offer for its letters.
type offering struct {
	offers.Data
	offer  offers.Offer
	need   needs.Need
	leader leaders.Leader
	home   register.School
	school string // as the leader may know it
}

func offeringOf(ctx context.Context, r docdb.Reader, d offers.Data) (offering, error) {
	o := offering{Data: d}
	var err error
	if o.offer, err = offers.GetOffer(ctx, r, d.OfferID); err != nil {
		return o, err
	}
	if o.need, err = needs.GetNeed(ctx, r, d.NeedID); err != nil {
		return o, err
	}
	if o.leader, err = leaders.GetLeader(ctx, r, d.LeaderID); err != nil {
		return o, err
	}
	if o.home, err = register.GetSchool(ctx, r, d.HomeURN); err != nil {
		return o, err
	}
	o.school, err = o.schoolForLeader(ctx, r)
	return o, err
}

// schoolForLeader is the school of the need, by name only where the leader may know it.
func (o offering) schoolForLeader(ctx context.Context, r docdb.Reader) (string, error) {
	held := people.Held{Role: people.Leader, Place: people.School(o.HomeURN)}
	disclosed, err := needs.KnownTo(ctx, r, o.need, people.Actor{AccountID: o.AccountID, Held: []people.Held{held}})
	if err != nil {
		return "", err
	}
	school, err := register.GetSchool(ctx, r, o.need.URN)
	if err != nil || disclosed {
		return school.Name, err
	}
	return unnamed(enquiries.Asking{Phase: school.Phase, Region: school.Region}), nil
}

// toSchool tells whoever answers offers for the school.
func (o offering) toSchool(ctx context.Context, r docdb.Reader, t telling) ([]telling, error) {
	return tell(ctx, r, agreements.SchoolSide,
		enquiries.Happened{Happened: agreements.Happened{URN: o.URN, AccountID: o.AccountID}}, t)
}

func offerMade(ctx context.Context, r docdb.Reader, d offers.Data) ([]telling, error) {
	o, err := offeringOf(ctx, r, d)
	if err != nil {
		return nil, err
	}
	return o.toSchool(ctx, r, o.madeToSchool())
}

func offerAccepted(ctx context.Context, r docdb.Reader, d offers.Data) ([]telling, error) {
	o, err := offeringOf(ctx, r, d)
	if err != nil {
		return nil, err
	}
	e, err := enquiries.SummaryFor(ctx, r, people.Actor{}, d.EnquiryID)
	return []telling{o.acceptedToLeader(e.Enquiry.ReplyBy)}, err
}

func offerDeclined(ctx context.Context, r docdb.Reader, d offers.Data) ([]telling, error) {
	o, err := offeringOf(ctx, r, d)
	return []telling{o.declinedToLeader()}, err
}

// offerLapsed tells the leader, unless they did it or have an enquiry instead; and the school
// where it loses an offer that it could have taken up.
func offerLapsed(ctx context.Context, r docdb.Reader, d offers.Data) ([]telling, error) {
	o, err := offeringOf(ctx, r, d)
	if err != nil || d.Why == offers.AskedBefore {
		return nil, err
	}
	var all []telling
	if d.Why != offers.TakenBack {
		all = append(all, o.lapsedToLeader())
	}
	if d.Why == offers.NeedOver {
		return all, nil
	}
	school, err := o.toSchool(ctx, r, o.lapsedToSchool())
	return merge(all, school), err
}
