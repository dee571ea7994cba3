package support

import (
	"lateral/pkg/apperr"
	"lateral/services/people"
)

// sides returns on whose part the actor may act in the thread.
func (e Enquiry) sides(a people.Actor) []Side {
	var on []Side
	for _, s := range []Side{LeaderSide, SchoolSide, HomeSide, BrokerSide} {
		if e.isOn(s, a) {
			on = append(on, s)
		}
	}
	return on
}

func (e Enquiry) isOn(side Side, a people.Actor) bool {
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

// mayLook says whether the actor may see the thread: whoever acts in it, and the
// finance officers of both schools once it is agreed.
func (e Enquiry) mayLook(a people.Actor) bool {
	return len(e.sides(a)) > 0 ||
		e.AgreementID != "" && (a.At(e.URN, people.Finance) || a.At(e.HomeURN, people.Finance))
}

var whoMay = map[Side]string{
	SchoolSide: "the head or another senior leader of the school that asked",
	LeaderSide: "the leader who was asked",
	HomeSide:   "the head of the leader's home school",
	BrokerSide: "the broker",
}

// mayAct returns the side on which the actor acts, the first of those that may:
// NotFound for whoever may not see the thread, Forbidden for the wrong side.
func (e Enquiry) mayAct(a people.Actor, thing string, may ...Side) (Side, error) {
	if !e.mayLook(a) {
		return "", apperr.NotFound(thing)
	}
	for _, s := range may {
		if e.isOn(s, a) {
			return s, nil
		}
	}
	return "", apperr.Forbidden("This can be done only by " + anyOf(may) + ".")
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
