package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/services/people"
)

// besieged is a town behind a trusted proxy, with one person.
func besieged(t *testing.T) *town {
	t.Helper()
	w := newTownOn(t, Config{TrustedProxies: "0.0.0.0/32"}, func(db docdb.DB) docdb.DB { return db },
		strings.NewReader(siegeSchools))
	w.provisioned("Olive Operator", people.Held{Role: people.Operator, Place: people.Service()})
	return w
}

// from signs in from an address with cookies, and returns the status and the new
// cookies.
func (w *town) from(address, email, password string, cookies ...*http.Cookie) (int, []*http.Cookie) {
	w.t.Helper()
	body, err := json.Marshal(object{"email": email, "password": password})
	if err != nil {
		w.t.Fatal(err)
	}
	return w.sendFrom(address, "/session", body, cookies...)
}

func (w *town) sendFrom(address, path string, body []byte, cookies ...*http.Cookie) (int, []*http.Cookie) {
	w.t.Helper()
	r := httptest.NewRequestWithContext(w.t.Context(), http.MethodPost, "/api/v1"+path, bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Lateral-CSRF", "1")
	r.Header.Set("X-Forwarded-For", address)
	for _, c := range cookies {
		r.AddCookie(c)
	}
	answer := w.send(r)
	defer answer.Body.Close() // not read
	if answer.StatusCode == http.StatusTooManyRequests && answer.Header.Get("Retry-After") == "" {
		w.t.Error("a 429 does not say when to try again")
	}
	return answer.StatusCode, answer.Cookies()
}

// The attack: somebody sends wrong passwords for another's account, to guess it
// or to shut the owner out.
func TestAttack1_10_WrongPasswordsShutTheOwnerOut(t *testing.T) {
	t.Parallel()
	w := besieged(t)
	olive := addressOf("Olive Operator")
	status, cookies := w.from("192.0.2.1", olive, secret)
	if status != 200 {
		t.Fatal(status)
	}
	slowed := 0
	for range 40 {
		if status, _ := w.from("198.51.100.7", olive, "not the password"); status == http.StatusTooManyRequests {
			slowed++
		}
	}
	if slowed < 30 {
		t.Errorf("only %d of 40 guesses were slowed", slowed)
	}
	if status, _ := w.from("198.51.100.7", olive, secret); status != http.StatusTooManyRequests {
		t.Errorf("the attacker, who hits upon it, gets %d", status)
	}
	if status, _ := w.from("192.0.2.1", olive, secret); status != 200 {
		t.Errorf("the owner, where they came from before, gets %d", status)
	}
	if status, _ := w.from("203.0.113.5", olive, secret, cookies...); status != 200 {
		t.Errorf("the owner with their own browser elsewhere gets %d", status)
	}
	if status, _ := w.from("198.51.100.7", olive, secret, cookies...); status != 200 {
		t.Errorf("the owner with their own browser at the attacker's address gets %d", status)
	}
}

// The attack: one address tries one password for many people.
func TestAttack1_10_OneAddressTriesManyAccounts(t *testing.T) {
	t.Parallel()
	w := besieged(t)
	refused := 0
	for i := range 60 {
		if status, _ := w.from("198.51.100.7", fmt.Sprintf("head%d@schools.example", i),
			"Summer2026!Summer"); status == http.StatusTooManyRequests {
			refused++
		}
	}
	if refused < 20 {
		t.Errorf("only %d of 60 guesses were slowed", refused)
	}
}

// The fault: of many right passwords at the same moment some were refused,
// because each hashed the password anew or counted as a guess.
func TestAttack1_10_RightPasswordsAtTheSameMoment(t *testing.T) {
	t.Parallel()
	w := besieged(t)
	answers := make(chan int)
	for i := range 20 {
		go func() {
			status, _ := w.from(fmt.Sprintf("192.0.2.%d", i%2), addressOf("Olive Operator"), secret)
			answers <- status
		}()
	}
	for range 20 {
		if status := <-answers; status != 200 {
			t.Errorf("answered %d", status)
		}
	}
}

// The attack: somebody uses a copied refresh token after its owner. The owner's
// own browser, whose answer was lost, may send it once more.
func TestAttack1_10_ACopiedRefreshToken(t *testing.T) {
	t.Parallel()
	w := besieged(t)
	_, first := w.from("192.0.2.1", addressOf("Olive Operator"), secret)
	refresh := func(want int, cookies ...*http.Cookie) []*http.Cookie {
		t.Helper()
		status, next := w.sendFrom("192.0.2.1", "/session/refresh", nil, cookies...)
		if status != want {
			t.Errorf("answered %d, want %d", status, want)
		}
		return next
	}
	lost := refresh(200, first...)
	again := refresh(200, first...)
	if again[0].Value != lost[0].Value {
		t.Error("the browser got another token: it would look like a copy")
	}
	refresh(401, first[0]) // the thief's, without the browser's cookie
	refresh(401, again[0]) // and the session is over
}

// The attack: a password consists of what everybody knows about its owner, in
// each place where people choose one.
func TestAttack1_9_APasswordMadeOfWhatEverybodyKnows(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.operator.post("/invitations",
		object{"email": addressOf("Gus Guest"), "role": "finance", "place": object{"kind": "school", "id": buyerURN}})
	s.nobody.post("/password-resets", object{"email": addressOf("Hanna Head")})
	invited := tokenInLetter.FindStringSubmatch(s.lettersTo("Gus Guest")[0])[1]
	reset := tokenInLetter.FindStringSubmatch(s.lettersTo("Hanna Head")[0])[1]
	for _, weak := range []string{"Aldgate Primary 1", "aldgateprimary2026", "Password12345", "123412341234",
		"schools.example1"} {
		for path, body := range map[string]object{
			"/registrations": {"name": "Newa Newcomer", "email": addressOf("Newa Newcomer"), "urn": buyerURN,
				"role": "senior"},
			"/invitations/accept":       {"token": invited, "name": "Gus Guest"},
			"/password-resets/complete": {"token": reset},
		} {
			body["password"] = weak
			if problem := s.nobody.call(422, "POST", path, body); !strings.Contains(fmt.Sprint(problem),
				"location:body.password") {
				t.Errorf("%s to %s: %v", weak, path, problem)
			}
		}
		s.head.call(422, "PUT", "/me/password", object{"present": secret, "password": weak})
	}
}

// The attack: somebody ends, or sees, another person's sessions.
func TestAttack1_9_SessionsOfOthers(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	mine := s.head.get("/sessions").list("items")
	if len(mine) != 1 || mine[0]["current"] != true {
		t.Fatalf("the head is signed in at %v", mine)
	}
	for who, c := range s.everybody() {
		if who != "head" {
			c.refused("DELETE", "/sessions/"+mine[0].text("id"), nil)
		}
	}
	s.head.call(204, "DELETE", "/sessions/"+mine[0].text("id"), nil)
	s.head.call(401, "GET", "/me", nil)
}
