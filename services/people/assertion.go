package people

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// BeginPasskeySignIn asks a browser for any passkey. Conflict if passkeys cannot work at
// this address.
func (d *Directory) BeginPasskeySignIn(ctx context.Context) (Ceremony, error) {
	if err := d.needPasskeys(); err != nil {
		return Ceremony{}, err
	}
	assertion, asked, err := d.site.BeginDiscoverableLogin(webauthn.WithUserVerification(protocol.VerificationRequired))
	if err != nil {
		return Ceremony{}, err
	}
	c := Ceremony{Options: assertion.Response}
	err = d.update(ctx, func(tx docdb.Tx) error {
		c.Token, err = d.putQuestion(ctx, tx, &question{Aim: toEnter, Passkey: asked})
		return err
	})
	return c, err
}

// SignInByPasskey opens a session by a passkey alone. That is two factors at once: the
// device, and what unlocked it (a finger, a face, a PIN). Unauthenticated if the passkey is
// unknown or the device did not ask who holds it; Conflict if the challenge is over.
func (d *Directory) SignInByPasskey(ctx context.Context, token string, credential json.RawMessage) (Tokens, error) {
	if err := d.needPasskeys(); err != nil {
		return Tokens{}, err
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes(credential)
	if err != nil {
		return Tokens{}, wrongPasskey(err)
	}
	var h holder
	var s session
	var wrong error
	err = d.update(ctx, func(tx docdb.Tx) error {
		wrong = nil
		q, err := d.getQuestion(ctx, tx, toEnter, token)
		if err != nil {
			return err
		}
		if err := questions.Delete(ctx, tx, &q); err != nil {
			return err
		}
		find := func(_, handle []byte) (webauthn.User, error) {
			h, err = holderOf(ctx, tx, string(handle))
			return h, err
		}
		_, used, refused := d.site.ValidatePasskeyLogin(find, *q.Passkey, parsed)
		if refused != nil || h.account.State != Active {
			wrong = wrongPasskey(refused)
			return d.watch.SignInFailed(ctx, tx, Failure{What: WrongPasskey, AccountID: h.account.ID})
		}
		right, err := d.usedKey(ctx, tx, h, used)
		if err != nil || !right {
			wrong = wrongPasskey(errors.New("people: the counter went back"))
			return err
		}
		s, err = d.begin(ctx, tx, h.account.ID)
		return err
	})
	if err == nil {
		err = wrong
	}
	if err != nil {
		return Tokens{}, err
	}
	return d.tokens(h.account, s)
}

func wrongPasskey(cause error) error {
	return (&apperr.Error{Kind: apperr.KindUnauthenticated, Code: "wrong_passkey",
		Message: thisPasskeyDidNotOpen}).Because(cause)
}

// BeginProof asks for a passkey of the person who calls, as proof of who they are. Conflict
// if they have none.
func (d *Directory) BeginProof(ctx context.Context, actor Actor) (Ceremony, error) {
	if err := d.needPasskeys(); err != nil {
		return Ceremony{}, err
	}
	var c Ceremony
	err := d.update(ctx, func(tx docdb.Tx) error {
		q := question{Aim: toProve, AccountID: actor.AccountID, SessionID: actor.SessionID}
		var err error
		if c.Options, err = d.askPasskey(ctx, tx, &q); err != nil {
			return err
		}
		if q.Passkey == nil {
			return apperr.Conflict("no_passkey", youHaveNoPasskey)
		}
		c.Token, err = d.putQuestion(ctx, tx, &q)
		return err
	})
	return c, err
}

// ProveByPasskey notes that the person who calls holds their passkey. Invalid if the
// passkey is not theirs; Conflict if the challenge is over.
func (d *Directory) ProveByPasskey(ctx context.Context, actor Actor, token string, credential json.RawMessage) error {
	var wrong error
	err := d.proved(ctx, actor, func(tx docdb.Tx) error {
		wrong = nil
		q, err := d.askedOf(ctx, tx, actor, toProve, token)
		if err != nil {
			return err
		}
		if err := questions.Delete(ctx, tx, &q); err != nil {
			return err
		}
		right, err := d.checkPasskey(ctx, tx, q, credential)
		if err == nil && !right {
			wrong = notThisPasskey(errNotProved)
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
