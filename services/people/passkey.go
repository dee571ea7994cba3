package people

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net"
	"net/url"
	"strings"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// Passkeys makes the directory take passkeys at the address that people use, since passkeys
// are bound to its name. Without it, or if the address is a number, it takes none, and
// NoPasskeys says why. An error if the address is not a web address.
func Passkeys(publicURL string) (Option, error) {
	if publicURL == "" {
		return func(*Directory) {}, nil
	}
	u, err := url.Parse(publicURL)
	if err != nil || u.Hostname() == "" {
		return nil, fmt.Errorf("people: %q is not a web address", publicURL)
	}
	if net.ParseIP(u.Hostname()) != nil {
		return func(d *Directory) {
			d.noPasskeys = passkeysNeedAnAddress(u)
		}, nil
	}
	local := u.Hostname() == "localhost" || strings.HasSuffix(u.Hostname(), ".localhost")
	if u.Scheme != "https" && !local {
		return func(d *Directory) { d.noPasskeys = passkeysNeedAnAddressThatBegins }, nil
	}
	origin := u.Scheme + "://" + u.Host
	if u.Port() == "443" && u.Scheme == "https" {
		origin = u.Scheme + "://" + u.Hostname()
	}
	site, err := webauthn.New(&webauthn.Config{
		RPID: u.Hostname(), RPDisplayName: "Lateral", RPOrigins: []string{origin},
		AttestationPreference: protocol.PreferNoAttestation,
	})
	if err != nil {
		return nil, fmt.Errorf("people: passkeys: %w", err)
	}
	return func(d *Directory) { d.site, d.origin, d.noPasskeys = site, origin, "" }, nil
}

// NoPasskeys tells people why there are no passkeys; "" if there are.
func (d *Directory) NoPasskeys() string { return d.noPasskeys }

// Origin is the address at which passkeys work.
func (d *Directory) Origin() string { return d.origin }

func (d *Directory) needPasskeys() error {
	if d.site == nil {
		return apperr.Conflict("no_passkeys", d.noPasskeys)
	}
	return nil
}

// holder is a person as the library wants them. Their handle is the id of the
// account, which tells nothing of them.
type holder struct {
	account Account
	keys    []Factor
	others  int // second steps of other kinds
}

func (h holder) WebAuthnID() []byte          { return []byte(h.account.ID) }
func (h holder) WebAuthnName() string        { return h.account.Email }
func (h holder) WebAuthnDisplayName() string { return h.account.Name }

func (h holder) WebAuthnCredentials() []webauthn.Credential {
	all := make([]webauthn.Credential, len(h.keys))
	for i, f := range h.keys {
		all[i] = *f.Credential
	}
	return all
}

// holderOf returns a person with their passkeys.
func holderOf(ctx context.Context, r docdb.Reader, accountID string) (holder, error) {
	var h holder
	var err error
	if h.account, err = accounts.Get(ctx, r, accountID); err != nil {
		return h, orSignIn(err)
	}
	all, err := activeFactors(ctx, r, accountID)
	for _, f := range all {
		if f.Kind == Passkey {
			h.keys = append(h.keys, f)
		} else {
			h.others++
		}
	}
	return h, err
}

// Ceremony is what a browser needs to ask for a passkey.
type Ceremony struct {
	Token   string // to answer with, once, within five minutes
	Options any    // the publicKey argument of navigator.credentials, as JSON
}

// BeginPasskey begins to add a passkey within a session. Conflict if passkeys cannot work
// at this address, or the person has ten second steps.
func (d *Directory) BeginPasskey(ctx context.Context, actor Actor, name string) (Ceremony, error) {
	name, err := deviceName(name)
	if err == nil {
		err = d.needPasskeys()
	}
	if err != nil {
		return Ceremony{}, err
	}
	var c Ceremony
	err = d.update(ctx, func(tx docdb.Tx) error {
		h, err := holderOf(ctx, tx, actor.AccountID)
		if err == nil {
			err = roomForOne(len(h.keys) + h.others) // before the device keeps a passkey that opens nothing
		}
		if err != nil {
			return err
		}
		creation, asked, err := d.site.BeginRegistration(h,
			webauthn.WithResidentKeyRequirement(protocol.ResidentKeyRequirementPreferred),
			webauthn.WithExclusions(webauthn.Credentials(h.WebAuthnCredentials()).CredentialDescriptors()),
		)
		if err != nil {
			return err
		}
		c.Options = creation.Response
		c.Token, err = d.putQuestion(ctx, tx,
			&question{Aim: toAddKey, AccountID: actor.AccountID, SessionID: actor.SessionID, Name: name, Passkey: asked})
		return err
	})
	return c, err
}

// AddPasskey adds the passkey that a browser made. It counts from now on. With the first
// factor it returns recovery codes, as ConfirmTOTP does. Conflict if the challenge is over,
// or belongs to another person or session; Invalid if the browser's answer does not fit it.
func (d *Directory) AddPasskey(ctx context.Context, actor Actor, token string,
	credential json.RawMessage) (recovery []string, err error) {
	if err := d.needPasskeys(); err != nil {
		return nil, err
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes(credential)
	if err != nil {
		return nil, notThisPasskey(err)
	}
	err = d.update(ctx, func(tx docdb.Tx) error {
		q, err := d.askedOf(ctx, tx, actor, toAddKey, token)
		if err != nil {
			return err
		}
		h, err := holderOf(ctx, tx, actor.AccountID)
		if err != nil {
			return err
		}
		made, err := d.site.CreateCredential(h, *q.Passkey, parsed)
		if err != nil {
			return notThisPasskey(err)
		}
		f, err := d.newFactor(ctx, tx, actor.AccountID, Passkey, q.Name)
		if err != nil {
			return err
		}
		f.CredentialID, f.Credential = base64.RawURLEncoding.EncodeToString(made.ID), made
		if err := isNewPasskey(ctx, tx, f.CredentialID); err != nil {
			return err
		}
		if err := questions.Delete(ctx, tx, &q); err != nil {
			return err
		}
		recovery, err = d.added(ctx, tx, actor, &f, func() error { return factors.Insert(ctx, tx, &f) })
		return err
	})
	d.forgetAccount(ctx, actor.AccountID)
	return recovery, err
}

// askedOf is asked, for a question that the same person was asked in the same session.
func (d *Directory) askedOf(ctx context.Context, r docdb.Reader, actor Actor, what aim,
	token string) (question, error) {
	q, err := d.getQuestion(ctx, r, what, token)
	if err == nil && (q.AccountID != actor.AccountID || q.SessionID != actor.SessionID) {
		err = beginAgain()
	}
	return q, err
}

// isNewPasskey refuses a credential that somebody uses already.
func isNewPasskey(ctx context.Context, r docdb.Reader, credentialID string) error {
	_, err := factors.First(ctx, r, docdb.Query{Index: "by_credential", Equal: []any{credentialID}})
	if err == nil {
		return apperr.Conflict("passkey_known", thisPasskeyIsInUse)
	}
	return ignoreAbsent(err)
}

func notThisPasskey(cause error) error {
	return apperr.Invalid(apperr.Field{Path: "credential",
		Message: thisPasskeyCouldNotBeUsed}).Because(cause)
}

// checkPasskey says whether the credential answers the question with a passkey of its
// account, and notes its counter. If the counter did not grow, there are two copies of the
// passkey: it is refused, and an event says so.
func (d *Directory) checkPasskey(ctx context.Context, tx docdb.Tx, q question,
	credential json.RawMessage) (bool, error) {
	if d.site == nil || q.Passkey == nil {
		return false, nil
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes(credential)
	if err != nil {
		return false, nil //nolint:nilerr // it is no answer
	}
	h, err := holderOf(ctx, tx, q.AccountID)
	if err != nil {
		return false, err
	}
	used, err := d.site.ValidateLogin(h, *q.Passkey, parsed)
	if err != nil {
		return false, nil //nolint:nilerr // it is no answer
	}
	return d.usedKey(ctx, tx, h, used)
}

// usedKey notes that a passkey of the holder was used.
func (d *Directory) usedKey(ctx context.Context, tx docdb.Tx, h holder, used *webauthn.Credential) (bool, error) {
	for _, f := range h.keys {
		if !bytes.Equal(f.Credential.ID, used.ID) {
			continue
		}
		if used.Authenticator.CloneWarning {
			return false, d.events.Append(asActor(ctx, f.AccountID), tx, PasskeyCopied, f.AccountID, factorData(f))
		}
		now := d.now()
		f.Credential, f.UsedAt = used, &now
		return true, factors.Replace(ctx, tx, &f)
	}
	return false, nil
}
