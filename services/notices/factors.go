package notices

import (
	"context"
	"fmt"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// People are told of every change to how they sign in, even their own: perhaps
// somebody else made it.

func factorRules() map[events.Type]rule {
	return map[events.Type]rule{
		people.FactorAdded:          on(factorAdded),
		people.FactorRemoved:        on(factorRemoved),
		people.FactorsReset:         on(factorsReset),
		people.RecoveryCodesRenewed: on(recoveryCodesRenewed),
		people.RecoveryCodeUsed:     on(recoveryCodeUsed),
		people.SecondStepFailed:     on(secondStepFailed),
		people.PasskeyCopied:        on(passkeyCopied),
	}
}

const ifNotYou = "\n\nIf this was you, you need do nothing. If it was not, somebody is in your account: choose a new " +
	"password at once, and look at your second steps."

// ofOneself is a message about how a person signs in.
func ofOneself(accountID, title, text string) ([]telling, error) {
	return []telling{{
		accountID: accountID, own: true, title: title, text: text,
		path: "/account", action: "Open your account",
	}}, nil
}

func kindOf(k people.FactorKind) string {
	if k == people.Passkey {
		return "passkey"
	}
	return "app for codes"
}

func factorAdded(_ context.Context, _ docdb.Reader, d people.FactorData) ([]telling, error) {
	return ofOneself(d.AccountID, "A second step was added to your account",
		fmt.Sprintf("Your account has a new second step for signing in: the %s %q.", kindOf(d.Kind), d.Name)+ifNotYou)
}

func factorRemoved(_ context.Context, _ docdb.Reader, d people.FactorData) ([]telling, error) {
	return ofOneself(d.AccountID, "A second step was removed from your account",
		fmt.Sprintf("The %s %q was removed. Nobody can sign in to your account with it any more.", kindOf(d.Kind), d.Name)+
			ifNotYou)
}

func factorsReset(ctx context.Context, r docdb.Reader, d people.PersonData) ([]telling, error) {
	mine, _ := ofOneself(d.AccountID, "Your second steps were taken away",
		"An operator has taken all second steps and recovery codes away from your account, because somebody said that you "+
			"lost them. You were signed out everywhere. Sign in with your password, and add a second step again.\n\nIf you "+
			"did not ask for this, choose a new password at once, and tell us.")
	operators, err := people.HoldersOf(ctx, r, people.Service(), people.Operator)
	if err != nil {
		return nil, err
	}
	account, err := people.GetAccount(ctx, r, d.AccountID)
	return merge(mine, toAccounts(telling{
		title: "The second steps of " + account.Name + " were taken away",
		text: "An operator has taken all second steps and recovery codes away from the account of " + account.Name + ", " +
			account.Email + ".\n\nIf you know of no reason, ask the other operators.",
		path: "/people", action: "See who runs the service",
	}, operators)), err
}

func recoveryCodesRenewed(_ context.Context, _ docdb.Reader, d people.PersonData) ([]telling, error) {
	return ofOneself(d.AccountID, "You have new recovery codes",
		"New recovery codes were made for your account. The earlier ones no longer work."+ifNotYou)
}

func recoveryCodeUsed(_ context.Context, _ docdb.Reader, d people.RecoveryData) ([]telling, error) {
	left := fmt.Sprintf("%d recovery codes are left.", d.Left)
	switch d.Left {
	case 0:
		left = "No recovery code is left. Make new ones."
	case 1:
		left = "One recovery code is left. Make new ones soon."
	}
	return ofOneself(d.AccountID, "A recovery code was used to sign in",
		"Somebody signed in to your account with your password and a recovery code. "+left+ifNotYou)
}

func secondStepFailed(_ context.Context, _ docdb.Reader, d people.PersonData) ([]telling, error) {
	return ofOneself(d.AccountID, "Somebody has your password",
		"Somebody signed in to your account with the right password, and then gave wrong codes. They did not get in.\n\nIf "+
			"this was you, you need do nothing. If it was not, choose a new password: somebody knows your present one.")
}

func passkeyCopied(_ context.Context, _ docdb.Reader, d people.FactorData) ([]telling, error) {
	return ofOneself(d.AccountID, "A passkey of yours was refused",
		fmt.Sprintf(
			"The passkey %q was refused, because somebody may have copied it.\n\nRemove it, and add it again. If you do not "+
				"know of a copy, choose a new password too.", d.Name))
}
