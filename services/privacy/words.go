package privacy

import (
	"lateral/services/people"
	"lateral/services/register"
)

// notThereAnyMore stands for a thing that was deleted.
const notThereAnyMore = "not there any more"

// Why a request is refused.
const (
	askedSeveralTimes      = "You have asked for this several times today. Please wait."
	takenSeveralCopies     = "You have taken several copies today. Please wait before you take another."
	sayWhy                 = "Say why: the person reads it."
	anotherOperatorDecides = "Another operator must decide on your own request."
	noLongerWaits          = "This request no longer waits."
)

// whom begins a sentence to the person, or about them to others.
type whom string

const (
	youAre  whom = "You are"
	theyAre whom = "They are"
)

func leaderIn(they whom, ref string) string {
	return string(they) + " the leader in " + ref + ". It must be finished or cancelled first."
}

func lastOperatorHere(they whom) string {
	return string(they) + " the last operator of the service. There must be another one first."
}

func onlyHeadOf(they whom, school register.School, ref string) string {
	return string(they) + " the only head of " + school.Name + ", and " + ref + " is open. Finish it, or let another " +
		"head in first."
}

const aboutTheCopy = "This is what this service holds about you. " +
	"It leaves out passwords and other secrets, which nobody can read, " +
	"and the words of other people. Times are in UTC."

func nameAndAddress(a people.Account) string { return a.Name + ", " + a.Email }

// yourPart is the label of what somebody had to do with an entry.
const yourPart = "Your part"

// numberErased takes the place of a telephone number.
const numberErased = "(number erased)"
