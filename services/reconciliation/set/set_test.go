package set_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/reconciliation/set"
)

const (
	invoices = "Seller,Number,Payer ID,Payer,trust,issued,gross,owed,state,extra\n" +
		"us,INV-1,1,Oakfield Primary School,Meridian Learning Trust,2026-03-01,50000,50000,issued,x\n" +
		"us,INV-2,2,Hillside School,Meridian Learning Trust,2026-03-01,60000,60000,part_paid,x\n" +
		"us,INV-3,trust:9,Meridian Learning Trust,,2026-03-01,70000,0,paid,x\n" +
		"them,INV-1,1,Oakfield Primary School,,2026-03-01,50000,50000,issued,x\n"
	setup = "kind,party,name,account,text,means,document,date,amount\n" +
		"rule,,,,BANK CHARGE,charges,,,\n" + "rule,1,J SMITH,,,,,,\n" + "credit,2,,,,,INV-2,2026-03-02,5000\n"
	march = "Date,Type,Description,Value,Balance,Account Name,Account Number\n" +
		"20 Mar 2026,BAC,J SMITH INV 1,500.00,500.00,US,600000-12345678\n" +
		"21 Mar 2026,BAC,BANK CHARGE,-4.50,495.50,US,600000-12345678\n" +
		"21 Mar 2026,BAC,BANK CHARGE,-4.50,491.00,US,600000-12345678\n"
	april = "Date,Type,Description,Value,Balance,Account Name,Account Number\n" +
		"21 Mar 2026,BAC,BANK CHARGE,-4.50,495.50,US,600000-12345678\n" +
		"21 Mar 2026,BAC,BANK CHARGE,-4.50,491.00,US,600000-12345678\n" +
		"02 Apr 2026,BAC,MERIDIAN LEARNING,600.00,1091.00,US,600000-12345678\n"
)

// folder writes files and returns where.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	at := t.TempDir()
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(at, name)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(at, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return at
}

func TestAFolderIsReadAndAnswered(t *testing.T) {
	s, err := set.Read(folder(t, map[string]string{
		"invoices.csv": invoices, "setup.csv": setup, "statements/1.csv": march, "statements/2.csv": april,
		"remittances/a.txt": "INV-2    600.00\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := s.Write(&out, s.Match()); err != nil {
		t.Fatal(err)
	}
	want := `date,amount,text,ordinal,linked,automatic,candidates
2026-03-20,50000,J SMITH INV 1,1,INV-1=50000,yes,INV-1
2026-03-21,-450,BANK CHARGE,1,charges=-450,yes,charges
2026-03-21,-450,BANK CHARGE,2,charges=-450,yes,charges
2026-04-02,60000,MERIDIAN LEARNING,1,INV-2=60000,yes,INV-2
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
	if d := s.Known.Documents[0]; s.Known.Seller != "us" || d.Trust != "trust:9" {
		t.Errorf("seller %q, trust %q", s.Known.Seller, d.Trust)
	}
}

func TestWhatIsNoSetIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"empty":         {nil, "no statement lines"},
		"no amount":     {map[string]string{"invoices.csv": "number,gross\nINV-1,a lot\n"}, `row 2: "a lot" is no amount`},
		"no day":        {map[string]string{"invoices.csv": "number,issued\nINV-1,soon\n"}, `row 2: "soon" is no day`},
		"no bank file":  {map[string]string{"statements/a.csv": "Dear all,\n"}, "a.csv"},
		"no remittance": {map[string]string{"statements/a.csv": march, "remittances/a.txt": "Dear all"}, "a.txt"},
	} {
		if _, err := set.Read(folder(t, c.files)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := set.Read(t.TempDir()); !errors.Is(err, set.ErrEmpty) {
		t.Error(err)
	}
}
