package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"lateral/services/people/peoplehttp"
)

// needProof are the operations that a stolen session must not do: they change a
// payee, give or take power, move money for good, or open the door for later.
var needProof = []string{
	"found-partnership", "change-partnership", "change-partnership-payee", "change-school-payee", "confirm-payee-change",
	"approve-membership", "invite", "invite-list", "end-membership",
	"issue-invoice", "issue-invoice-draft", "issue-self-bill", "record-transfer", "credit-invoice",
	"open-bank-account", "close-bank-account", "accept-bank-gap", "let-bank-lines-link", "import-statement",
	"link-bank-line",
	"undo-bank-link", "link-bank-line-together", "undo-bank-line", "undo-receipt", "pay-self-bill",
	"undo-self-bill-payment", "set-on-account", "approve-refund", "pay-refund",
	"undo-refund-payment", "remember-bank-link",
	"remove-bank-rule", "read-advice", "drop-advice", "sign-period", "reopen-period",
	"approve-write-off", "undo-write-off",
	"get-own-data", "ask-erasure", "carry-out-erasure", "refuse-erasure", "change-email", "name-deputy", "add-totp",
	"confirm-totp", "name-factor", "remove-factor", "begin-passkey", "add-passkey", "reset-factors", "make-recovery-codes",
}

// ofSuchKinds are parts of names of such operations. They find new operations
// that somebody forgot to mark.
var ofSuchKinds = regexp.MustCompile(
	`^(approve-membership|invite$|end-membership|appoint|issue-|record-transfer|record-payment|refund|credit-invoice|` +
		`(add|name|remove|reset|change|confirm|make|set|found|tell)-.*(factor|passkey|totp|recovery-codes|password|email|payee|bank|vat-number)|` +
		`(found|change)-partnership)`)

// byAnotherProof are similar operations with another proof, and which one.
var byAnotherProof = map[string]string{
	"reset-password":  "by a link that was sent to the address",
	"change-password": "by the present password, which is sent with it: to ask for another proof would ask twice",
}

func TestWhatAStolenSessionMustNotDoNeedsAProof(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	wanted := map[string]bool{}
	for _, name := range needProof {
		wanted[name] = true
	}
	for _, r := range p.routes() {
		rule, _ := r.Access.(peoplehttp.Rule)
		if byAnotherProof[r.Name] != "" {
			continue
		}
		if rule.NeedsProof() != wanted[r.Name] || ofSuchKinds.MatchString(r.Name) && !wanted[r.Name] {
			t.Errorf("%s: needs a proof: %v, should: %v", r.Name, rule.NeedsProof(),
				wanted[r.Name] || ofSuchKinds.MatchString(r.Name))
		}
		delete(wanted, r.Name)
	}
	for name := range wanted {
		t.Errorf("there is no operation %s", name)
	}
}

// A session with an old proof is asked for another, whatever it sends.
func TestAnOldProofIsRefusedBeforeTheBodyIsRead(t *testing.T) {
	t.Parallel()
	w, now := newStillVillage(t)
	p := w.p
	tokens := p.signedInRoles(t)
	now.Advance(10 * time.Minute)
	asked := map[string]bool{}
	for _, r := range p.routes() {
		rule, _ := r.Access.(peoplehttp.Rule)
		if !rule.NeedsProof() {
			continue
		}
		for _, token := range tokens {
			path := parameter.ReplaceAllString(strings.ReplaceAll(r.Path, "{urn}", elsewhere), "none")
			request := httptest.NewRequestWithContext(t.Context(), r.Method, path, strings.NewReader("{ no JSON"))
			request.Header.Set("Content-Type", "application/json")
			request.Header.Set("Authorization", "Bearer "+token)
			answer := w.send(request)
			text, _ := io.ReadAll(answer.Body)
			_ = answer.Body.Close()
			switch {
			case answer.StatusCode == http.StatusForbidden && strings.Contains(string(text), `"proof_needed"`):
				asked[r.Name] = true
			case answer.StatusCode != http.StatusForbidden && answer.StatusCode != http.StatusNotFound:
				t.Errorf("%s was answered %d %s", r.Name, answer.StatusCode, text)
			}
		}
	}
	for _, name := range needProof {
		if !asked[name] && name != "change-partnership" { // of a partnership that is not there
			t.Errorf("nobody was asked for a proof by %s", name)
		}
	}
}
