package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAStatementIsPrinted(t *testing.T) {
	t.Parallel()
	file := write(t, "any.name", ":20:S1\n:25:12345678 203040\n:60F:C260101GBP10,00\n:61:260105C5,00NTRFINV-7\n"+
		":86:ST MARYS & CO\n:62F:C260131GBP16,00\n")
	data := filepath.Join(t.TempDir(), "data")
	out, err := runCommand(t.Context(), t, "statement", file, "--data", data)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Format     string
		Statements []struct {
			Account struct{ SortCode, Number string }
			Lines   []struct {
				Text   string
				Amount struct{ Pence int64 }
			}
			AddsUp struct {
				Verdict    string
				Difference struct{ Pence int64 }
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	s := got.Statements[0]
	if got.Format != "MT940" || s.Account.SortCode != "203040" || s.Lines[0].Amount.Pence != 500 ||
		s.Lines[0].Text != "ST MARYS & CO" || s.AddsUp.Verdict != "differs" || s.AddsUp.Difference.Pence != 100 {
		t.Errorf("%+v", got)
	}
	if _, err := os.Stat(data); err == nil {
		t.Error("something was stored")
	}
}

func TestAStatementAsksAndIsAnswered(t *testing.T) {
	t.Parallel()
	unknown := write(t, "unknown.csv", "When,What,How much\n03/04/2026,a,1.00\n")
	columns := write(t, "columns.json", `{"date": "When", "text": ["What"], "amount": "How much"}`)
	for _, c := range []struct {
		args []string
		err  string
		out  string
	}{
		{[]string{unknown}, "--columns says it", ""},
		{[]string{unknown, "--columns", columns}, "--dates, --decimal or --account says it", ""},
		{[]string{unknown, "--columns", columns, "--dates", "mdy"}, "", `"booked": "2026-03-04"`},
		{[]string{unknown, "--columns", unknown}, "does not say what columns hold", ""},
		{[]string{write(t, "letter.csv", "Dear all,\n")}, "no bank statement", ""},
	} {
		out, err := runCommand(t.Context(), t, append([]string{"statement"}, c.args...)...)
		if c.err == "" && err != nil || c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)) ||
			!strings.Contains(out, c.out) {
			t.Errorf("%v: %v\n%s", c.args, err, out)
		}
	}
}
