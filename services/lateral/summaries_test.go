package main

import (
	"net/netip"
	"strings"
	"testing"

	"lateral/services/security"
)

// Operators read what was refused in the words of the table, and people in their
// own history: never by the name that programs use.
func TestRefusalsAreReadInWords(t *testing.T) {
	s := newSiege(t)
	s.leader.refused("GET", "/operators", nil)
	s.officer.refused("POST", "/proposals/none/accept", nil)
	for who, list := range map[string]object{
		"operator": s.operator.get("/security-events?kind=refused&limit=100"),
		"officer":  s.officer.get("/me/security-events?limit=100"),
	} {
		found := false
		for _, e := range list.list("items") {
			found = found || strings.HasSuffix(e.text("text"), ": “Agree to a proposal”")
			if strings.Contains(e.text("text"), "accept") ||
				strings.Contains(e.text("text"), e.text("operation")) && e.text("operation") != "" {
				t.Errorf("the %s reads %q", who, e.text("text"))
			}
		}
		if !found {
			t.Errorf("the %s reads %v", who, list.list("items"))
		}
	}
}

func TestEveryOperationIsSaidInWords(t *testing.T) {
	s := newSiege(t)
	for _, r := range s.p.routes() {
		s.p.security.Refused(t.Context(),
			security.Refusal{Operation: r.Name, Code: "forbidden", AccountID: "acct_1",
				Address: netip.MustParseAddr("192.0.2.1")})
	}
	said := map[string]string{}
	for cursor := ""; ; {
		page := s.operator.get("/security-events?account=acct_1&limit=100&cursor=" + cursor)
		for _, e := range page.list("items") {
			said[e.text("operation")] = e.text("text")
		}
		if cursor, _ = page["next"].(string); cursor == "" {
			break
		}
	}
	for _, r := range s.p.routes() {
		if want := "Was refused: “" + strings.ReplaceAll(r.Summary, "'", "’") + "”"; r.Summary == "" || said[r.Name] != want {
			t.Errorf("%s is said as %q", r.Name, said[r.Name])
		}
	}
}
