package support

import (
	"lateral/pkg/apperr"
	"lateral/services/people"
)

// sides returns the sides on which the actor may act in the thread.
func (e Enquiry) sides(a people.Actor) []Side {
	var on []Side
	for _, s := range []Side{LeaderSide, SchoolSide, HomeSide, BrokerSide} {
		if e.isOn(s, a) {
			on = append(on, s)
		}
	}
	return on
}

// isOn says whether the actor may act on the side: their roles put them there,
// and they stand on no other side that forbids it.
func (e Enquiry) isOn(side Side, a people.Actor) bool {
	return e.holds(side, a) && e.against(side, a) == ""
}

// holds says whether the actor's roles put them on the side.
func (e Enquiry) holds(side Side, a people.Actor) bool {
	switch side {
	case SchoolSide:
		return a.At(e.URN, people.Head, people.Senior)
	case LeaderSide:
		return a.AccountID == e.AccountID && a.At(e.HomeURN, people.Leader)
	case HomeSide:
		return e.Released && a.At(e.HomeURN, people.Head)
	case BrokerSide:
		return e.PartnershipID != "" && a.Brokers(e.PartnershipID)
	}
	return false
}

// mayLook says whether the actor may see the thread: everybody on one of its
// sides, and the finance officers of both schools once it is agreed.
func (e Enquiry) mayLook(a people.Actor) bool {
	for _, s := range []Side{LeaderSide, SchoolSide, HomeSide, BrokerSide} {
		if e.holds(s, a) {
			return true
		}
	}
	return e.AgreementID != "" && (a.At(e.URN, people.Finance) || a.At(e.HomeURN, people.Finance))
}

var whoMay = map[Side]string{
	SchoolSide: "the head or another senior leader of the school that asked",
	LeaderSide: "the leader who was asked",
	HomeSide:   "the head of the leader's home school",
	BrokerSide: "the broker",
}

// mayAct returns the side on which the actor acts, the first of those that may:
// NotFound for people who may not see the thread, Forbidden for the wrong side
// and for people on both sides.
func (e Enquiry) mayAct(a people.Actor, thing string, may ...Side) (Side, error) {
	if !e.mayLook(a) {
		return "", apperr.NotFound(thing)
	}
	for _, s := range may {
		if e.isOn(s, a) {
			return s, nil
		}
	}
	for _, s := range may {
		if as := e.against(s, a); as != "" && e.holds(s, a) {
			return "", bothSides(s, as)
		}
	}
	return "", apperr.Forbidden("Only " + anyOf(may) + " can do this.")
}

func anyOf(may []Side) string {
	text := whoMay[may[0]]
	for i, s := range may[1:] {
		join := ", "
		if i == len(may)-2 {
			join = " or "
		}
		text += join + whoMay[s]
	}
	return text
}

// brokers is NotFound for everybody but the partnership's brokers.
func brokers(a people.Actor, partnershipID string) error {
	if !a.Brokers(partnershipID) {
		return apperr.NotFound("partnership")
	}
	return nil
}
