package people

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// Answer is how a person takes the second step, by one of its fields.
type Answer struct {
	Code    string          // a code that an app shows, or a recovery code
	Passkey json.RawMessage // what a browser made of the options
}

// secondStep asks for the second step of an account, or returns nil if it has none.
func (d *Directory) secondStep(ctx context.Context, tx docdb.Tx, a Account) (*SecondStep, error) {
	all, err := activeFactors(ctx, tx, a.ID)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	c, err := credentials.Get(ctx, tx, a.ID)
	if err != nil {
		return nil, err
	}
	q := question{Aim: toFinish, AccountID: a.ID, Changed: c.Changed}
	step := &SecondStep{}
	if step.Passkey, err = d.askPasskey(ctx, tx, &q); err != nil {
		return nil, err
	}
	if step.Token, err = d.putQuestion(ctx, tx, &q); err != nil {
		return nil, err
	}
	step.ExpiresAt = q.ExpiresAt
	for _, f := range all {
		if !slices.Contains(step.Kinds, f.Kind) {
			step.Kinds = append(step.Kinds, f.Kind)
		}
	}
	left, err := recoveryCodesLeft(ctx, tx, a.ID)
	step.Recovery = left > 0
	return step, err
}

// FinishSignIn opens the session for which SignIn asked a second step. Unauthenticated if
// the code is wrong, TooMany if too many were. Conflict if the challenge is over: used, too
// old, tried five times, or made with a password that has changed since. Then the person
// begins again.
func (d *Directory) FinishSignIn(ctx context.Context, token string, answer Answer) (Tokens, error) {
	var a Account
	var s session
	var wrong error
	err := d.update(ctx, func(tx docdb.Tx) error {
		wrong = nil
		q, err := d.finishing(ctx, tx, token)
		if err != nil {
			return err
		}
		if a, err = accounts.Get(ctx, tx, q.AccountID); err != nil {
			return orSignIn(err)
		}
		right, err := d.answered(asActor(ctx, a.ID), tx, q, answer)
		if err != nil {
			return err
		}
		if !right {
			wrong = wrongCode()
			return d.failed(ctx, tx, q, answer.Passkey != nil)
		}
		if err := questions.Delete(ctx, tx, &q); err != nil {
			return err
		}
		s, err = d.begin(ctx, tx, a.ID)
		return err
	})
	if err == nil {
		err = wrong
	}
	if err != nil {
		return Tokens{}, err
	}
	return d.tokens(a, s)
}

// finishing returns the question of a sign-in whose password has not changed since.
func (d *Directory) finishing(ctx context.Context, r docdb.Reader, token string) (question, error) {
	q, err := d.getQuestion(ctx, r, toFinish, token)
	if err != nil {
		return q, err
	}
	c, err := credentials.Get(ctx, r, q.AccountID)
	if err == nil && c.Changed != q.Changed {
		err = beginAgain()
	}
	return q, orSignIn(err)
}

// useAppCode says whether an app of the account shows this code, and uses it up.
func (d *Directory) useAppCode(ctx context.Context, tx docdb.Tx, accountID, code string) (bool, error) {
	all, err := activeFactors(ctx, tx, accountID)
	if err != nil {
		return false, err
	}
	for _, f := range all {
		if f.Kind != TOTP {
			continue
		}
		right, err := d.useCode(&f, code)
		if err != nil {
			return false, err
		}
		if right {
			return true, factors.Replace(ctx, tx, &f)
		}
	}
	return false, nil
}

// failed counts a wrong answer. After the last one the challenge is over. The person is
// told, since somebody who tries knows their password.
func (d *Directory) failed(ctx context.Context, tx docdb.Tx, q question, passkey bool) error {
	what := WrongCode
	if passkey {
		what = WrongPasskey
	}
	if err := d.watch.SignInFailed(ctx, tx, Failure{What: what, AccountID: q.AccountID}); err != nil {
		return err
	}
	q.Tries++
	if err := questions.Replace(ctx, tx, &q); err != nil || q.Tries < mostTries {
		return err
	}
	return d.events.Append(ctx, tx, SecondStepFailed, q.AccountID, PersonData{AccountID: q.AccountID})
}

func wrongCode() error {
	return &apperr.Error{Kind: apperr.KindUnauthenticated, Code: "wrong_code",
		Message: thisCodeIsNotRight}
}

// askPasskey puts into q the question that a browser answers with a passkey of its account,
// and returns the options for the browser; nil if the account has no passkey, or passkeys
// cannot work here.
func (d *Directory) askPasskey(ctx context.Context, r docdb.Reader, q *question) (any, error) {
	if d.site == nil {
		return nil, nil //nolint:nilnil // nothing is asked
	}
	h, err := holderOf(ctx, r, q.AccountID)
	if err != nil || len(h.keys) == 0 {
		return nil, err
	}
	assertion, asked, err := d.site.BeginLogin(h, webauthn.WithUserVerification(protocol.VerificationPreferred))
	if err != nil {
		return nil, err
	}
	q.Passkey = asked
	return assertion.Response, nil
}

// answered says whether the person of the question took a second step. What they
// used is used up.
func (d *Directory) answered(ctx context.Context, tx docdb.Tx, q question, answer Answer) (bool, error) {
	if answer.Passkey != nil { // nobody guesses these
		return d.checkPasskey(ctx, tx, q, answer.Passkey)
	}
	if err := d.countTry(ctx, tx, q.AccountID); err != nil {
		return false, err
	}
	right, err := d.useAppCode(ctx, tx, q.AccountID, answer.Code)
	if err == nil && !right && q.Aim == toFinish {
		right, err = d.useRecoveryCode(ctx, tx, q.AccountID, answer.Code)
	}
	if err != nil || !right {
		return false, err
	}
	return true, secondStepPace().forgive(ctx, tx, q.AccountID)
}
