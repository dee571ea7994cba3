package agreements

import (
	"slices"

	"lateral/services/people"
	"lateral/services/register"
)

// Parties are the sides of an agreement, or of a thread that may lead to one:
// the schools, the leader, the broker, and the people who acted for each school.
type Parties struct {
	URN           register.URN // the school that asks
	HomeURN       register.URN // of the leader
	AccountID     string       // of the leader
	PartnershipID string       // "" is none
	ForSchool     []string     // accounts that acted for the school
	ForHome       []string     // accounts that decided for the home school
	Released      bool         // a release was asked for: the home head may look
	Agreed        bool         // the finance officers of both schools may look
}

// Sides returns the sides on which the actor may act.
func (p Parties) Sides(a people.Actor) []Side {
	var on []Side
	for _, s := range []Side{LeaderSide, SchoolSide, HomeSide, BrokerSide} {
		if p.IsOn(s, a) {
			on = append(on, s)
		}
	}
	return on
}

// IsOn says whether the actor may act on the side: their roles put them there,
// and they stand on no other side that forbids it.
func (p Parties) IsOn(side Side, a people.Actor) bool {
	return p.Holds(side, a) && p.against(side, a) == ""
}

// Holds says whether the actor's roles put them on the side.
func (p Parties) Holds(side Side, a people.Actor) bool {
	switch side {
	case SchoolSide:
		return a.At(p.URN, people.Head, people.Senior)
	case LeaderSide:
		return a.AccountID == p.AccountID && a.At(p.HomeURN, people.Leader)
	case HomeSide:
		return p.Released && a.At(p.HomeURN, people.Head)
	case BrokerSide:
		return p.PartnershipID != "" && a.Brokers(p.PartnershipID)
	case NoSide:
	}
	return false
}

// MayLook says whether the actor may see the thread and the agreement: everybody
// on one of the sides, and the finance officers of both schools once it is
// agreed.
func (p Parties) MayLook(a people.Actor) bool {
	for _, s := range []Side{LeaderSide, SchoolSide, HomeSide, BrokerSide} {
		if p.Holds(s, a) {
			return true
		}
	}
	return p.Agreed && (a.At(p.URN, people.Finance) || a.At(p.HomeURN, people.Finance))
}

// against is the actor's other side, which bars them from acting on the side; ""
// where nothing does.
//
// Nobody is on both sides. The leader, and whoever heads the home school, do
// nothing for the school, whatever other roles they hold. Whoever acted for the
// school does nothing for the home school, and the other way round, even if they
// got the other role later.
func (p Parties) against(side Side, a people.Actor) Side {
	switch side {
	case SchoolSide:
		return p.AgainstSchool(a.AccountID, a.Holds(people.School(p.HomeURN), people.Head))
	case HomeSide:
		if p.ActedForSchool(a.AccountID) {
			return SchoolSide
		}
	case LeaderSide, BrokerSide, NoSide:
	}
	return ""
}

// AgainstSchool is the side that bars an account from acting for the school; ""
// where none does. The account either heads the home school or does not.
func (p Parties) AgainstSchool(accountID string, headsHome bool) Side {
	switch {
	case accountID == p.AccountID:
		return LeaderSide
	case headsHome, slices.Contains(p.ForHome, accountID):
		return HomeSide
	}
	return ""
}

// ActedForSchool says whether the account acted for the school.
func (p Parties) ActedForSchool(accountID string) bool {
	return slices.Contains(p.ForSchool, accountID)
}

// Acted is all with the account, once.
func Acted(all []string, accountID string) []string {
	if slices.Contains(all, accountID) {
		return all
	}
	return append(slices.Clone(all), accountID)
}
