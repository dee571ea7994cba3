package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"
)

var tokenIn = regexp.MustCompile(`/change-address\?token=(\S+)`)

// addressToken is the token in somebody's newest letter about a change of
// address; "" where there is none.
func (w *town) addressToken(name string) string {
	w.t.Helper()
	for _, letter := range w.lettersTo(name) {
		if found := tokenIn.FindStringSubmatch(letter); found != nil {
			return found[1]
		}
	}
	return ""
}

// The attack: somebody who found an open session moves the account to their own
// address, to get the letters that open it.
func TestAttack1_11_AnAccountIsMovedToAThiefsAddress(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	thief := object{"email": addressOf("Theo Thief")}
	stolen := s.head
	s.now.Advance(11 * time.Minute)
	if refused := stolen.call(403, "PUT", "/me/address", thief); refused.text("code") != "proof_needed" {
		t.Errorf("refused by %q", refused.text("code"))
	}
	stolen.call(200, "POST", "/session/proof", object{"password": secret}) // they saw it being typed
	stolen.call(200, "PUT", "/me/address", thief)
	s.nobody.call(200, "POST", "/address-changes/confirm", object{"token": s.addressToken("Theo Thief")})
	if got := stolen.get("/me").text("account", "email"); got != addressOf("Hanna Head") {
		t.Fatalf("the thief's yes alone moved the account to %s", got)
	}
	s.nobody.call(200, "POST", "/address-changes/stop", object{"token": s.addressToken("Hanna Head")})
	stolen.call(401, "GET", "/me", nil)
	s.nobody.call(409, "POST", "/address-changes/confirm", object{"token": s.addressToken("Theo Thief")})
	if told := strings.Join(s.lettersTo("Hanna Head"), "\n"); !strings.Contains(told, "Choose a new password now") {
		t.Error("the owner is not told how to secure the account")
	}
}

// The attack: somebody asks to use the addresses of others, to learn who has an
// account.
func TestAttack1_11_WhoHasAnAddressIsAskedByChangingOnesOwn(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	answers := map[string]string{}
	for _, name := range []string{"Rita Rival", "Ulf Unknown"} {
		answer := s.stranger.call(200, "PUT", "/me/address", object{"email": addressOf(name)})
		s.work()
		read := s.stranger.get("/me/address")
		answers[name] = strings.ReplaceAll(fmt.Sprint(answer, read), addressOf(name), "")
		s.stranger.call(204, "DELETE", "/me/address/change", nil)
	}
	if answers["Rita Rival"] != answers["Ulf Unknown"] {
		t.Errorf("the answers differ: %v", answers)
	}
	if s.addressToken("Rita Rival") != "" || len(s.lettersTo("Rita Rival")) == 0 {
		t.Error("who has the address must be told, with nothing to press")
	}
}

// The attack: somebody buries a person in letters about changes of address.
func TestAttack1_11_AnAddressIsAskedForAgainAndAgain(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	refused := false
	for _, c := range []person{s.head, s.senior, s.officer, s.stranger, s.rival} {
		for range 4 {
			status, _ := c.try("PUT", "/me/address", object{"email": addressOf("Vic Tim")})
			refused = refused || status == 429
			s.work()
			s.now.Advance(2 * time.Minute)
			c.try("DELETE", "/me/address/change", nil)
		}
	}
	if n := len(s.lettersTo("Vic Tim")); n == 0 || n > most || !refused {
		t.Errorf("%d letters, refused %v", n, refused)
	}
}
