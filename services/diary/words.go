package diary

import (
	"fmt"

	"lateral/pkg/apperr"
	"lateral/services/calendar"
)

// What people read when a release cannot be decided.
const (
	lapsed       = "The proposal changed, so this release is no longer asked for."
	onlyHomeHead = "Only the head of the leader's home school can do this."
	actedAgainst = "You acted for the school that asks, so you cannot act for the leader's home school too. " +
		"Another head of that school can."
)

func decidedAlready(state string) string {
	return "This release was " + state + " already."
}

func changeAtMostHalfDays() string {
	return fmt.Sprintf("Change at most %d half-days at once.", maxSlots)
}

const enterADateAndAm = "Enter a date and am or pm."

const openOrCloseThisHalfDay = "Open or close this half-day, not both."

const thisIsAtAWeekend = "This is at a weekend: a diary has Mondays to Fridays."

const thisDayHasPassed = "This day has passed."

func thisIsMoreThanMonths() string {
	return fmt.Sprintf("This is more than %d months ahead.", monthsAhead)
}

const youHaveRetiredResume = "You have retired. Resume before you open half-days."

const someOfTheseHalfDays = "Some of these half-days are taken and cannot be closed."

func isFor(slot calendar.Slot, h HalfDay) string {
	if h.State == Held {
		return slot.Words() + " is held for a possible agreement."
	}
	return slot.Words() + " is booked for an agreement."
}

const sayWhySoThatTheLeader = "Say why, so that the leader can propose other dates."

const someOfTheseHalfDaysAreNoLonger = "Some of these half-days are no longer free. Please choose others."

func isNoLongerFree(slot calendar.Slot) string {
	return slot.Words() + " is no longer free."
}

// The limits of a diary: how many months ahead it is open, and how many
// half-days one change may name.
const (
	monthsAhead = 18
	maxSlots    = 800
)

// NoTerm is Invalid at the field of a request that should name a term.
func NoTerm(field string, because error) error {
	return apperr.Invalid(apperr.Field{Path: field, Message: "Name a term like 2025-26-spring."}).Because(because)
}
