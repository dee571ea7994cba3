package people

import (
	"strconv"
	"strings"
)

const thePersonWhoInvited = "The person who invited you may no longer do so. Please ask for a new invitation."

const youCannotInviteYourself = "You cannot invite yourself. Somebody else must."

const youCannotInviteYourselfSomebody = "You cannot invite yourself. Somebody else must, or ask for the role."

func hasThisRoleThere(name string) string {
	return name + " has this role there already."
}

func thisInvitationWasAlready(state string) string {
	return "This invitation was " + state + " already."
}

const anEMailAddress = "an e-mail address like name@example.org"

const aUrnOfFive = "a URN of five to seven digits"

func thisLineNeedsAnd(missing []string) string {
	return "This line needs " + strings.Join(missing, ", and ") + "."
}

func enterToPeopleOneALine(most int) string {
	return "Enter 1 to " + strconv.Itoa(most) + " people, one a line."
}

const thereIsNoSchool = "There is no school with this number in the register."

const thisIsYourOwnAddress = "This is your own address. You cannot invite yourself."

const thisSchoolIsNotAMember = "This school is not a member of your partnership."

const thisSchoolHasAHead = "This school has a head here. The head invites its people."

const thisAddressHasHadSeveral = "This address has had several invitations. Please wait before you send another."

const aRole = "a role (head, senior leader, leader or finance officer)"

// addressHeads are what people write above a column of addresses.
func addressHeads() []string { return []string{"email", "e-mail", "email address", "e-mail address"} }
