package people

import (
	"context"

	"lateral/pkg/docdb"
)

// FailureKind says how somebody failed to show that it is them.
type FailureKind string

// The kinds of failure.
const (
	WrongPassword  FailureKind = "wrong_password"
	UnknownAddress FailureKind = "unknown_address" // nobody has it, or nobody has confirmed it
	WrongCode      FailureKind = "wrong_code"      // the password was right before
	WrongPasskey   FailureKind = "wrong_passkey"
	WrongProof     FailureKind = "wrong_proof" // within a session: of a password, a code or a passkey
)

// Failure is one that failed to sign in, or to prove that it is them.
type Failure struct {
	What      FailureKind
	AccountID string // "" where nobody has the address
	Email     string // as it was typed, where one was
}

// Watch is told of failures, in the transaction that counts them.
type Watch interface {
	// SignInFailed is told of one failure; its error ends the transaction.
	SignInFailed(ctx context.Context, tx docdb.Tx, f Failure) error
}

// Watching tells w of failed sign-ins.
func Watching(w Watch) Option { return func(d *Directory) { d.watch = w } }

type nobodyWatches struct{}

func (nobodyWatches) SignInFailed(context.Context, docdb.Tx, Failure) error { return nil }

// passwordFailed tells of a wrong password: of a sign-in, or of a proof.
func (d *Directory) passwordFailed(ctx context.Context, tx docdb.Tx, p proof, email string) error {
	f := Failure{What: WrongPassword, AccountID: p.account.ID, Email: email}
	if actor, err := ActorFrom(ctx); err == nil && actor.AccountID == f.AccountID {
		f.What = WrongProof
	} else if f.AccountID == "" {
		f.What = UnknownAddress
	}
	return d.watch.SignInFailed(ctx, tx, f)
}

// proofFailed tells of a code or a passkey that was no proof.
func (d *Directory) proofFailed(ctx context.Context, tx docdb.Tx, actor Actor) error {
	return d.watch.SignInFailed(ctx, tx, Failure{What: WrongProof, AccountID: actor.AccountID})
}
