package enquiries

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/people"
	"lateral/services/register"
)

// parties are the sides of the thread, as the enquiry has them. After an
// agreement, the agreement knows better who acted: see dossier.parties.
func (e Enquiry) parties() agreements.Parties {
	return agreements.Parties{
		URN: e.URN, HomeURN: e.HomeURN, AccountID: e.AccountID, PartnershipID: e.PartnershipID,
		ForSchool: agreements.Acted(e.ForSchool, e.SentBy), ForHome: e.ForHome, Released: e.Released,
		Agreed: e.AgreementID != "",
	}
}

// acted remembers the person who acted on the side. It does not store the
// enquiry.
func (e *Enquiry) acted(side agreements.Side, a people.Actor) {
	switch side {
	case agreements.SchoolSide:
		e.ForSchool = agreements.Acted(e.ForSchool, a.AccountID)
	case agreements.HomeSide:
		e.ForHome = agreements.Acted(e.ForHome, a.AccountID)
	case agreements.LeaderSide, agreements.BrokerSide, agreements.NoSide:
	}
}

func (e Enquiry) maySee(a people.Actor) bool { return e.parties().MayLook(a) }

func (e Enquiry) mayAct(a people.Actor, thing string, may ...agreements.Side) (agreements.Side, error) {
	return e.parties().MayAct(a, thing, may...)
}

// maySee says whether the actor may read the thread. Lists check it too.
func maySee(ctx context.Context, r docdb.Reader, actor people.Actor, enquiryID string) (bool, error) {
	e, err := one(ctx, r, enquiries, enquiryID, "enquiry")
	return err == nil && e.maySee(actor), err
}

// brokers is NotFound for everybody but the partnership's brokers.
func brokers(a people.Actor, partnershipID string) error {
	if !a.Brokers(partnershipID) {
		return apperr.NotFound("partnership")
	}
	return nil
}

// MayList says whether the actor may list the enquiries of the place: those that
// the school sent, or those about needs of the partnership. Everybody may list
// those that were sent to themselves.
func MayList(actor people.Actor, place people.Place) bool {
	if place.Kind == people.InSchool {
		return actor.In(place, people.Head, people.Senior)
	}
	return actor.Brokers(place.ID)
}

// MayListReleases says whether the actor decides on releases of the school's leaders.
func MayListReleases(actor people.Actor, urn register.URN) bool { return actor.At(urn, people.Head) }
