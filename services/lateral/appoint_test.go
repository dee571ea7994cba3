package main

import (
	"regexp"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/services/people"
)

var printedPassword = regexp.MustCompile(`to be changed then: (\S+)`)

func TestTheFirstOperatorIsAppointed(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	out, err := runCommand(t.Context(), t, "appoint", "olive@lateral.example", "Olive Operator", "--data", data)
	if err != nil {
		t.Fatal(err)
	}
	password := printedPassword.FindStringSubmatch(out)
	if password == nil || !strings.Contains(out, "Olive Operator <olive@lateral.example> is an operator.") {
		t.Fatalf("printed %q", out)
	}
	again, err := runCommand(t.Context(), t, "appoint", "Olive@Lateral.example", "Somebody Else", "--data", data)
	if err != nil || strings.Contains(again, "password") || !strings.Contains(again, "Olive Operator") {
		t.Errorf("again: %v, %q", err, again)
	}

	p, err := open(t.Context(), &Config{Data: data, Meaning: "on", PublicURL: "http://localhost"})
	if err != nil {
		t.Fatal(err)
	}
	defer p.close() //nolint:errcheck // only read
	tokens, err := p.people.SignIn(t.Context(), "olive@lateral.example", password[1])
	if err != nil {
		t.Fatal(err)
	}
	actor, err := p.people.Authenticate(t.Context(), tokens.AccessToken)
	if err != nil || !actor.Is(people.Operator) {
		t.Errorf("signed in as %+v, %v", actor, err)
	}
}

func TestAppointTellsWhatIsWrong(t *testing.T) {
	t.Parallel()
	_, err := runCommand(t.Context(), t, "appoint", "nobody", "", "--data", t.TempDir())
	if err == nil {
		t.Fatal("appointed")
	}
	for _, field := range []string{"email", "name"} {
		if !strings.Contains(apperr.Plain(err), field+": ") {
			t.Errorf("%q does not name %s", apperr.Plain(err), field)
		}
	}
}
