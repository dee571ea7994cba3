package people

import (
	"context"

	"lateral/pkg/docdb"
)

// FailureKind says how somebody failed to prove who they are.
type FailureKind string

// The kinds of failure.
const (
	WrongPassword  FailureKind = "wrong_password"
	UnknownAddress FailureKind = "unknown_address" // nobody has the address, or nobody has confirmed it
	WrongCode      FailureKind = "wrong_code"      // the password was right before
	WrongPasskey   FailureKind = "wrong_passkey"
	WrongProof     FailureKind = "wrong_proof" // within a session, by password, code or passkey
)

// Failure is a failed sign-in, or a failed proof.
type Failure struct {
	What      FailureKind
	AccountID string // "" if nobody has the address
	Email     string // as it was typed, if one was
}

// Watch is told about failures, in the transaction that counts them.
type Watch interface {
	// SignInFailed is told of one failure; its error ends the transaction.
	SignInFailed(ctx context.Context, tx docdb.Tx, f Failure) error
}

type nobodyWatches struct{}

func (nobodyWatches) SignInFailed(context.Context, docdb.Tx, Failure) error { return nil }
