package leaders

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/services/people"
)

// LeaderMay says what one person may do with a leader now.
type LeaderMay struct {
	Pause, Resume, Retire bool
	Offer                 bool // a new service
}

func (l Leader) may(actor people.Actor) LeaderMay {
	if !l.IsOf(actor) {
		return LeaderMay{}
	}
	can := func(verb string) bool { return LeaderSteps.Allows(l.State, verb) }
	return LeaderMay{Pause: can("pause"), Resume: can("resume"), Retire: can("retire"), Offer: l.mayOffer() == nil}
}

// mayOffer is a Conflict for a leader who has retired.
func (l Leader) mayOffer() error {
	if l.State == Retired {
		return apperr.Conflict("leader_retired", youHaveRetiredResume)
	}
	return nil
}

// ServiceMay says what one person may do with a service now.
type ServiceMay struct {
	Publish, Withdraw bool
	WhyNot            string // for the leader: why the service cannot be published
}

// ServiceMay says what the actor may do with services of one leader, in their
// order.
func (d *Directory) ServiceMay(ctx context.Context, actor people.Actor, all ...Service) ([]ServiceMay, error) {
	may := make([]ServiceMay, len(all))
	if len(all) == 0 {
		return may, nil
	}
	l, err := GetLeader(ctx, d.db, all[0].LeaderID)
	if err != nil || !l.IsOf(actor) {
		return may, err
	}
	in, err := DesignationsInForce(ctx, d.db, l.ID, d.now())
	for i, s := range all {
		may[i].Withdraw = ServiceSteps.Allows(s.State, "withdraw")
		refused := s.mayPublish(l, in)
		may[i].Publish = refused == nil
		if s.State != ServiceListed {
			may[i].WhyNot, _ = apperr.Reason(refused)
		}
	}
	return may, err
}

// mayPublish is a Conflict where the service is listed, its leader is not, or no
// designation is in force.
func (s Service) mayPublish(l Leader, inForce []Designation) error {
	switch {
	case !ServiceSteps.Allows(s.State, "publish"):
		return apperr.Conflict("service_listed", thisServiceIsListed)
	case l.State != Listed:
		return apperr.Conflict("leader_not_listed", youAreNotListed)
	case len(inForce) == 0:
		return apperr.Conflict("no_designation_in_force", aServiceCanBeListed)
	}
	return nil
}

// ClaimMay says what one person may decide about a designation now.
type ClaimMay struct{ Verify, Refuse, Revoke bool }

// decidableBy says whether the actor may decide about the designation of the
// leader.
func (found Designation) decidableBy(actor people.Actor, l Leader) error {
	switch {
	case l.AccountID == actor.AccountID:
		return apperr.Forbidden(nobodyDecidesOnTheirOwnDesignation)
	case actor.Brokers(found.PartnershipID):
		return nil
	case Insider(actor, l):
		return apperr.Forbidden(onlyABrokerOfThePartnership)
	}
	return apperr.NotFound("designation")
}

// allows is a Conflict where a decision comes too late.
func (found Designation) allows(verb string, today date.Day) error {
	switch {
	case !DesignationSteps.Allows(found.State, verb):
		return apperr.Conflict("designation_"+string(found.State), thisDesignationIsAlready(found))
	case verb == "verify" && found.ExpiresOn != "" && found.ExpiresOn < today:
		return apperr.Conflict("designation_expired", theLastDayOfThisDesignation)
	}
	return nil
}
