package main

import (
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/services/people"
)

// An operator lost everything, and no other operator can help. The owner of the
// machine lets them in again, and they are told.
func TestTheLastOperatorLosesEverything(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	p, err := openTestProgram(t.Context(), data, nil)
	if err != nil {
		t.Fatal(err)
	}
	w := newVillage(t, p)
	olive := w.provisioned("Olive Operator", people.Held{Role: people.Operator, Place: people.Service()})
	begun := olive.post("/me/totp", object{"name": "My phone"})
	a := app{secret: begun.text("secret")}
	olive.post("/me/totp/"+begun.text("id")+"/confirm", object{"code": a.code(t, p.Now())})
	if answer := (person{town: w}).post("/session",
		object{"email": addressOf("Olive Operator"), "password": secret}); answer.text("accessToken") != "" {
		t.Fatalf("the password alone opens %v", answer)
	}
	if err := p.close(); err != nil {
		t.Fatal(err)
	}

	out, err := runCommand(t.Context(), t, "reset-second-steps", "OLIVE.operator@schools.example", "--data", data)
	if err != nil || !strings.Contains(out, "has no second step any more, and is signed out everywhere") {
		t.Fatalf("%q, %v", out, err)
	}
	if _, err := runCommand(t.Context(), t, "reset-second-steps", "ghost@schools.example", "--data", data); err == nil ||
		!strings.Contains(apperr.Plain(err), "person") {
		t.Errorf("of somebody who is not there: %v", err)
	}

	if p, err = openTestProgram(t.Context(), data, nil); err != nil {
		t.Fatal(err)
	}
	defer p.close() //nolint:errcheck // only read
	w = newVillage(t, p)
	again := w.signedIn(addressOf("Olive Operator"))
	if left := again.get("/me/security").list("factors"); len(left) != 0 {
		t.Errorf("second steps are left: %v", left)
	}
	olive.town = w
	olive.call(401, "GET", "/me", nil) // her sessions of before ended
	w.work()
	if letter := w.letterTo(addressOf("Olive Operator")); !strings.Contains(letter, "taken all second steps") {
		t.Errorf("she is told %q", letter)
	}
}
