package token_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/go-cmp/cmp"

	"lateral/pkg/clock"
	"lateral/pkg/token"
)

var (
	start = time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)
	older = token.Key{ID: "2025", Secret: bytes.Repeat([]byte("a"), 32)}
	newer = token.Key{ID: "2026", Secret: bytes.Repeat([]byte("b"), 32)}
	said  = token.Claims{Subject: "acct_1", Session: "sess_1", Expires: start.Add(15 * time.Minute)}
)

func signer(t *testing.T, now clock.Clock, keys ...token.Key) *token.Signer {
	t.Helper()
	s, err := token.NewSigner("lateral", now, keys...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func issue(t *testing.T, s *token.Signer) string {
	t.Helper()
	text, err := s.Issue(said)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestATokenSaysWhatItWasIssuedFor(t *testing.T) {
	s := signer(t, clock.NewManual(start).Now, newer)
	got, err := s.Read(issue(t, s))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(said, got); diff != "" {
		t.Error(diff)
	}
}

func TestKeysCanBeChangedWhileTokensAreInUse(t *testing.T) {
	now := clock.NewManual(start).Now
	text := issue(t, signer(t, now, older))
	if _, err := signer(t, now, newer, older).Read(text); err != nil {
		t.Errorf("the old key is still known: %v", err)
	}
	if _, err := signer(t, now, newer).Read(text); !errors.Is(err, token.ErrInvalid) {
		t.Errorf("the old key is gone: %v", err)
	}
}

func TestWhatIsNotBelieved(t *testing.T) {
	now := clock.NewManual(start)
	s := signer(t, now.Now, newer)
	good := issue(t, s)
	parts := strings.Split(good, ".")
	unsigned, err := jwt.NewWithClaims(jwt.SigningMethodNone, jwt.MapClaims{
		"iss": "lateral", "aud": "lateral", "sub": "acct_1", "exp": said.Expires.Unix(),
	}).SignedString(jwt.UnsafeAllowNoneSignatureType)
	if err != nil {
		t.Fatal(err)
	}
	forger := signer(t, now.Now, token.Key{ID: newer.ID, Secret: older.Secret})
	tests := map[string]string{
		"nothing":                    "",
		"no token":                   "abc",
		"signed with another secret": issue(t, forger),
		"not signed":                 unsigned,
		"signature left out":         parts[0] + "." + parts[1] + ".",
		"claims of another token":    parts[0] + "." + strings.Split(unsigned, ".")[1] + "." + parts[2],
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			if _, err := s.Read(text); !errors.Is(err, token.ErrInvalid) {
				t.Errorf("Read = %v", err)
			}
		})
	}
	t.Run("expired", func(t *testing.T) {
		now.Advance(15*time.Minute + time.Second)
		if _, err := s.Read(good); !errors.Is(err, token.ErrInvalid) {
			t.Errorf("Read = %v", err)
		}
	})
}

func TestWeakKeysAreRefused(t *testing.T) {
	tests := map[string][]token.Key{
		"none":       nil,
		"short":      {{ID: "k", Secret: []byte("short")}},
		"nameless":   {{Secret: newer.Secret}},
		"same names": {newer, {ID: newer.ID, Secret: older.Secret}},
	}
	for name, keys := range tests {
		t.Run(name, func(t *testing.T) {
			if _, err := token.NewSigner("lateral", clock.System, keys...); err == nil {
				t.Error("accepted")
			}
		})
	}
}
