package notices

import (
	"context"

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

// ofOneself is a message about how a person signs in.
func ofOneself(accountID, title, text string) ([]telling, error) {
	return []telling{aboutSigningIn(accountID, title, text)}, nil
}

func factorAdded(_ context.Context, _ docdb.Reader, d people.FactorData) ([]telling, error) {
	return ofOneself(d.AccountID, factorAddedTitle(),
		factorAddedWords(d))
}

func factorRemoved(_ context.Context, _ docdb.Reader, d people.FactorData) ([]telling, error) {
	return ofOneself(d.AccountID, factorRemovedTitle(),
		factorRemovedWords(d))
}

func factorsReset(ctx context.Context, r docdb.Reader, d people.PersonData) ([]telling, error) {
	mine, _ := ofOneself(d.AccountID, factorsResetTitle(),
		factorsResetWords())
	operators, err := people.HoldersOf(ctx, r, people.Service(), people.Operator)
	if err != nil {
		return nil, err
	}
	account, err := people.GetAccount(ctx, r, d.AccountID)
	return merge(mine, toAccounts(factorsResetToOperators(account), operators)), err
}

func recoveryCodesRenewed(_ context.Context, _ docdb.Reader, d people.PersonData) ([]telling, error) {
	return ofOneself(d.AccountID, codesRenewedTitle(),
		codesRenewedWords())
}

func recoveryCodeUsed(_ context.Context, _ docdb.Reader, d people.RecoveryData) ([]telling, error) {
	return ofOneself(d.AccountID, codeUsedTitle(),
		codeUsedWords(d))
}

func secondStepFailed(_ context.Context, _ docdb.Reader, d people.PersonData) ([]telling, error) {
	return ofOneself(d.AccountID, secondStepFailedTitle(),
		secondStepFailedWords())
}

func passkeyCopied(_ context.Context, _ docdb.Reader, d people.FactorData) ([]telling, error) {
	return ofOneself(d.AccountID, passkeyCopiedTitle(),
		passkeyCopiedWords(d))
}
