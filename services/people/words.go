package people

import "strings"

const enterANameOfToCharacters = "Enter a name of 2 to 100 characters."

const enterAnEMail = "Enter an e-mail address like name@example.org."

const pleaseSignIn = "Please sign in."

const thisIsYourAddress = "This is your address already."

const lettersAboutAChange = "Letters about a change of address were sent several times. Please wait before you ask " +
	"again."

const manyLettersWereAsked = "Many letters were asked for from your network. Please wait a little."

const thisLinkIsNotValid = "This link is not valid. Please check that it is complete, or ask for a new one."

const thisLinkHasBeenUsed = "This link has been used, or a newer one was sent."

const thisLinkHasExpired = "This link has expired. Please ask for a new one."

const thisIsNotYourPassword = "This is not your password."

const somebodyElseHasAnAccount = "Somebody else has an account with the new address by now. Nothing was changed."

const pleaseSignInAgain = "Please sign in again."

const thisEMailAddress = "This e-mail address and password do not fit together. If you have just registered, open " +
	"the link in our " +
	"letter first."

const thereWereSeveralAttempts = "There were several attempts with a wrong password. Please wait a little, or reset " +
	"your password."

// changeOfAddress is a thing that is not there: "There is no such change of address."
const changeOfAddress = "change of address"

// nameWords is a person's name with those that they had before.
func nameWords(now string, before []string) string {
	if len(before) == 0 {
		return now
	}
	return now + " (formerly " + strings.Join(before, ", ") + ")"
}
