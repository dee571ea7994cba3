package settest_test

import (
	"strconv"
	"strings"
	"testing"
)

// link is a part of a label.
type link struct {
	to    string
	pence int64
}

func links(t *testing.T, r row) []link {
	t.Helper()
	var list []link
	if r["linked"] == "" {
		return nil
	}
	for part := range strings.SplitSeq(r["linked"], "+") {
		to, amount, ok := strings.Cut(part, "=")
		pence, err := strconv.ParseInt(amount, 10, 64)
		if !ok || err != nil || to == "" {
			t.Fatalf("%v has the link %q", r, part)
		}
		list = append(list, link{to, pence})
	}
	return list
}

func isDocument(to string) bool {
	return to != "charges" && to != "interest" && to != "outside" && !strings.HasPrefix(to, "onaccount:")
}

// Links lead to open invoices of the seller and to parties that there are, have the sign of the
// line, and are together no more than it.
func TestLinksKeepTheRules(t *testing.T) {
	for _, set := range sets {
		docs, own := invoices(t, set)
		for _, r := range read(t, set, "truth.csv") {
			line, sum := r.pence(t, "amount"), int64(0)
			for _, l := range links(t, r) {
				sum += l.pence
				if l.pence == 0 || (l.pence > 0) != (line > 0) {
					t.Errorf("%s: %v has a link of another sign", set, r)
				}
				if !isDocument(l.to) {
					continue
				}
				d := docs[l.to]
				if d == nil || d["seller"] != own || l.pence > d.pence(t, "owed") {
					t.Errorf("%s: %v pays %v", set, r, d)
				}
			}
			if line > 0 && sum > line || line < 0 && sum < line {
				t.Errorf("%s: %v explains too much", set, r)
			}
		}
	}
}

// What a careful person links unasked is explained whole, pays what is owed, not before the
// issue, and no two such lines pay one invoice.
func TestUnaskedIsWholeAndClaimedOnce(t *testing.T) {
	for _, set := range sets {
		docs, _ := invoices(t, set)
		claimed := map[string]bool{}
		for _, r := range read(t, set, "truth.csv") {
			if r["unasked"] != "yes" {
				continue
			}
			sum := int64(0)
			for _, l := range links(t, r) {
				sum += l.pence
				if !isDocument(l.to) {
					continue
				}
				if d := docs[l.to]; d.pence(t, "owed") != l.pence || d["issued"] > r["date"] || claimed[l.to] {
					t.Errorf("%s: %v pays %v", set, r, d)
				}
				claimed[l.to] = true
			}
			if sum != r.pence(t, "amount") {
				t.Errorf("%s: %v is not explained whole", set, r)
			}
		}
	}
}

// invoices are those of a set by number, and the seller that most of them name.
func invoices(t *testing.T, set string) (docs map[string]row, own string) {
	t.Helper()
	docs = map[string]row{}
	count := map[string]int{}
	for _, r := range read(t, set, "invoices.csv") {
		if docs[r["number"]] != nil {
			t.Errorf("%s: the number %s stands twice", set, r["number"])
		}
		docs[r["number"]] = r
		count[r["seller"]]++
		if count[r["seller"]] > count[own] {
			own = r["seller"]
		}
		if owed := r.pence(t, "owed"); owed < 0 || owed > r.pence(t, "gross") ||
			(owed == 0) == (r["state"] == "issued" || r["state"] == "part_paid") {
			t.Errorf("%s: %v owes what its state does not say", set, r)
		}
	}
	return docs, own
}

// What was known names invoices that there are, and there are some three open ones a line.
func TestTheSetupNamesWhatThereIs(t *testing.T) {
	for _, set := range sets {
		docs, own := invoices(t, set)
		for _, r := range read(t, set, "setup.csv") {
			if r["document"] != "" && docs[r["document"]] == nil || r["kind"] == "rule" && r["party"] == r["means"] {
				t.Errorf("%s: %v", set, r)
			}
		}
		open := 0
		for _, d := range docs {
			if d["seller"] == own && d["owed"] != "0" {
				open++
			}
		}
		if lines := len(read(t, set, "truth.csv")); open < 2*lines || open > 4*lines {
			t.Errorf("%s has %d open invoices for %d lines", set, open, lines)
		}
	}
}
