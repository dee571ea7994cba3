package certificatepdf_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/pdf/pdftest"
	"lateral/services/reconciliation/closing"
	"lateral/services/reconciliation/closing/certificatepdf"
)

func certificate() closing.Certificate {
	at := time.Date(2026, 12, 2, 9, 30, 0, 0, time.UTC)
	bank, transit, owed := money.Pence(123_456), money.Pence(0), money.Pence(52_500)
	return closing.Certificate{
		Meta: docdb.Meta{ID: "certificate_1"}, BookName: "The Grove Alliance", Month: "2026-11", Version: 2, At: at,
		Stands: true,
		First: closing.Signature{By: "a", ByName: "Olga Grove", At: at.Add(-time.Hour), Reasons: []closing.Reason{
			{Key: "transit", Text: "It came in cash on the last day, and was paid in on Tue 1 Dec."},
		}},
		Second: closing.Signature{By: "b", ByName: "Bella Grove", At: at},
		Figures: closing.Figures{From: "2026-11-01", Through: "2026-11-30", Entries: 214, All: []closing.Figure{
			{Key: "bank:1", Kind: closing.Bank, Title: "Current account, which ends in 5678", Ledger: bank, Other: &bank,
				Agrees: true, Says: "The bank’s statements say the same."},
			{Key: "receivable", Kind: closing.Receivable, Title: "Owed by payers", Ledger: owed, Other: &owed, Agrees: true},
			{Key: "transit", Kind: closing.Transit, Title: "Recorded by hand, on no statement yet",
				Ledger: money.Pence(5_000), Other: &transit, Says: "No statement shows £50.00 that was recorded by hand."},
			{Key: "to_raise", Kind: closing.ToRaise, Title: "Visits that are on no invoice", Ledger: transit,
				Other: &transit, Count: 2, Says: "2 visits are signed off and not invoiced."},
		}},
	}
}

func written(t *testing.T, c closing.Certificate) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := certificatepdf.Write(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read is the text of a file, without its lines.
func read(t *testing.T, file []byte) string {
	t.Helper()
	var all []string
	for _, page := range pdftest.Pages(t, file) {
		all = append(all, page...)
	}
	return strings.Join(strings.Fields(strings.Join(all, " ")), " ")
}

func TestACertificateSaysFiguresReasonsAndWhoSigned(t *testing.T) {
	file := written(t, certificate())
	if keep := os.Getenv("TEST_CERTIFICATE"); keep != "" {
		if err := os.WriteFile(keep, file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	text := read(t, file)
	for _, want := range []string{
		"November 2026 is closed", "Certificate 2026-11/2", "The Grove Alliance", "Sun 1 Nov 2026",
		"Mon 30 Nov 2026", "214", "£1,234.56", "Current account, which ends in 5678",
		"No statement shows £50.00 that was recorded by hand.", "It came in cash on the last day", "None was given.",
		"Olga Grove", "Wed 2 Dec 2026, 08:30", "Bella Grove", "Wed 2 Dec 2026, 09:30",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "reopened") {
		t.Error("it says that the month was reopened")
	}
}

func TestACertificateOfAReopenedMonthSaysSo(t *testing.T) {
	c := certificate()
	c.Stands = false
	c.Reopening = &closing.Reopening{ByName: "Bella Grove", At: c.At.Add(time.Hour), Why: "A statement is missing."}
	text := read(t, written(t, c))
	for _, want := range []string{"This month was reopened", "A statement is missing.", "It is kept as it was."} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
}
