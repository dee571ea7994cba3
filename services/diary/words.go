package diary

import (
	"fmt"

	"lateral/services/calendar"
)

// What people read when a release cannot be decided.
const (
	lapsed       = "The proposal changed, so this release is no longer asked for."
	onlyHomeHead = "Only the head of the leader's home school can do this."
	actedAgainst = "You acted for the school that asks, so you cannot act for the leader's home school too. " +
		"Another head of that school can."
)

// The sentences that people read. The rules say when; each constant is named by its beginning.

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
	return fmt.Sprintf("%s is %s for %s.", slot.Words(), h.State, h.By)
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

const startAgainAtTheFirst = "Start again at the first page of the list."
