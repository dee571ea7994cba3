// Package token issues and reads signed access tokens (JWT, HS256). Keys can be changed
// while tokens are in use: the first key signs new tokens, and each token names its key
// (kid).
package token

import (
	"errors"
	"fmt"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"lateral/pkg/clock"
)

// ErrInvalid covers every reason not to believe a token: forged, expired, of another
// issuer, signed with an unknown key or another method.
var ErrInvalid = errors.New("token: not valid")

// Key is one signing key.
type Key struct {
	ID     string // kid
	Secret []byte // at least 32 bytes
}

// Claims is what a token says.
type Claims struct {
	Subject string // account id
	Session string // session id
	Expires time.Time
}

// Signer issues and reads tokens.
type Signer struct {
	issuer string
	now    clock.Clock
	keys   []Key
	parser *jwt.Parser
}

// NewSigner returns a signer; the first key signs, all of them verify. It fails if there is
// no key, or if one is too short or has no id of its own.
func NewSigner(issuer string, now clock.Clock, keys ...Key) (*Signer, error) {
	seen := map[string]bool{}
	for _, k := range keys {
		if len(k.Secret) < 32 || k.ID == "" || seen[k.ID] {
			return nil, fmt.Errorf("token: key %q needs an id of its own and at least 32 bytes", k.ID)
		}
		seen[k.ID] = true
	}
	if len(keys) == 0 {
		return nil, errors.New("token: no key")
	}
	return &Signer{
		issuer: issuer, now: now, keys: keys,
		parser: jwt.NewParser(
			jwt.WithValidMethods([]string{jwt.SigningMethodHS256.Alg()}),
			jwt.WithIssuer(issuer), jwt.WithAudience(issuer), jwt.WithExpirationRequired(),
			jwt.WithTimeFunc(now),
		),
	}, nil
}

type claims struct {
	jwt.RegisteredClaims
	Session string `json:"sid"`
}

// Issue signs c with the first key.
func (s *Signer) Issue(c Claims) (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, claims{
		RegisteredClaims: jwt.RegisteredClaims{
			Issuer: s.issuer, Audience: jwt.ClaimStrings{s.issuer}, Subject: c.Subject,
			IssuedAt: jwt.NewNumericDate(s.now()), ExpiresAt: jwt.NewNumericDate(c.Expires),
		},
		Session: c.Session,
	})
	t.Header["kid"] = s.keys[0].ID
	signed, err := t.SignedString(s.keys[0].Secret)
	if err != nil {
		return "", fmt.Errorf("token: signing: %w", err)
	}
	return signed, nil
}

// Read returns the claims of a token, or ErrInvalid.
func (s *Signer) Read(text string) (Claims, error) {
	var c claims
	if _, err := s.parser.ParseWithClaims(text, &c, s.secret); err != nil {
		return Claims{}, fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return Claims{Subject: c.Subject, Session: c.Session, Expires: c.ExpiresAt.UTC()}, nil
}

func (s *Signer) secret(t *jwt.Token) (any, error) {
	for _, k := range s.keys {
		if k.ID == t.Header["kid"] {
			return k.Secret, nil
		}
	}
	return nil, errors.New("unknown key")
}
