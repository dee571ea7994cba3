package main

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

// early are the operations that stay open to somebody whose second step is
// overdue: they read the account and add a step.
var early = []string{
	"sign-out", "sign-out-everywhere", "list-sessions", "end-session", "read-me", "change-password", "prove-identity",
	"ask-proof",
	"read-security", "list-own-security-events", "add-totp", "confirm-totp", "begin-passkey", "add-passkey", "name-factor",
	"remove-factor", "make-recovery-codes",
}

// Attack: an operator, or somebody with their password, works without a second
// step for ever.
func TestAttack1_8_WithoutASecondStepNothingIsOpen(t *testing.T) {
	t.Parallel()
	w := newTownOn(t, Config{SecondFactorGrace: 14 * 24 * time.Hour}, func(db docdb.DB) docdb.DB { return db },
		strings.NewReader(siegeSchools))
	if err := w.p.importElsewhere(t.Context()); err != nil {
		t.Fatal(err)
	}
	for role, held := range everyRole() {
		if role == people.Broker {
			held.Place = people.Partnership(w.p.foundPartnership(t))
		}
		w.provisioned("Walker "+string(role), held)
	}
	w.now.Advance(14*24*time.Hour - time.Minute)
	within := w.signedIn(addressOf("Walker operator"))
	within.get("/operators")
	if by := within.get("/me")["duty"]; by == nil {
		t.Error("the operator is not told of their duty")
	}
	w.now.Advance(time.Minute)
	for role := range everyRole() {
		c := w.signedIn(addressOf("Walker " + string(role)))
		dutiful := slices.Contains([]people.Role{people.Operator, people.Broker, people.Finance}, role)
		for _, r := range signOutLast(w.p.routes()) {
			rule, _ := r.Access.(peoplehttp.Rule)
			if got := rule.IsEarly(); got != slices.Contains(early, r.Name) {
				t.Errorf("%s is open early: %v", r.Name, got)
			}
			if rule.IsPublic() || strings.HasPrefix(r.Name, "sign-out") {
				continue
			}
			request := httptest.NewRequestWithContext(t.Context(), r.Method, parameter.ReplaceAllString(r.Path, "none"),
				strings.NewReader("{ no JSON"))
			request.Header.Set("Content-Type", "application/json")
			request.Header.Set("Authorization", "Bearer "+c.token)
			answer := w.send(request)
			text := new(strings.Builder)
			_ = answer.Write(text)
			refused := answer.StatusCode == http.StatusForbidden && strings.Contains(text.String(), `"second_step_needed"`)
			if refused != (dutiful && !rule.IsEarly()) {
				t.Errorf("%s by the %s: %d", r.Name, role, answer.StatusCode)
			}
		}
		if dutiful {
			c.addApp()
			c.get("/notices")
		}
	}
}
