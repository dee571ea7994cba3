package billing_test

import (
	"errors"
	"strings"
	"testing"

	"lateral/pkg/docdb"
)

// The check must find a change that somebody made behind the program's back.
func TestTheCheckFindsWhatWasTamperedWith(t *testing.T) {
	tests := []struct {
		name, collection, from, to, found string
	}{
		{"an entry", "book_entries", `"pence":52500`, `"pence":52501`, "is out by £0.01"},
		{"what is owed to a home school", "self_bills", `"total":{"pence":44625`, `"total":{"pence":1`, "its documents come to -£0.01"},
		{"what a buyer owes", "invoices", `"total":{"pence":52500`, `"total":{"pence":52501`, "its documents come to £525.01"},
		{"what was paid", "invoices", `"paid":{"pence":0`, `"paid":{"pence":500`, "its payments say £0.00"},
		{"a number", "invoices", "INV-000001", "INV-000002", "numbered up to 2"},
		{"a self-bill's number", "self_bills", "SB-000001", "SB-000003", "1 self-bills, numbered up to 3"},
		{"a credit note's number", "credit_notes", "CN-000001", "CN-000002", "1 credit notes, numbered up to 2"},
		{"a credit note's total", "credit_notes", `"pence":-52500`, `"pence":-52499`,
			"£525.00 of INV-000001 is credited, its credit notes come to -£524.99"},
		{"that it was credited", "invoices", `"state":"credited"`, `"state":"issued"`,
			"INV-000001 is issued; all of it is credited: true"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			i := w.issued()
			if strings.Contains(tt.name, "credit") {
				if _, err := w.credit(w.finance(), i, "c"); err != nil {
					t.Fatal(err)
				}
			}
			w.sound()
			w.tamper(tt.collection, tt.from, tt.to)
			p, err := w.billing.CheckLedger(w.Ctx)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(strings.Join(p.Wrong, "\n"), tt.found) {
				t.Errorf("found %q", p.Wrong)
			}
		})
	}
}

func (w *world) tamper(collection, from, to string) {
	w.t.Helper()
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		page, err := tx.Find(w.Ctx, collection, docdb.Query{})
		if err != nil {
			return err
		}
		for _, d := range page.Documents {
			if body := strings.ReplaceAll(string(d.Body), from, to); body != string(d.Body) {
				d.Body = []byte(body)
				return tx.Replace(w.Ctx, collection, d)
			}
		}
		return errors.New("nothing to change")
	})
	if err != nil {
		w.t.Fatal(err)
	}
}
