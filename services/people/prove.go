package people

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// Anybody may find a computer that is still signed in. So acts that move money or power, or
// that let somebody in later, need a fresh proof of who is there. The table of operations
// marks them, and the gate asks for the proof.

// proofLasts is how long a proof is good for. Signing in is one.
const proofLasts = 10 * time.Minute

// freshProofLasts is how long a proof is good for a signature: long enough to be asked for it and to sign.
const freshProofLasts = 2 * time.Minute

// ProofNeeded is the answer to somebody whose proof is too old.
func ProofNeeded() error {
	return &apperr.Error{Kind: apperr.KindForbidden, Code: "proof_needed",
		Message: pleaseProveThatItIsYouEnter}
}

// provedAt is when the person last proved in the session who they are.
func (s session) provedAt() time.Time {
	if s.ProvedAt.After(s.StartedAt) {
		return s.ProvedAt
	}
	return s.StartedAt
}

// ProveByPassword notes that the person who calls knows their password. Invalid if it is
// wrong; TooMany as for SignIn.
func (d *Directory) ProveByPassword(ctx context.Context, actor Actor, password string) error {
	known, err := d.verifyPassword(ctx, actor.Email, password)
	if apperr.Is(err, apperr.KindUnauthenticated) {
		return apperr.Invalid(apperr.Field{Path: "password", Message: thisIsNotYourPassword})
	}
	if err != nil {
		return err
	}
	return d.proved(ctx, actor, func(tx docdb.Tx) error { return d.noteSignIn(ctx, tx, known, known.credential.PHC) })
}

// ProveByCode notes that the person who calls holds the app that shows their codes. A
// recovery code is not a proof; it is only for signing in. Invalid if the code is wrong,
// TooMany if too many were.
func (d *Directory) ProveByCode(ctx context.Context, actor Actor, code string) error {
	var wrong error
	err := d.proved(ctx, actor, func(tx docdb.Tx) error {
		wrong = nil
		right, err := d.answered(ctx, tx, question{Aim: toProve, AccountID: actor.AccountID}, Answer{Code: code})
		if err == nil && !right {
			wrong = wrongCodeField()
			if err := d.proofFailed(ctx, tx, actor); err != nil {
				return err
			}
			return errNotProved
		}
		return err
	})
	if err == nil {
		err = wrong
	}
	return err
}

// errNotProved commits the try that was counted, without a proof.
var errNotProved = errors.New("people: not proved")

// proved notes a proof in the session of the person who calls, in the transaction that uses
// the proof up.
func (d *Directory) proved(ctx context.Context, actor Actor, use func(docdb.Tx) error) error {
	err := d.update(ctx, func(tx docdb.Tx) error {
		if err := use(tx); errors.Is(err, errNotProved) {
			return nil
		} else if err != nil {
			return err
		}
		s, err := sessions.Get(ctx, tx, actor.SessionID)
		if err != nil {
			return orSignIn(err)
		}
		if !s.open(d.now()) {
			return signInAgain()
		}
		s.ProvedAt = d.now()
		return sessions.Replace(ctx, tx, &s)
	})
	d.forgetAccount(ctx, actor.AccountID)
	return err
}

type unrememberedKey struct{}

// Unremembered returns a context in which Authenticate reads the session again, since another
// replica may know of a newer proof.
func Unremembered(ctx context.Context) context.Context {
	return context.WithValue(ctx, unrememberedKey{}, true)
}

func isUnremembered(ctx context.Context) bool {
	is, _ := ctx.Value(unrememberedKey{}).(bool)
	return is
}

// proofFailed reports a code or a passkey that was not a proof.
func (d *Directory) proofFailed(ctx context.Context, tx docdb.Tx, actor Actor) error {
	return d.watch.SignInFailed(ctx, tx, Failure{What: WrongProof, AccountID: actor.AccountID})
}
