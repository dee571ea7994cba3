package set_test

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"lateral/services/reconciliation/judge"
	"lateral/services/reconciliation/set"
)

var (
	setFolder = flag.String("set", "", "the folder of a set; without one, nothing is matched")
	outFile   = flag.String("out", "", "where the answers are written; without it, nowhere")
)

// BenchmarkSet matches a folder and prints how good that is, where the folder has the truth.
func BenchmarkSet(b *testing.B) {
	if *setFolder == "" {
		b.Skip("no folder was named: -set")
	}
	s, err := set.Read(*setFolder)
	if err != nil {
		b.Fatal(err)
	}
	var answers bytes.Buffer
	for b.Loop() {
		answers.Reset()
		if err := s.Write(&answers, s.Match()); err != nil {
			b.Fatal(err)
		}
	}
	if *outFile != "" {
		if err := os.WriteFile(*outFile, answers.Bytes(), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	truth, err := os.Open(filepath.Join(*setFolder, "truth.csv"))
	if err != nil {
		b.Log("the folder has no truth.csv to judge by")
		return
	}
	defer truth.Close()
	figures := judged(b, truth, &answers)
	_, _ = fmt.Fprintf(os.Stdout, "\n%s\n%s\n", *setFolder, figures.Table())
	if !figures.Met() {
		b.Error("the aims are not met")
	}
}

func judged(tb testing.TB, truth, answers io.Reader) judge.Figures {
	tb.Helper()
	truths, err := judge.ReadTruth(truth)
	if err != nil {
		tb.Fatal(err)
	}
	given, err := judge.ReadAnswers(answers)
	if err != nil {
		tb.Fatal(err)
	}
	return judge.Judge(truths, given)
}

// The half on which thresholds were set meets the aims: nothing is linked wrongly.
func TestTheSettingHalfMeetsTheAims(t *testing.T) {
	const folder = "../testdata/setting"
	s, err := set.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	var answers bytes.Buffer
	if err := s.Write(&answers, s.Match()); err != nil {
		t.Fatal(err)
	}
	truth, err := os.Open(filepath.Join(folder, "truth.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer truth.Close()
	if figures := judged(t, truth, &answers); !figures.Met() {
		t.Error(figures.Table())
	}
}
