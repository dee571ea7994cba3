package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/offers"
	"lateral/services/people"
)

func offerRules() map[events.Type]rule {
	return map[events.Type]rule{
		offers.OfferMade:     on(offerMade),
		offers.OfferAccepted: on(offerAccepted),
		offers.OfferDeclined: on(offerDeclined),
		offers.OfferLapsed:   on(offerLapsed),
	}
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
