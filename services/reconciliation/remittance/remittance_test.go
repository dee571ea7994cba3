package remittance_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"lateral/services/reconciliation/remittance"
)

var two = remittance.Advice{
	Items: []remittance.Item{{Number: "INV-000123", Pence: 50000}, {Number: "INV-000124", Pence: 123456}}, Sum: 173456,
}

func TestAnAdviceIsRead(t *testing.T) {
	for name, text := range map[string]string{
		"CSV":        "Invoice number,Date,Amount\nINV-000123,01/03/2026,500.00\nINV-000124,02/03/2026,\"1,234.56\"\n",
		"semicolons": "ref;amount paid\nINV-000123;£500.00\nINV-000124;£1,234.56\nTotal;1734.56",
		"no header":  "INV-000123,500.00\nINV-000124,1234.56\n",
		"text": "Remittance advice\n\nWe paid you:\n" +
			"  INV-000123    01/03/2026   £500.00\n  INV-000124    02/03/2026  £1,234.56\n\nTotal   £1,734.56\n",
		"narrow text": "INV-000123 £500.00\nINV-000124 £1,234.56\nTOTAL: £1,734.56",
		"with a mark": "\ufeffINV-000123,500.00\r\nINV-000124,1234.56\r\n",
		"more columns": "Invoice date,Invoice amount,Document no,Paid\n01/03/2026,600.00,INV-000123,500.00\n" +
			"02/03/2026,1234.56,INV-000124,1234.56\n",
		"its own number":         "Payment 88123   £1,734.56\n\nINV-000123   £500.00\nINV-000124   £1,234.56\n",
		"decimal commas":         "INV-000123 500,00\nINV-000124 1.234,56\nTotal 1.734,56\n",
		"commas and semicolons":  "ref;amount paid\nINV-000123;500,00\nINV-000124;1234,56\n",
		"commas in quotes":       "Invoice,Amount\nINV-000123,\"500,00\"\nINV-000124,\"1234,56\"\n",
		"commas and pound signs": "INV-000123    £500,00\nINV-000124    £1.234,56\n",
		"dotted":                 "INV-000123 ....... 500.00\nINV-000124 ....... 1,234.56\n",
	} {
		got, err := remittance.Read(strings.NewReader(text), 1)
		if diff := cmp.Diff(two, got); diff != "" || err != nil {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
}

func TestAWorkbookIsRead(t *testing.T) {
	book := excelize.NewFile()
	for at, value := range map[string]any{"A1": "Invoice", "B1": "Amount", "A2": "INV-000123", "B2": 50000,
		"A3": "INV-000124", "B3": 123456} {
		if err := book.SetCellValue("Sheet1", at, value); err != nil {
			t.Fatal(err)
		}
	}
	var file bytes.Buffer
	if err := book.Write(&file); err != nil {
		t.Fatal(err)
	}
	got, err := remittance.Read(&file, 1)
	want := two
	want.Bare = true
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Error(err, diff)
	}
}

func TestWhatIsNoAdviceIsRefused(t *testing.T) {
	for text, want := range map[string]error{
		"": remittance.ErrNoAmounts, "Dear all,": remittance.ErrNoAmounts, "PK\x03\x04damaged": nil,
		strings.Repeat("x", 11<<20): remittance.ErrTooLong,
	} {
		if _, err := remittance.Read(strings.NewReader(text), 1); err == nil || want != nil && !errors.Is(err, want) {
			t.Errorf("%.20q: %v", text, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Invoice,Amount\nINV-1,5.00\n")
	f.Add("INV-000123    01/03/2026   £500.00")
	f.Fuzz(func(_ *testing.T, text string) {
		_, _ = remittance.Read(strings.NewReader(text), 100)
	})
}
