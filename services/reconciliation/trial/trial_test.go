package trial_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/soak"
	"lateral/services/reconciliation/judge"
	"lateral/services/reconciliation/matching"
	"lateral/services/reconciliation/set"
	"lateral/services/reconciliation/trial"
)

// By the use-cases every line is linked as the matching alone would link it, and the desk offers what the matching
// offers: on both halves of the labelled set, and in the short form on a part of one.
func TestSoakTheDeskAnswersAsTheMatchingDoes(t *testing.T) {
	folders := []string{"../testdata/setting", "../testdata/reporting"}
	if soak.Of(1, 2) == 1 {
		folders = []string{partOf(t, folders[0], "current-2026-02.ofx")}
	}
	for _, folder := range folders {
		s := read(t, folder)
		got, err := trial.Run(t.Context(), &s)
		if err != nil || len(s.Notes) > 0 {
			t.Fatal(err, s.Notes)
		}
		same(t, s, got)
		if _, err := os.Stat(filepath.Join(folder, "truth.csv")); err == nil {
			if figures := judged(t, folder, got); !figures.Met() {
				t.Error(figures.Table())
			}
		}
	}
}

func read(t *testing.T, folder string) set.Set {
	t.Helper()
	s, err := set.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// place is by what a line is found among the answers.
type place struct {
	on      string
	pence   int64
	text    string
	ordinal int
}

func placeOf(a set.Answer) place { return place{string(a.On), a.Pence, a.Text, a.Ordinal} }

// same compares the answers with those of the matching alone.
func same(t *testing.T, s set.Set, got []set.Answer) {
	t.Helper()
	want, taken := map[place]set.Answer{}, map[string]bool{}
	for _, a := range s.Answers(s.Match()) {
		want[placeOf(a)] = a
	}
	for _, a := range got {
		for _, part := range strings.Split(a.Linked, "+") {
			document, _, _ := strings.Cut(part, "=")
			taken[document] = true
		}
	}
	if len(got) != len(s.Lines) {
		t.Errorf("%d answers for %d lines", len(got), len(s.Lines))
	}
	differ := 0
	for _, a := range got {
		w, there := want[placeOf(a)]
		if !there || w.Linked != a.Linked || w.Automatic != a.Automatic {
			t.Errorf("%+v, by the matching %+v", a, w)
		}
		if first(a) != first(w) && !mayDiffer(s, w, taken) {
			t.Errorf("%+v is offered first, by the matching %+v", a, w)
			differ++
		}
	}
	t.Logf("%d lines, %d linked by themselves", len(got), len(slices.DeleteFunc(slices.Clone(got),
		func(a set.Answer) bool { return !a.Automatic })))
}

func first(a set.Answer) string {
	if len(a.Candidates) == 0 {
		return ""
	}
	return a.Candidates[0]
}

// mayDiffer says where the desk knows better what to offer first than the matching: nobody's invoice is paid by money
// that went out; the documents of another seller are not this one's to see; and what another line was linked to
// meanwhile is owed no more.
func mayDiffer(s set.Set, w set.Answer, taken map[string]bool) bool {
	own := slices.ContainsFunc(s.Known.Documents, func(d matching.Document) bool {
		return d.Seller == s.Known.Seller && strings.HasPrefix(first(w), d.Number)
	})
	return w.Pence < 0 || !own || slices.ContainsFunc(w.Candidates, func(c string) bool { return taken[c] })
}

func judged(tb testing.TB, folder string, answers []set.Answer) judge.Figures {
	tb.Helper()
	var b bytes.Buffer
	if err := set.Write(&b, answers); err != nil {
		tb.Fatal(err)
	}
	given, err := judge.ReadAnswers(&b)
	if err != nil {
		tb.Fatal(err)
	}
	truth, err := os.Open(filepath.Join(folder, "truth.csv"))
	if err != nil {
		tb.Fatal(err)
	}
	defer truth.Close()
	truths, err := judge.ReadTruth(truth)
	if err != nil {
		tb.Fatal(err)
	}
	return judge.Judge(truths, given)
}

// partOf is a folder with one of the statements of another, the invoices that it may be for, and every tenth beside.
// Other sellers have none: how much a word of a name counts follows from all names, and the desk does not know theirs.
func partOf(t *testing.T, folder, statement string) string {
	t.Helper()
	part := t.TempDir()
	lines, err := os.ReadFile(filepath.Join(folder, "statements", statement))
	if err != nil {
		t.Fatal(err)
	}
	write(t, part, filepath.Join("statements", statement), string(lines))
	cut := func(name string, keep func(n int, row []string) bool) {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		for n, row := range rows {
			if n == 0 || keep(n, row) {
				_ = w.Write(row)
			}
		}
		w.Flush()
		write(t, part, name, b.String())
	}
	kept := map[string]bool{}
	cut("invoices.csv", func(n int, row []string) bool {
		digits := strings.TrimLeft(row[0], "ABCDEFGHIJKLMNOPQRSTUVWXYZ-0")
		keep := row[9] == "Teesway" && (n%10 == 0 || bytes.Contains(lines, []byte(digits)))
		kept[row[0]] = keep
		return keep
	})
	cut("setup.csv", func(n int, row []string) bool { return kept[row[6]] || row[6] == "" && n%5 == 0 })
	return part
}

func write(t *testing.T, folder, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(filepath.Join(folder, name)), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

const (
	owed = "number,payer,payer_id,trust,issued,due,gross,currency,seller,owed,state\n" +
		"INV-000123,Oakfield Primary School,100001,Meridian Trust,2026-03-01,2026-03-31,50000,GBP,us,50000,issued\n" +
		"INV-000124,Hillside School,hs-2,,2026-03-01,,60000,GBP,us,40000,part_paid\n" +
		"INV-000125,Meridian Trust,trust:1,,2026-03-01,,70000,GBP,us,0,credited\n" +
		"INV-000126,Hillside School,hs-2,,2026-01-01,,10000,GBP,us,0,written_off\n" +
		"INV-000127,Oakfield Primary School,100001,,2026-01-01,,90000,EUR,us,90000,issued\n" +
		"INV-000123,Oakfield Primary School,100001,,2026-01-01,,50000,GBP,them,50000,issued\n"
	before = "kind,party,name,account,text,means,document,date,amount\n" +
		"rule,,,,BANK FEE,charges,,,\n" + "rule,100001,J SMITH,,,,,,\n" + "rule,hs-2,HS,,,,,,\n" +
		"payment,hs-2,HILLY TRADING,,,,INV-000124,2026-03-05,15000\n" + "credit,hs-2,,,,,INV-000124,2026-03-06,5000\n"
	bank = "Date,Type,Description,Value,Balance,Account Name,Account Number\n" +
		"20 Mar 2026,BAC,J SMITH INV 123,500.00,500.00,US,600000-12345678\n" +
		"21 Mar 2026,BAC,BANK FEE,-4.50,495.50,US,600000-12345678\n" +
		"22 Mar 2026,BAC,HILLY TRADING INV-124,400.00,895.50,US,600000-12345678\n" +
		"23 Mar 2026,BAC,MERIDIAN INV-125,700.00,1595.50,US,600000-12345678\n"
)

// Bodies of one name are told apart by their ids.
func TestTwoPayersMayHaveOneName(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "invoices.csv", strings.ReplaceAll(owed, "Hillside School,hs-2", "Meridian Trust,la:2"))
	write(t, folder, "statements/a.csv", bank)
	s := read(t, folder)
	if got, err := trial.Run(t.Context(), &s); err != nil || len(got) != 4 {
		t.Error(got, err)
	}
}

func TestAFolderGoesThroughTheUseCases(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "invoices.csv", owed)
	write(t, folder, "setup.csv", before)
	write(t, folder, "statements/a.csv", bank)
	s := read(t, folder)
	got, err := trial.Run(t.Context(), &s)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := set.Write(&out, got); err != nil {
		t.Fatal(err)
	}
	want := `date,amount,text,ordinal,linked,automatic,candidates
2026-03-20,50000,J SMITH INV 123,1,,no,INV-000123
2026-03-21,-450,BANK FEE,1,charges=-450,yes,charges
2026-03-22,40000,HILLY TRADING INV-124,1,INV-000124=40000,yes,INV-000124
2026-03-23,70000,MERIDIAN INV-125,1,,no,INV-000125;INV-000123
`
	if out.String() != want {
		t.Error(out.String())
	}
	if len(s.Notes) != 2 || !strings.HasPrefix(s.Notes[0], "invoices.csv, row 6: ") ||
		!strings.HasPrefix(s.Notes[1], `setup.csv, row 4: "HS" is not learnt`) {
		t.Errorf("%q", s.Notes)
	}
}

// What cannot be laid down is told with its file, and nothing of it stays.
func TestWhatCannotBeLaidDownIsTold(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	for name, c := range map[string]struct{ invoices, statement, want string }{
		"a number too long": {strings.ReplaceAll(owed, "INV-000124", strings.Repeat("9", 41)), bank,
			"invoices.csv, rows 2 to 5: "},
		"no sort code":     {owed, strings.ReplaceAll(bank, "600000-12345678", "Savings"), "statements/a.csv: "},
		"its own currency": {owed, "Date,Description,Amount,Currency\n2026-03-20,A,5.00,USD\n", "statements/a.csv: "},
	} {
		folder := t.TempDir()
		write(t, folder, "invoices.csv", c.invoices)
		write(t, folder, "statements/a.csv", c.statement)
		s, err := set.Read(folder)
		if err == nil {
			_, err = trial.Run(t.Context(), &s)
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
		var fault *set.Fault
		if !errors.As(err, &fault) && !strings.HasPrefix(c.want, "invoices.csv, rows") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 {
		t.Error(left, err)
	}
}
