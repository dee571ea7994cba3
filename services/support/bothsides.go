package support

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// Nobody is on both sides of a thread. The leader, and whoever heads the home
// school, do nothing for the school in it, whatever other roles they hold.
// Whoever acted for the school does nothing for the home school, and the other
// way round, even if they got the other role later.

// against is the actor's other side, which bars them from acting on the side; ""
// where nothing does.
func (e Enquiry) against(side Side, a people.Actor) Side {
	switch side {
	case SchoolSide:
		return e.againstSchool(a.AccountID, a.Holds(people.School(e.HomeURN), people.Head))
	case HomeSide:
		if e.actedForSchool(a.AccountID) {
			return SchoolSide
		}
	case LeaderSide, BrokerSide, NoSide:
	}
	return ""
}

// againstSchool is against for the school's side. The account either heads the
// home school or does not.
func (e Enquiry) againstSchool(accountID string, headsHome bool) Side {
	switch {
	case accountID == e.AccountID:
		return LeaderSide
	case headsHome, slices.Contains(e.ForHome, accountID):
		return HomeSide
	}
	return ""
}

func (e Enquiry) actedForSchool(accountID string) bool {
	return accountID == e.SentBy || slices.Contains(e.ForSchool, accountID)
}

// acted remembers the person who acted on the side. It does not store the
// enquiry.
func (e *Enquiry) acted(side Side, a people.Actor) {
	remember := func(all []string) []string {
		if slices.Contains(all, a.AccountID) {
			return all
		}
		return append(slices.Clone(all), a.AccountID)
	}
	switch side {
	case SchoolSide:
		e.ForSchool = remember(e.ForSchool)
	case HomeSide:
		e.ForHome = remember(e.ForHome)
	case LeaderSide, BrokerSide, NoSide:
	}
}

// MayActForBuyer is Forbidden for people on the leader's side of the agreement's
// thread who would act for the school that pays.
func MayActForBuyer(ctx context.Context, r docdb.Reader, actor people.Actor, agreementID string) error {
	a, err := GetAgreement(ctx, r, agreementID)
	if err != nil {
		return err
	}
	e, err := get(ctx, r, enquiries, a.EnquiryID, "agreement")
	if err != nil {
		return err
	}
	return e.mayActForBuyer(actor)
}

// mayActForBuyer refuses people on the leader's side of the thread who would act
// for the school that pays.
func (e Enquiry) mayActForBuyer(a people.Actor) error {
	if as := e.against(SchoolSide, a); as != "" {
		return bothSides(SchoolSide, as)
	}
	return nil
}

// bothSides tells somebody on one side that they cannot act on the other, and
// who can.
func bothSides(side, as Side) error {
	if side == HomeSide {
		return apperr.Forbidden("You acted for the school that asks, so you cannot act for the leader's home school too. " +
			"Another head of that school can.")
	}
	you := "You are the leader here"
	if as == HomeSide {
		you = "You act for the leader's home school here"
	}
	return apperr.Forbidden(you + ", so you cannot act for the school that is supported too. " +
		"Its head or another senior leader can, if they do not stand on both sides themselves.")
}
