package judge_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/reconciliation/judge"
)

const truthHeader = "date,amount,text,ordinal,linked,unasked,kind\n"

const answerHeader = "date,amount,text,ordinal,linked,automatic,candidates\n"

func judged(t *testing.T, truth, answers string) judge.Figures {
	t.Helper()
	truths, err := judge.ReadTruth(strings.NewReader(truthHeader + truth))
	if err != nil {
		t.Fatal(err)
	}
	said, err := judge.ReadAnswers(strings.NewReader(answerHeader + answers))
	if err != nil {
		t.Fatal(err)
	}
	return judge.Judge(truths, said)
}

func TestALineIsJudged(t *testing.T) {
	const sure, ask = "2026-01-05,100,A,1,INV-1=100,yes,clean\n", "2026-01-05,100,A,1,INV-1=100,no,silent\n"
	const nothing, pooled = "2026-01-05,100,A,1,,no,stranger\n", "2026-01-05,100,A,1,INV-1=60+INV-2=40,yes,pooled\n"
	for _, c := range []struct {
		name, truth, answer string
		want                judge.Count
	}{
		{"right", sure, "2026-01-05,100,A,1,INV-1=100,yes,\n", judge.Count{Unasked: 1, Right: 1, Single: 1, First: 1}},
		{"only proposed", sure, "2026-01-05,100,A,1,,no,INV-1;INV-2\n", judge.Count{Unasked: 1, Single: 1, First: 1}},
		{"proposed second", sure, "2026-01-05,100,A,1,,no,INV-2;INV-1\n", judge.Count{Unasked: 1, Single: 1}},
		{"another", sure, "2026-01-05,100,A,1,INV-2=100,yes,INV-1\n", judge.Count{Unasked: 1, Wrong: 1, Single: 1}},
		{"another amount", sure, "2026-01-05,100,A,1,INV-1=99,yes,\n", judge.Count{Unasked: 1, Wrong: 1, Single: 1}},
		{"bold", ask, "2026-01-05,100,A,1,INV-1=100,yes,\n", judge.Count{Bold: 1, Single: 1, First: 1}},
		{"nothing is right", nothing, "2026-01-05,100,A,1,INV-1=100,yes,\n", judge.Count{Wrong: 1}},
		{"nothing was linked", nothing, "2026-01-05,100,A,1,,no,INV-1\n", judge.Count{}},
		{"pooled", pooled, "2026-01-05,100,A,1,INV-2=40+INV-1=60,yes,\n",
			judge.Count{Unasked: 1, Right: 1, Pooled: 1, Whole: 1}},
		{"pooled, proposed", pooled, "2026-01-05,100,A,1,,no,INV-2+INV-1\n", judge.Count{Unasked: 1, Pooled: 1, Whole: 1}},
		{"pooled, a part", pooled, "2026-01-05,100,A,1,,no,INV-1\n", judge.Count{Unasked: 1, Pooled: 1}},
		{"linked, not automatic", sure, "2026-01-05,100,A,1,INV-2=100,no,INV-1\n",
			judge.Count{Unasked: 1, Single: 1, First: 1}},
	} {
		f := judged(t, c.truth, c.answer)
		c.want.Lines = 1
		if diff := cmp.Diff(c.want, f.All); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		if len(f.Wrongs) != c.want.Wrong {
			t.Errorf("%s: %d are told as wrong", c.name, len(f.Wrongs))
		}
	}
}

// Equal lines may be answered in any order.
func TestEqualLinesAreNotToldApart(t *testing.T) {
	const truth = "2026-01-05,100,A,1,INV-1=100,no,twice\n2026-01-05,100,A,2,INV-2=100,no,twice\n"
	f := judged(t, truth, "2026-01-05,100,A,1,INV-2=100,yes,\n2026-01-05,100,A,2,,no,INV-1\n")
	if want := (judge.Count{Lines: 2, Bold: 1, Single: 2, First: 2}); f.All != want {
		t.Errorf("%+v", f.All)
	}
	if f = judged(t, truth, "2026-01-05,100,A,1,INV-1=100,yes,\n2026-01-05,100,A,2,INV-1=100,yes,\n"); f.All.Wrong != 1 {
		t.Errorf("the same invoice twice: %+v", f.All)
	}
}

func TestAnswersAreMissingOrTooMany(t *testing.T) {
	f := judged(t, "2026-01-05,100,A,1,,no,x\n", "2026-01-06,100,A,1,INV-1=100,yes,\n")
	if f.Unanswered != 1 || f.Unknown != 1 || f.Met() {
		t.Errorf("%+v", f)
	}
	f = judged(t, "2026-01-05,100,A,1,,no,x\n", "2026-01-05,100,A,1,,no,\n2026-01-05,100,A,2,,no,\n")
	if f.Unanswered != 0 || f.Unknown != 1 {
		t.Errorf("%+v", f)
	}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	for _, text := range []string{"", "date,amount\n", truthHeader + "2026-01-05,1.5,A,1,,no,x\n",
		truthHeader + "2026-01-05,100,A,1,INV-1,no,x\n", truthHeader + "2026-01-05,100\n"} {
		if _, err := judge.ReadTruth(strings.NewReader(text)); err == nil {
			t.Errorf("%q is read", text)
		}
	}
}

// Who answers with the truth meets every aim, on the sets that stand in the repository; who
// answers nothing meets none but that nothing is wrong.
func TestTheTruthMeetsTheAims(t *testing.T) {
	for _, set := range []string{"setting", "reporting"} {
		text, err := os.ReadFile(filepath.Join("..", "testdata", set, "truth.csv"))
		if err != nil {
			t.Fatal(err)
		}
		truths, err := judge.ReadTruth(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		answers, err := judge.ReadAnswers(bytes.NewReader(answered(t, text)))
		if err != nil {
			t.Fatal(err)
		}
		f := judge.Judge(truths, answers)
		if !f.Met() || f.All.Bold != 0 || f.All.Pooled < 25 || f.All.Lines != len(truths) {
			t.Errorf("%s:\n%s", set, f.Table())
		}
		if none := judge.Judge(truths, nil); none.Met() || none.All.Wrong != 0 || none.Unanswered != len(truths) {
			t.Errorf("%s:\n%s", set, none.Table())
		}
	}
}

// answered makes answers of a truth: what is unasked is linked, the rest proposed.
func answered(t *testing.T, truth []byte) []byte {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(truth)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for i, r := range rows {
		answer := []string{r[0], r[1], r[2], r[3], r[4], "yes", ""}
		switch {
		case i == 0:
			answer = strings.Split(strings.TrimSpace(answerHeader), ",")
		case r[5] == "no":
			answer[4], answer[5] = "", "no"
			for part := range strings.SplitSeq(r[4], "+") {
				number, _, _ := strings.Cut(part, "=")
				if number != "" && !strings.Contains(number, ":") {
					answer[6] += "+" + number
				}
			}
			answer[6] = strings.TrimPrefix(answer[6], "+")
		}
		if err := w.Write(answer); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	return b.Bytes()
}

func TestTheTableSaysTheAims(t *testing.T) {
	f := judged(t, "2026-01-05,100,A,1,INV-1=100,yes,clean\n", "2026-01-05,100,A,1,INV-2=100,yes,\n")
	table := f.Table()
	for _, want := range []string{"wrong                     1", "of 1        0.0 %", "clean "} {
		if !strings.Contains(strings.Join(strings.Fields(table), " "), strings.Join(strings.Fields(want), " ")) {
			t.Errorf("the table lacks %q:\n%s", want, table)
		}
	}
	want := `2026-01-05 100 "A" (clean): linked INV-2=100, right is INV-1=100`
	if got := f.Wrongs[0].Says(); got != want {
		t.Errorf("%s", got)
	}
}
