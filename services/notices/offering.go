package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/offers"
	"lateral/services/people"
	"lateral/services/register"
)

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
