package accountpdf_test

import (
	"bytes"
	"strings"
	"testing"

	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/pkg/pdf/pdftest"
	"lateral/services/parties"
	"lateral/services/reconciliation/accounts"
	"lateral/services/reconciliation/accounts/accountpdf"
)

func statement() accounts.Statement {
	return accounts.Statement{
		SellerName: "The Grove Alliance", PayerName: "Ash Primary School", Address: []string{"1 Ash Lane", "AS1 1AA"},
		Payee: parties.Payee{AccountName: "Grove", SortCode: "20-00-00", AccountNumber: "55779911"},
		Days:  ledger.Span{From: "2026-01-01", To: "2026-03-31"}, Today: "2026-04-02",
		Opening: money.Pence(-5_000), Closing: money.Pence(40_000), OnAccount: money.Pence(0),
		Rows: []accounts.Row{
			{On: "2026-02-01", What: "Invoice", Number: "INV-000002", Amount: money.Pence(45_000), Balance: money.Pence(40_000)},
		},
		Owed: []accounts.Owed{{
			Number: "INV-000002", For: "Birch Infant School", Issued: "2026-02-01", Due: "2026-03-01",
			Total: money.Pence(45_000), Owed: money.Pence(40_000),
		}},
	}
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

func TestAStatementSaysWhatIsToPayAndWhatMovedTheAccount(t *testing.T) {
	var first, again bytes.Buffer
	for _, b := range []*bytes.Buffer{&first, &again} {
		if err := accountpdf.Write(b, statement()); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), again.Bytes()) {
		t.Error("the same statement has two files")
	}
	said := read(t, first.Bytes())
	for _, want := range []string{
		"Statement of account", "Ash Primary School", "£50.00 in your favour", "INV-000002, for Birch Infant",
		"overdue", "To pay £400.00", "55779911", "Balance at the end",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q: %s", want, said)
		}
	}
}

func TestAStatementOfNothingSaysSo(t *testing.T) {
	s := statement()
	s.Owed, s.Rows = nil, nil
	var b bytes.Buffer
	if err := accountpdf.Write(&b, s); err != nil {
		t.Fatal(err)
	}
	if said := read(t, b.Bytes()); !strings.Contains(said, "Nothing is owed.") {
		t.Error(said)
	}
}
