package people

import (
	"net/url"
	"strconv"
	"strings"

	"lateral/services/register"
)

// The sentences that people read. The rules say when; each constant is named by its beginning.

const thePersonWhoInvited = "The person who invited you may no longer do so. Please ask for a new invitation."

const youCannotInviteYourself = "You cannot invite yourself. Somebody else must."

const enterANameOfToCharacters = "Enter a name of 2 to 100 characters."

const enterAnEMail = "Enter an e-mail address like name@example.org."

const thisIsYourAddress = "This is your address already."

const thisRequestWasDecided = "This request was decided already."

const youStandInForThisPerson = "You stand in for this person, so you cannot end their roles."

const thisMembershipHasEnded = "This membership has ended already."

const aSchoolKeepsItsLast = "A school keeps its last head. Approve another head first, or ask an operator."

const thisPasskeyDidNotOpen = "This passkey did not open an account. Use another, or sign in with your password."

const youHaveNoPasskey = "You have no passkey. Use your password, or a code."

const thisTookTooLong = "This took too long, or was tried too often. Please begin again."

const thisAbsenceIsOver = "This absence is over already."

const passkeysAreNotSet = "Passkeys are not set up here."

const yourRoleNeedsASecond = "Your role needs a second step at sign-in. Add one on your account page, and you can " +
	"use everything again."

const yourRoleNeedsASecondStep = "Your role needs a second step, and this is your last. Add another first."

const anotherOperatorMustDo = "Another operator must do this for you."

const addASecondStep = "Add a second step to your own account first."

const youHaveTenSecond = "You have ten second steps. Remove one that you no longer use first."

const enterANameSuch = "Enter a name, such as the device it is on."

const chooseSchoolPartnershipOrService = "Choose school, partnership or service."

const thisRoleIsNotHeld = "This role is not held in such a place."

const theServiceHasNoNumber = "The service has no number: leave it out."

const somebodyElseMustDecide = "Somebody else must decide on your own request."

const youCannotInviteYourselfSomebody = "You cannot invite yourself. Somebody else must, or ask for the role."

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

const youHaveAskedForThisSeveral = "You have asked for this several times. Those who decide have been told. Please " +
	"wait."

const thisAddressHasHadSeveral = "This address has had several invitations. Please wait before you send another."

const lettersAboutAChange = "Letters about a change of address were sent several times. Please wait before you ask " +
	"again."

const manyLettersWereAsked = "Many letters were asked for from your network. Please wait a little."

const thisLinkIsNotValid = "This link is not valid. Please check that it is complete, or ask for a new one."

const thisLinkHasBeenUsed = "This link has been used, or a newer one was sent."

const thisLinkHasExpired = "This link has expired. Please ask for a new one."

const youHaveThisRole = "You have this role there already."

const youHaveAskedForThisRole = "You have asked for this role there already."

const enterADayLike = "Enter a day like 2026-02-03."

const chooseTodayOrALater = "Choose today or a later day."

const chooseADayThatIsNotBefore = "Choose a day that is not before the first."

const aDeputyStandsInForThree = "A deputy stands in for three months at most. Invite somebody to the role for longer."

const chooseWhoStandsIn = "Choose who stands in."

const chooseSomebodyWhoHasAnotherRole = "Choose somebody who has another role in the same place."

const youHaveNamedADeputy = "You have named a deputy for this role already. End that first."

const aDeputyCanStand = "A deputy can stand in only for a role of your own that you hold now."

const nobodyCanDoALeaders = "Nobody can do a leader's work in their place. Close the half-days in your diary instead."

const otherOperatorsCanDo = "Other operators can do everything that you can."

func passkeysNeedAnAddress(u *url.URL) string {
	return "Passkeys need an address with a name, and this one is a number: " + u.Hostname() + "."
}

const passkeysNeedAnAddressThatBegins = "Passkeys need an address that begins with https."

const thisPasskeyIsInUse = "This passkey is in use already."

const thisPasskeyCouldNotBeUsed = "This passkey could not be used here. Try again, or use another."

func isNotOpen(school register.School) string {
	return school.Name + " is not open."
}

const pleaseProveThatItIsYouEnter = "Please prove that it is you: enter your password, or use a second step. Then " +
	"send this again."

const thisIsNotYourPassword = "This is not your password."

const somebodyElseHasAnAccount = "Somebody else has an account with the new address by now. Nothing was changed."

const addASecondStepFirst = "Add a second step first: recovery codes stand in for it."

const chooseHeadSeniorLeader = "Choose head, senior, leader or finance."

const severalCodesWereWrong = "Several codes were wrong. Please wait a little."

const thisCodeIsNotRight = "This code is not right, or was used already. Wait for the next one, and check that the " +
	"clock of your " +
	"device is right."

const pleaseSignInAgain = "Please sign in again."

const thisEMailAddress = "This e-mail address and password do not fit together. If you have just registered, open " +
	"the link in our " +
	"letter first."

const thereWereSeveralAttempts = "There were several attempts with a wrong password. Please wait a little, or reset " +
	"your password."

const thisCodeIsNotRightOrWasUsed = "This code is not right, or was used already. Wait for the next one, and check " +
	"that the clock of the " +
	"device is right."

func youStandInAsHere(role string) string {
	return "You stand in as " + role + " here, so you cannot give this role to others. " +
		"The person who is away can, or an operator."
}

const pleaseSignIn = "Please sign in."

func hasThisRoleThere(name string) string {
	return name + " has this role there already."
}
