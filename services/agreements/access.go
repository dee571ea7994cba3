package agreements

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/register"
)

// Parties are the sides of the agreement. Its home school released the leader,
// so its head may look.
func (a Agreement) Parties() Parties {
	return Parties{
		URN: a.BuyerURN, HomeURN: a.HomeURN, AccountID: a.AccountID, PartnershipID: a.PartnershipID,
		ForSchool: a.ForSchool, ForHome: a.ForHome, Released: true, Agreed: true,
	}
}

// acted remembers the person who acted on the side. It does not store the
// agreement.
func (a *Agreement) acted(side Side, who people.Actor) {
	switch side {
	case SchoolSide:
		a.ForSchool = Acted(a.ForSchool, who.AccountID)
	case HomeSide:
		a.ForHome = Acted(a.ForHome, who.AccountID)
	case LeaderSide, BrokerSide, NoSide:
	}
}

// agreementFor returns an agreement: NotFound for people who may not see it.
func agreementFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Agreement, error) {
	a, err := GetAgreement(ctx, r, id)
	if err == nil && !a.Parties().MayLook(actor) {
		err = apperr.NotFound("agreement")
	}
	return a, err
}

// visitFor returns a visit with its agreement and the actor's side: NotFound,
// Forbidden, or Stale unless it is at the version seen.
func visitFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string, seen int64,
	may ...Side) (Visit, Agreement, Side, error) {
	v, err := GetVisit(ctx, r, id)
	if err != nil {
		return v, Agreement{}, "", err
	}
	a, err := GetAgreement(ctx, r, v.AgreementID)
	if err != nil {
		return v, a, "", err
	}
	side, err := a.Parties().MayAct(actor, "visit", may...)
	if err == nil && !v.IsAt(seen) {
		err = apperr.Stale("visit")
	}
	return v, a, side, err
}

// MayAct returns the side on which the actor acts, the first of those that may:
// NotFound for people who may not look, Forbidden for the wrong side and for
// people on both sides. The thing is what they would act on.
func (p Parties) MayAct(a people.Actor, thing string, may ...Side) (Side, error) {
	if !p.MayLook(a) {
		return "", apperr.NotFound(thing)
	}
	for _, s := range may {
		if p.IsOn(s, a) {
			return s, nil
		}
	}
	for _, s := range may {
		if as := p.against(s, a); as != "" && p.Holds(s, a) {
			return "", bothSides(s, as)
		}
	}
	return "", apperr.Forbidden(onlyCanDoThis(may))
}

// MayActForBuyer is Forbidden for people on the leader's side of the agreement
// who would act for the school that pays.
func (a Agreement) MayActForBuyer(actor people.Actor) error {
	if as := a.Parties().against(SchoolSide, actor); as != "" {
		return bothSides(SchoolSide, as)
	}
	return nil
}

// mayOrder says whether the actor may set the school's order number.
func (a Agreement) mayOrder(actor people.Actor) bool {
	return actor.At(a.BuyerURN, people.Finance, people.Head) && a.Parties().against(SchoolSide, actor) == ""
}

// MayList says whether the actor may list the agreements of the place: those by
// which the school is supported, or those that the partnership brokered.
func MayList(actor people.Actor, place people.Place) bool {
	if place.Kind == people.InSchool {
		return actor.In(place, people.Head, people.Senior, people.Finance)
	}
	return actor.Brokers(place.ID)
}

// MayListHome says whether the actor may list the agreements by which the
// school's own leaders support others.
func MayListHome(actor people.Actor, urn register.URN) bool {
	return actor.At(urn, people.Head, people.Finance)
}

// bothSides tells somebody on one side that they cannot act on the other, and
// who can.
func bothSides(side, as Side) error {
	if side == HomeSide {
		return apperr.Forbidden(youActedForTheSchool)
	}
	you := youAreTheLeader
	if as == HomeSide {
		you = youActForTheLeaders
	}
	return apperr.Forbidden(cannotActForBothSides(you))
}
