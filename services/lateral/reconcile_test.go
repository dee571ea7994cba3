package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAFolderIsReconciled(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for name, text := range map[string]string{
		"invoices.csv": "number,payer,payer_id,trust,order,issued,due,gross,currency,seller,owed,state,for_id,authority\n" +
			"INV-000123,Oakfield Primary School,100001,,,2026-03-01,2026-03-31,50000,GBP,us,50000,issued,,\n",
		"statements/a.csv": "Date,Type,Description,Value,Balance,Account Name,Account Number\n" +
			"20 Mar 2026,BAC,OAKFIELD PRIMARY S INV 123,500.00,500.00,US,600000-12345678\n",
	} {
		at := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(at), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	to := filepath.Join(t.TempDir(), "answers.csv")
	out, err := runCommand(t.Context(), t, "reconcile", folder, "--out", to)
	if err != nil || !strings.HasPrefix(out, "1 lines, 1 linked by themselves") {
		t.Fatal(err, out)
	}
	text, err := os.ReadFile(to)
	want := "date,amount,text,ordinal,linked,automatic,candidates\n" +
		"2026-03-20,50000,OAKFIELD PRIMARY S INV 123,1,INV-000123=50000,yes,INV-000123\n"
	if err != nil || string(text) != want {
		t.Errorf("%v\n%s", err, text)
	}
	if _, err := runCommand(t.Context(), t, "reconcile", t.TempDir()); err == nil {
		t.Error("an empty folder was reconciled")
	}
}
