package people

import (
	"context"
	"errors"
	"strconv"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/token"
)

// How long sessions and their tokens last.
const (
	accessLasts  = 15 * time.Minute
	sessionIdle  = 14 * 24 * time.Hour // without a refresh
	sessionLasts = 90 * 24 * time.Hour // at most
	graceful     = time.Minute         // the same browser may repeat a rotation within this time
)

// Why says why a session ended.
type Why string

// Why sessions end.
const (
	SignedOut       Why = "signed-out"
	Everywhere      Why = "everywhere"       // the person ended all their sessions
	PasswordRenewed Why = "password-changed" // the password was changed, by the person or by a reset
	TokenReused     Why = "token-reused"     // somebody has a copy of a refresh token
	FactorCame      Why = "factor-added"     // opened before the person had a second step
	FactorsGone     Why = "factors-reset"    // an operator removed the second steps
	AddressRenewed  Why = "address-changed"  // the person has another address
	AccountErased   Why = "erased"           // the account was erased
	AddressDenied   Why = "address-denied"   // the owner of the address stopped a change that somebody asked for
)

// session is one sign-in, until it ends. Its refresh token is derived from the id and the
// turn, which counts the rotations. No secret is stored.
type session struct {
	docdb.Meta
	AccountID string     `json:"accountId"`
	Turn      int64      `json:"turn"`
	StartedAt time.Time  `json:"startedAt"`
	TurnedAt  time.Time  `json:"turnedAt"`
	Again     bool       `json:"again,omitempty"` // the last turn was repeated once
	Browser   string     `json:"browser,omitempty"`
	Agent     string     `json:"agent,omitempty"`
	Address   string     `json:"address,omitempty"` // where it was last used
	ExpiresAt time.Time  `json:"expiresAt"`
	Live      bool       `json:"live"`
	EndedAt   *time.Time `json:"endedAt,omitempty"`
	Why       Why        `json:"why,omitempty"`
	ProvedAt  time.Time  `json:"provedAt,omitzero"` // when the person last proved who they are; see prove.go
}

var sessions = docdb.Of[session]("sessions",
	docdb.Index{Name: "live", Fields: []string{"accountId"}, Where: []docdb.Equals{{Field: "live", Value: true}}},
	docdb.Index{Name: "by_expiry", Fields: []string{"expiresAt"}},
)

// Tokens are what a browser gets when a session begins or goes on.
type Tokens struct {
	Account      Account
	AccessToken  string
	ExpiresAt    time.Time // of the access token
	RefreshToken string    // for the cookie; good once
	RefreshUntil time.Time
	Device       string      // for the cookie that identifies the browser; "" leaves it
	Second       *SecondStep // if not nil, the person needs a second step, and there is nothing else yet
}

func (s session) open(now time.Time) bool { return s.Live && now.Before(s.ExpiresAt) }

// turn makes the next refresh token the valid one.
func (s *session) turn(now time.Time) {
	s.Turn++
	s.Again = false
	s.TurnedAt, s.ExpiresAt = now, now.Add(sessionIdle)
	if last := s.StartedAt.Add(sessionLasts); s.ExpiresAt.After(last) {
		s.ExpiresAt = last
	}
}

// usedBy notes where the session is used.
func (s *session) usedBy(from Caller) {
	s.Agent, s.Address = from.Agent, ""
	if from.Address.IsValid() {
		s.Address = from.Address.String()
	}
}

// begin opens a session in the caller's browser.
func (d *Directory) begin(ctx context.Context, tx docdb.Tx, accountID string) (session, error) {
	now := d.now()
	s := session{Meta: docdb.Meta{ID: d.ids.New("session")}, AccountID: accountID, StartedAt: now, Live: true}
	s.turn(now)
	s.usedBy(CallerFrom(ctx))
	known, err := d.findDevice(ctx, tx, accountID)
	if err != nil {
		return s, err
	}
	if s.Browser, err = d.remember(ctx, tx, accountID); err != nil {
		return s, err
	}
	if known.isNew() {
		if err := d.events.Append(asActor(ctx, accountID), tx, DeviceFirstSeen, accountID,
			SessionData{AccountID: accountID, SessionID: s.ID}); err != nil {
			return s, err
		}
	}
	if err := sessions.Insert(ctx, tx, &s); err != nil {
		return s, err
	}
	return s, d.events.Append(asActor(ctx, accountID), tx, SessionStarted, accountID,
		SessionData{AccountID: accountID, SessionID: s.ID})
}

// end ends a session; one that has ended stays as it is.
func (d *Directory) end(ctx context.Context, tx docdb.Tx, s session, why Why) error {
	if !s.Live {
		return nil
	}
	now := d.now()
	s.Live, s.EndedAt, s.Why = false, &now, why
	if err := sessions.Replace(ctx, tx, &s); err != nil {
		return err
	}
	return d.events.Append(ctx, tx, SessionEnded, s.AccountID,
		SessionData{AccountID: s.AccountID, SessionID: s.ID, Why: why})
}

// endAll ends the sessions of an account, except the one to keep.
func (d *Directory) endAll(ctx context.Context, tx docdb.Tx, accountID, keep string, why Why) error {
	open, err := sessions.All(ctx, tx, docdb.Query{Index: "live", Equal: []any{accountID}})
	if err != nil {
		return err
	}
	for _, s := range open {
		if s.ID == keep {
			continue
		}
		if err := d.end(ctx, tx, s, why); err != nil {
			return err
		}
	}
	return nil
}

func (d *Directory) tokens(a Account, s session) (Tokens, error) {
	expires := d.now().Add(accessLasts)
	access, err := d.signer.Issue(token.Claims{Subject: a.ID, Session: s.ID, Expires: expires})
	return Tokens{
		Account: a, AccessToken: access, ExpiresAt: expires,
		RefreshToken: d.refreshToken(s), RefreshUntil: s.ExpiresAt, Device: d.deviceCookie(s.Browser),
	}, err
}

func (d *Directory) refreshToken(s session) string {
	text := s.ID + "." + strconv.FormatInt(s.Turn, 10)
	return text + "." + d.keys.derive("refresh", text)
}

// readRefresh splits a refresh token into its parts; false if it is not ours.
func (d *Directory) readRefresh(text string) (sessionID string, turn int64, ok bool) {
	named, mac, _ := cutLast(text)
	sessionID, count, _ := cutLast(named)
	turn, err := strconv.ParseInt(count, 10, 64)
	return sessionID, turn, err == nil && d.keys.verify("refresh", named, mac)
}

func signInAgain() *apperr.Error { return apperr.Unauthenticated(pleaseSignInAgain) }

// orSignIn turns a missing document into a request to sign in.
func orSignIn(err error) error {
	if errors.Is(err, docdb.ErrNotFound) {
		return signInAgain().Because(err)
	}
	return err
}

// SessionData names a session and, when it ended, why.
type SessionData struct {
	AccountID string `json:"accountId"`
	SessionID string `json:"sessionId"`
	Why       Why    `json:"why,omitempty"`
}

// SecondStep tells somebody who gave the right password which second step they need to sign
// in. It is good once, for five minutes, and only while the password stays the same.
type SecondStep struct {
	Token     string
	ExpiresAt time.Time
	Kinds     []FactorKind // the kinds that the person has
	Recovery  bool         // whether recovery codes are left
	Passkey   any          // options for the browser; nil if no passkey can be used
}
