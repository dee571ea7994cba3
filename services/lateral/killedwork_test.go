package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"time"

	"lateral/services/demo"
)

// numbered finds the number of an invoice or a credit note.
var numbered = regexp.MustCompile(`(INV|CN)-\d{6}`)

// prepare lets people in, and opens the bank account that statements are of.
func (k *killed) prepare() {
	k.t.Helper()
	if k.account != "" && k.signedIn("finance") {
		return
	}
	k.signIn("finance")
	k.signIn("broker")
	_, me, err := k.call(http.MethodGet, "finance", "/api/v1/me", "", nil)
	if err != nil {
		k.t.Fatal(err)
	}
	text, _ := json.Marshal(me)
	k.book = regexp.MustCompile(`partnership_[0-9a-z]+`).FindString(string(text))
	if k.account == "" {
		first := time.Now().UTC().AddDate(0, -1, 1-time.Now().UTC().Day()).Format("2006-01-02")
		status, said, err := k.call(http.MethodPost, "finance", "/api/v1/parties/partnership/"+k.book+"/bank-accounts",
			"open the account", map[string]any{"name": "Current", "sortCode": "000000", "number": "12345678", "from": first,
				"opening": map[string]any{"pence": 0, "currency": "GBP"}})
		if k.account, _ = said["id"].(string); err != nil || status != http.StatusOK || k.account == "" {
			k.t.Fatalf("%d %v %v", status, said, err)
		}
	}
	_, months, err := k.call(http.MethodGet, "finance", "/api/v1/parties/partnership/"+k.book+"/periods", "", nil)
	if err != nil {
		k.t.Fatal(err)
	}
	if rows := list(months["items"]); len(rows) > 0 {
		k.month, _ = rows[0]["month"].(string)
	}
}

func (k *killed) signedIn(who string) bool {
	status, _, err := k.call(http.MethodGet, who, "/api/v1/me", "", nil)
	return err == nil && status == http.StatusOK
}

func list(of any) []map[string]any {
	all, _ := of.([]any)
	rows := make([]map[string]any, 0, len(all))
	for _, one := range all {
		row, _ := one.(map[string]any)
		rows = append(rows, row)
	}
	return rows
}

// send carries a command out: its answer, or nil where it was refused or never came.
func (k *killed) send(c command) map[string]any {
	status, said, err := k.call(http.MethodPost, c.who, "/api/v1"+c.path, c.key, c.body)
	k.mu.Lock()
	defer k.mu.Unlock()
	switch {
	case err != nil && !k.stopped:
		k.t.Errorf("%s: %v", c.path, err)
	case err != nil:
		k.unanswered = append(k.unanswered, c)
	case status == http.StatusOK:
		k.answered[c.what]++
		if id, _ := said["id"].(string); c.what == "issue" {
			k.issued[id] = true
		}
		return said
	case status == http.StatusUnauthorized, status == http.StatusForbidden, status >= http.StatusInternalServerError:
		if !k.stopped {
			k.t.Errorf("%s %s: %d %v", c.what, c.path, status, said)
		}
	default:
		k.refused[fmt.Sprint(c.what, " ", status, " ", said["detail"])]++
	}
	return nil
}

func (k *killed) keep(collection string, of any) {
	if id, _ := of.(string); id != "" {
		k.mu.Lock()
		k.kept[kept{collection, id}] = true
		k.mu.Unlock()
	}
}

// issueAndCredit issues what waits and credits a part of it, and takes what was issued the turn before back whole, so
// that its visits wait again.
func (k *killed) issueAndCredit(turn int) bool {
	_, said, err := k.call(http.MethodGet, "finance", "/api/v1/billable-visits?seller=partnership:"+k.book, "", nil)
	if err != nil {
		return false
	}
	for n, id := range k.ofIssued() {
		k.credit(id, fmt.Sprintf("credit %d %d", turn, n), nil)
		if k.over() {
			return false
		}
		k.mu.Lock()
		delete(k.issued, id)
		k.mu.Unlock()
	}
	for n, v := range list(said["items"]) {
		i := k.send(command{"issue", "finance", "/invoices", fmt.Sprintf("issue %d %d", turn, n),
			map[string]any{"agreementId": v["agreementId"], "visitIds": []any{v["visitId"]}}})
		if i == nil {
			continue
		}
		k.keep("invoices", i["id"])
		id, _ := i["id"].(string)
		k.credit(id, fmt.Sprintf("credit a part %d %d", turn, n), map[string]any{"pence": 100, "currency": "GBP"})
	}
	return true
}

// ofIssued are the invoices that were issued and not taken back whole.
func (k *killed) ofIssued() []string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return slices.Sorted(maps.Keys(k.issued))
}

// credit takes a sum of an invoice back, or all that is left.
func (k *killed) credit(id, key string, net map[string]any) {
	body := map[string]any{"reason": "The days were wrong."}
	if net != nil {
		body["net"] = net
	}
	c := k.send(command{"credit", "finance", "/invoices/" + id + "/credit-notes", key, body})
	for _, note := range list(c["creditNotes"]) {
		k.keep("credit_notes", note["id"])
	}
}

// importOne imports a statement of a few lines.
func (k *killed) importOne(turn int) bool {
	_, said, err := k.call(http.MethodGet, "finance", "/api/v1/bank-accounts/"+k.account, "", nil)
	if err != nil {
		return false
	}
	balance, _ := said["balance"].(map[string]any)
	pence, _ := balance["pence"].(float64)
	var b strings.Builder
	b.WriteString("Date,Description,Amount,Balance\n")
	for n := range 5 {
		fmt.Fprintf(&b, "%s,PAYMENT %d %d,1.00,%d.00\n", time.Now().UTC().Format("2006-01-02"), turn, n, int(pence)/100+1+n)
	}
	st := k.send(command{"import", "finance", "/bank-accounts/" + k.account + "/statements", fmt.Sprint("import ", turn),
		map[string]any{"name": "bank.csv", "file": base64.StdEncoding.EncodeToString([]byte(b.String())), "order": "ymd"}})
	if st != nil {
		k.keep("bank_statements", st["id"])
	}
	return true
}

// linkOne links what waits: to an invoice, or as none of ours.
func (k *killed) linkOne(turn int) bool {
	_, said, err := k.call(http.MethodGet, "finance",
		"/api/v1/bank-accounts/"+k.account+"/lines?state=unexplained", "", nil)
	if err != nil {
		return false
	}
	for n, l := range list(said["items"]) {
		id, _ := l["id"].(string)
		body := map[string]any{"kind": "outside"}
		if issued := k.ofIssued(); len(issued) > 0 && n%2 == 0 {
			body = map[string]any{"kind": "invoice", "invoiceId": issued[(turn+n)%len(issued)]}
		}
		if link := k.send(command{"link", "finance", "/bank-lines/" + id + "/links", fmt.Sprintf("link %d %d", turn, n),
			body}); link != nil {
			k.keep("bank_links", link["id"])
		}
		if k.over() {
			return false
		}
	}
	return true
}

// signAndReopen closes the last month by two signatures, and reopens it.
func (k *killed) signAndReopen(turn int) bool {
	path := "/parties/partnership/" + k.book + "/periods/" + k.month
	for n, who := range []string{"finance", "broker"} {
		_, page, err := k.call(http.MethodGet, who, "/api/v1"+path, "", nil)
		if err != nil {
			return false
		}
		var reasons []map[string]any
		for _, f := range list(page["figures"]) {
			if agrees, _ := f["agrees"].(bool); !agrees {
				reasons = append(reasons, map[string]any{"key": f["key"], "text": "It is looked at next month."})
			}
		}
		if _, _, err := k.call(http.MethodPost, who, "/api/v1/session/proof", "",
			map[string]any{"password": demo.Password}); err != nil {
			return false
		}
		signed := k.send(command{"sign", who, path + "/signatures", fmt.Sprintf("sign %d %d", turn, n),
			map[string]any{"digest": page["digest"], "reasons": reasons}})
		if signed != nil && signed["certificate"] != nil {
			k.keep("period_certificates", signed["certificate"])
		}
	}
	k.send(command{"reopen", "finance", path + "/reopening", fmt.Sprint("reopen ", turn),
		map[string]any{"reason": "A line was forgotten."}})
	return true
}
