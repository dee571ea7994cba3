package main

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/descope/virtualwebauthn"
	"github.com/pquerna/otp/totp"
)

// Attack: somebody sits down at a computer where a head signed in this morning,
// and makes a friend head of the school.
func TestAttack1_8_AnOpenComputerGivesPower(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	head := s.head
	s.now.Advance(11 * time.Minute)
	friend := object{"email": "friend@schools.example", "role": "head", "place": object{"kind": "school", "id": buyerURN}}
	key := []string{"Idempotency-Key", "the same key"}
	refused := head.call(403, "POST", "/invitations", friend, key...)
	if refused.text("code") != "proof_needed" {
		t.Errorf("refused by %q", refused.text("code"))
	}
	head.call(422, "POST", "/session/proof", object{"password": "a guess of theirs"})
	head.call(403, "POST", "/invitations", friend, key...)

	head.call(200, "POST", "/session/proof", object{"password": secret})
	head.call(200, "POST", "/invitations", friend, key...) // the head herself, a moment later
}

// app is somebody's app for codes, which the server has confirmed.
type app struct {
	secret   string
	recovery []any
}

// addApp gives the person an app, which uses the town's clock.
func (c person) addApp() app {
	c.t.Helper()
	begun := c.post("/me/totp", object{"name": "My phone"})
	a := app{secret: begun.text("secret")}
	a.recovery, _ = c.post("/me/totp/"+begun.text("id")+"/confirm",
		object{"code": a.code(c.t, c.now.Now())})["recoveryCodes"].([]any)
	return a
}

func (a app) code(t *testing.T, at time.Time) string {
	t.Helper()
	code, err := totp.GenerateCode(a.secret, at)
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// challenged knows the password of the address, and is asked for the second step.
func (w *town) challenged(email string) string {
	w.t.Helper()
	answer := person{town: w}.post("/session", object{"email": email, "password": secret})
	if answer.text("accessToken") != "" || answer.text("account", "id") != "" {
		w.t.Fatalf("the password alone opened %v", answer)
	}
	return answer.text("secondStep", "challenge")
}

const hanna = "hanna.head@schools.example"

// Attack: somebody looks over the head's shoulder, and types the password and
// the code that she has just typed.
func TestAttack1_8_ACodeIsTypedAgain(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	a := s.head.addApp()
	s.now.Advance(time.Minute)
	code := a.code(t, s.now.Now())
	s.nobody.post("/session/second-step", object{"challenge": s.challenged(hanna), "code": code})
	if got := s.nobody.call(401, "POST", "/session/second-step",
		object{"challenge": s.challenged(hanna), "code": code}); got.text("code") != "wrong_code" {
		t.Errorf("refused by %q", got.text("code"))
	}
	s.nobody.call(401, "POST", "/session/second-step",
		object{"challenge": s.challenged(hanna), "code": a.code(t, s.now.Now().Add(-30*time.Second))})
	s.now.Advance(30 * time.Second)
	// the next one
	s.nobody.post("/session/second-step", object{"challenge": s.challenged(hanna), "code": a.code(t, s.now.Now())})
}

// Attack: somebody with an account and an app of their own answers the head's
// challenge with their own code, and their own challenge for the head's account.
func TestAttack1_8_TheChallengeOfAnotherAccount(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.head.addApp()
	mine := s.stranger.addApp()
	s.now.Advance(time.Minute)
	s.nobody.call(401, "POST", "/session/second-step",
		object{"challenge": s.challenged(hanna), "code": mine.code(t, s.now.Now())})
	opened := s.nobody.post("/session/second-step", object{
		"challenge": s.challenged("stan.stranger@schools.example"), "code": mine.code(t, s.now.Now()),
	})
	if got := opened.text("account", "email"); got != "stan.stranger@schools.example" {
		t.Errorf("signed in as %s", got)
	}
}

// Attack: a program that knows the password tries codes as fast as it can.
func TestAttack1_8_AllCodesAreTried(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	a := s.head.addApp()
	tried := map[int]int{}
	for range 10 {
		challenge := s.challenged(hanna)
		for range 6 {
			status, _ := s.nobody.try("POST", "/session/second-step", object{"challenge": challenge, "code": "000000"})
			tried[status]++
		}
	}
	if tried[401] > 6 || tried[200] > 0 || tried[429] == 0 {
		t.Errorf("answers: %v", tried)
	}
	if letters := s.lettersTo("Hanna Head"); len(letters) == 0 || !strings.Contains(letters[0], "wrong codes") {
		t.Errorf("the head is told %q", letters)
	}
	s.now.Advance(15 * time.Minute)
	// she is not shut out
	s.nobody.post("/session/second-step", object{"challenge": s.challenged(hanna), "code": a.code(t, s.now.Now())})
}

// Attack: somebody who reads the head's mail resets the password, and hopes to
// lose the second step that way, or to open a session with a challenge or a
// refresh.
func TestAttack1_8_TheSecondStepIsSteppedOver(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.head.addApp()
	challenge := s.challenged(hanna)
	for _, cookie := range []string{challenge, strings.ReplaceAll(challenge, "challenge_", "session_"), ""} {
		s.nobody.call(401, "POST", "/session/refresh", nil, "Cookie", "lateral_refresh="+cookie, "X-Lateral-CSRF", "1")
	}
	person{town: s.town, token: challenge}.call(401, "GET", "/me", nil)

	s.nobody.post("/password-resets", object{"email": hanna})
	token, err := url.QueryUnescape(tokenInLetter.FindStringSubmatch(s.lettersTo("Hanna Head")[0])[1])
	if err != nil {
		t.Fatal(err)
	}
	s.nobody.post("/password-resets/complete", object{"token": token, "password": "quite another bicycle 9"})
	s.nobody.call(409, "POST", "/session/second-step", object{"challenge": challenge, "code": "000000"})
	answer := s.nobody.post("/session", object{"email": hanna, "password": "quite another bicycle 9"})
	if answer.text("accessToken") != "" || answer.text("secondStep", "challenge") == "" {
		t.Errorf("after the reset: %v", answer)
	}
}

// Attack: a stolen session removes the second step, or adds the thief's own.
func TestAttack1_8_AStolenSessionRemovesTheSecondStep(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.head.addApp()
	security := s.head.get("/me/security")
	id := security.list("factors")[0].text("id")
	s.now.Advance(11 * time.Minute)
	for path, method := range map[string]string{
		"/me/factors/" + id: "DELETE", "/me/totp": "POST", "/me/passkeys/options": "POST", "/me/recovery-codes": "POST",
		"/me/factors/" + id + "/name": "PUT",
	} {
		if got := s.head.call(403, method, path, object{"name": "Theirs"}); got.text("code") != "proof_needed" {
			t.Errorf("%s %s: refused by %q", method, path, got.text("code"))
		}
	}
	s.head.call(422, "PUT", "/me/password", object{"present": "a guess of theirs", "password": "quite another bicycle 9"})
	s.head.call(422, "POST", "/session/proof", object{"code": "000000"})
	s.head.call(403, "DELETE", "/me/factors/"+id, nil)
	stranger := s.signedIn("stan.stranger@schools.example")
	stranger.call(404, "DELETE", "/me/factors/"+id, nil) // another account cannot either
}

// passkey gives the person a device with a passkey.
func (c person) passkey() *device {
	c.t.Helper()
	d := newDevice(c.get("/me").text("account", "id"))
	c.post("/me/passkeys", c.makes(d, c.post("/me/passkeys/options", object{"name": "Laptop"})))
	return d
}

// Attack: a page that looks like this service makes the head show their passkey
// there, and passes the answer on.
func TestAttack1_8_APasskeyShownToAnotherOrigin(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.head.passkey()
	for name, site := range map[string]virtualwebauthn.RelyingParty{
		"another origin": {ID: d.site.ID, Name: d.site.Name, Origin: "http://lateral.evil.example"},
		"another port":   {ID: d.site.ID, Name: d.site.Name, Origin: d.site.Origin + ":9999"},
		"another name":   {ID: "evil.example", Name: d.site.Name, Origin: d.site.Origin},
	} {
		evil := *d
		evil.site, evil.key.Counter = site, d.key.Counter+10
		alone := s.nobody.post("/session/passkey/options", object{})
		s.nobody.call(401, "POST", "/session/passkey", s.shows(&evil, alone))
		answer := s.nobody.post("/session", object{"email": hanna, "password": secret})["secondStep"]
		second, _ := answer.(map[string]any)
		shown := s.shows(&evil, object{"challenge": second["challenge"], "options": second["passkey"]})
		if status, got := s.nobody.try("POST", "/session/second-step", shown); status != 401 {
			t.Errorf("%s: the second step was answered %d: %v", name, status, got)
		}
		proof := s.head.post("/session/proof/options", object{})
		s.head.call(422, "POST", "/session/proof", s.shows(&evil, proof))
		d.key.Counter = evil.key.Counter
	}
	opened := s.nobody.post("/session/passkey", s.shows(d, s.nobody.post("/session/passkey/options", object{})))
	if opened.text("account", "email") != hanna {
		t.Errorf("where it belongs it opens %v", opened)
	}
}

// Attack: somebody has copied the key out of a device, and uses the copy.
func TestAttack1_8_ACopyOfAPasskey(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.head.passkey()
	shown := func(with *device) (int, object) {
		t.Helper()
		return s.nobody.try("POST", "/session/passkey", s.shows(with, s.nobody.post("/session/passkey/options", object{})))
	}
	copied := *d
	for range 3 {
		if status, got := shown(d); status != 200 {
			t.Fatalf("the passkey itself: %d %v", status, got)
		}
	}
	if status, got := shown(&copied); status != 401 {
		t.Errorf("its copy: %d %v", status, got)
	}
	if letters := strings.Join(s.lettersTo("Hanna Head"), "\n"); !strings.Contains(letters, "may have copied it") {
		t.Errorf("the head is told %q", letters)
	}
	if lines := s.seen("kind=power"); !has(lines, "people.passkey-copied", hanna) {
		t.Errorf("operators see %q", lines)
	}
}
