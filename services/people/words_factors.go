package people

import (
	"net/url"
)

const thisPasskeyDidNotOpen = "This passkey did not open an account. Use another, or sign in with your password."

const youHaveNoPasskey = "You have no passkey. Use your password, or a code."

const thisTookTooLong = "This took too long, or was tried too often. Please begin again."

const passkeysAreNotSet = "Passkeys are not set up here."

const yourRoleNeedsASecond = "Your role needs a second step at sign-in. Add one on your account page, and you can " +
	"use everything again."

const yourRoleNeedsASecondStep = "Your role needs a second step, and this is your last. Add another first."

const anotherOperatorMustDo = "Another operator must do this for you."

const addASecondStep = "Add a second step to your own account first."

const youHaveTenSecond = "You have ten second steps. Remove one that you no longer use first."

const enterANameSuch = "Enter a name, such as the device it is on."

func passkeysNeedAnAddress(u *url.URL) string {
	return "Passkeys need an address with a name, and this one is a number: " + u.Hostname() + "."
}

const passkeysNeedAnAddressThatBegins = "Passkeys need an address that begins with https."

const thisPasskeyIsInUse = "This passkey is in use already."

const thisPasskeyCouldNotBeUsed = "This passkey could not be used here. Try again, or use another."

const pleaseProveThatItIsYouEnter = "Please prove that it is you: enter your password, or use a second step. Then " +
	"send this again."

const addASecondStepFirst = "Add a second step first: recovery codes stand in for it."

const severalCodesWereWrong = "Several codes were wrong. Please wait a little."

const thisCodeIsNotRight = "This code is not right, or was used already. Wait for the next one, and check that the " +
	"clock of your " +
	"device is right."

const thisCodeIsNotRightOrWasUsed = "This code is not right, or was used already. Wait for the next one, and check " +
	"that the clock of the " +
	"device is right."

// Things that somebody asks for, and that are not there: "There is no such second step."
const (
	secondStep   = "second step"
	appThatWaits = "app that waits to be confirmed"
)
