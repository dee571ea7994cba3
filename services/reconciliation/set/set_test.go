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
	if err := set.Write(&out, s.Answers(s.Match())); err != nil {
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
	const one = "number,payer_id,gross,owed,issued\n"
	only := func(text string) map[string]string { return map[string]string{"invoices.csv": text} }
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"empty":           {nil, "invoices.csv: there is no such file"},
		"no number":       {only("payer,gross\nA,1\n"), "invoices.csv, row 1: no column is called number"},
		"no sum":          {only("number,payer\nA,1\n"), "row 1: no column is called gross or owed"},
		"no payers":       {only("number,gross\nA,1\n"), "row 1: no column is called payer_id or payer"},
		"no payer":        {only(one + "INV-1,1,5,5,\nINV-2,,5,5,\n"), "invoices.csv, row 3: INV-2 names no payer"},
		"no amount":       {only(one + "INV-1,1,a lot,0,\n"), `row 2: "a lot" is no amount`},
		"too much":        {only(one + "INV-1,1,9223372036854775807,0,\n"), "is no amount"},
		"less than none":  {only(one + "INV-1,1,-5,-5,\n"), "row 2: INV-1 comes to less than nothing"},
		"more than gross": {only(one + "INV-1,1,5,6,\n"), "row 2: on INV-1 £0.06 are owed"},
		"twice":           {only(one + "INV-1,1,5,5,\nINV-1,2,5,5,\n"), "row 3: INV-1 is there twice"},
		"no day":          {only(one + "INV-1,1,5,5,soon\n"), `row 2: "soon" is no day`},
		"no kind": {map[string]string{"invoices.csv": one, "setup.csv": "party\n1\n"},
			"setup.csv, row 1: no column is called kind"},
		"a bad sum": {map[string]string{"invoices.csv": one, "setup.csv": "kind,amount\nrule,x\n"}, "setup.csv, row 2"},
		"no bank file": {map[string]string{"invoices.csv": one, "statements/a.csv": "Dear all,\n"},
			"statements/a.csv: "},
		"no remittance": {map[string]string{"invoices.csv": one, "statements/a.csv": march, "remittances/a.txt": "Dear all"},
			"remittances/a.txt: "},
	} {
		var fault *set.Fault
		_, err := set.Read(folder(t, c.files))
		if err == nil || !errors.As(err, &fault) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := set.Read(folder(t, map[string]string{"invoices.csv": one})); !errors.Is(err, set.ErrEmpty) {
		t.Error(err)
	}
}

func TestWhatSaysNothingIsPassedOverAndNoted(t *testing.T) {
	s, err := set.Read(folder(t, map[string]string{
		"invoices.csv": invoices, "statements/1.csv": march,
		"setup.csv": "kind,party,document,amount\nrule,,,\ncredit,1,INV-9,5\n",
	}))
	if err != nil || len(s.Notes) != 2 || !strings.HasPrefix(s.Notes[0], "setup.csv, row 2: ") ||
		!strings.Contains(s.Notes[1], `"INV-9"`) {
		t.Error(s.Notes, err)
	}
}
