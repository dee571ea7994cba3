package enquiries

import (
	"strings"

	"lateral/services/agreements"
	"lateral/services/calendar"
)

// The steps of a thread until it is agreed, in their order.
const (
	releaseStep = "The release by the home school"
	agreeStep   = "The agreement"
	visitsStep  = "Visits, each recorded and signed off"
	theInvoice  = "The invoice"
)

// What a side does in its turn, after its name.
const (
	answers             = "answers"
	answersTheSchool    = "answers the school's proposal"
	makesANewProposal   = "makes a new proposal"
	proposesOtherDates  = "proposes other dates"
	saysNo              = "says no to these dates"
	decides             = "decides"
	decidesOnTheRelease = "decides on the release"
)

const theSchool = "The school"

const withoutAnAnswerInTime = "Without an answer in time the enquiry ends."

const thereIsNoOpen = "There is no open proposal at the moment."

const theFirstOfTheProposed = "The first of the proposed dates has come, so this proposal can no longer be agreed to."

func couldNotReleaseThem(n agreements.Names) string {
	return n.Home + " could not release them for these."
}

func canOnlySayNo(gone []calendar.Slot, n agreements.Names) string {
	return goneText(gone) + " So " + n.Home + " can only say no, and " + n.Leader + " proposes others."
}

func acceptsTheSchoolsProposal(n agreements.Names) string {
	return n.Leader + " accepts the school's proposal. It is agreed as soon as " + n.Home + " releases them."
}

const theyCanAgreePropose = "They can agree, propose something else, or decline."

func hasReleasedForThese(n agreements.Names) string {
	return n.Home + " has released " + n.Leader + " for these dates. The school can agree, or propose something else."
}

func itsHeadWasAsked(n agreements.Names) string {
	return "Its head was asked to release " + n.Leader + " for the proposed dates. Then the school can agree."
}

// goneText says which half-days cannot be had any more, and not who has them.
func goneText(gone []calendar.Slot) string {
	words := make([]string, len(gone))
	for i, slot := range gone {
		words[i] = slot.Words()
	}
	if len(gone) == 1 {
		return words[0] + " is no longer free in the leader's diary."
	}
	return strings.Join(words, "; ") + " are no longer free in the leader's diary."
}

// cannotBeAgreed says that half-days are gone, and what that means.
func cannotBeAgreed(gone []calendar.Slot) string {
	return goneText(gone) + " So nobody can agree to this proposal any more."
}

// releasedAlready warns a home head of half-days that another proposal has their release for; "" where there are none.
func releasedAlready(twice []calendar.Slot) string {
	words := make([]string, len(twice))
	for i, slot := range twice {
		words[i] = slot.Words()
	}
	switch len(words) {
	case 0:
		return ""
	case 1:
		return "Already released for another proposal: " + words[0] + ". Only the first to be agreed can have it."
	}
	return "Already released for another proposal: " + strings.Join(words, "; ") +
		". Only the first to be agreed can have them."
}
