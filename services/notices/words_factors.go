package notices

import (
	"fmt"

	"lateral/services/people"
)

const ifNotYou = "\n\nIf this was you, you need do nothing. If it was not, somebody is in your account: choose a new " +
	"password at once, and look at your second steps."

func kindOf(k people.FactorKind) string {
	if k == people.Passkey {
		return "passkey"
	}
	return "app for codes"
}

// codesLeft says how many recovery codes there still are.
func codesLeft(n int) string {
	switch n {
	case 0:
		return "No recovery code is left. Make new ones."
	case 1:
		return "One recovery code is left. Make new ones soon."
	}
	return fmt.Sprintf("%d recovery codes are left.", n)
}

func aboutSigningIn(accountID, title, text string) telling {
	return telling{
		accountID: accountID, own: true, title: title, text: text,
		path: "/account", action: "Open your account",
	}
}

func factorAddedTitle() string {
	return "A second step was added to your account"
}

func factorAddedWords(d people.FactorData) string {
	return fmt.Sprintf("The %s “%s” is a new second step of your account for signing in.", kindOf(d.Kind), d.Name) +
		ifNotYou
}

func factorRemovedTitle() string {
	return "A second step was removed from your account"
}

func factorRemovedWords(d people.FactorData) string {
	return fmt.Sprintf("The %s “%s” was removed. Nobody can sign in to your account with it any more.", kindOf(d.Kind),
		d.Name) +
		ifNotYou
}

func factorsResetTitle() string {
	return "Your second steps were taken away"
}

func factorsResetWords() string {
	return "An operator has taken all second steps and recovery codes away from your account, because somebody said " +
		"that you " +
		"lost them. You were signed out everywhere. Sign in with your password, and add a second step again.\n\nIf you " +
		"did not ask for this, choose a new password at once, and tell us."
}

func factorsResetToOperators(account people.Account) telling {
	return telling{
		title: "The second steps of " + account.Name + " were taken away",
		text: "An operator has taken all second steps and recovery codes away from the account of " + account.Name + ", " +
			account.Email + ".\n\nIf you know of no reason, ask the other operators.",
		path: "/people", action: "See who runs the service", urgent: true,
	}
}

func codesRenewedTitle() string {
	return "You have new recovery codes"
}

func codesRenewedWords() string {
	return "New recovery codes were made for your account. The earlier ones no longer work." + ifNotYou
}

func codeUsedTitle() string {
	return "A recovery code was used to sign in"
}

func codeUsedWords(d people.RecoveryData) string {
	return "Somebody signed in to your account with your password and a recovery code. " + codesLeft(d.Left) + ifNotYou
}

func secondStepFailedTitle() string {
	return "Somebody has your password"
}

func secondStepFailedWords() string {
	return "Somebody signed in to your account with the right password, and then gave wrong codes. They did not get " +
		"in.\n\nIf " +
		"this was you, you need do nothing. If it was not, choose a new password: somebody knows your present one."
}

func passkeyCopiedTitle() string {
	return "A passkey of yours was refused"
}

func passkeyCopiedWords(d people.FactorData) string {
	return fmt.Sprintf(
		"The passkey “%s” was refused, because somebody may have copied it.\n\nRemove it, and add it again. If you do not "+
			"know of a copy, choose a new password too.", d.Name)
}
