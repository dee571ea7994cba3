package set_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"lateral/services/reconciliation/judge"
	"lateral/services/reconciliation/set"
)

// The half on which thresholds were set meets the aims: nothing is linked wrongly.
func TestTheSettingHalfMeetsTheAims(t *testing.T) {
	const folder = "../testdata/setting"
	s, err := set.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	var answers bytes.Buffer
	if err := set.Write(&answers, s.Answers(s.Match())); err != nil {
		t.Fatal(err)
	}
	given, err := judge.ReadAnswers(&answers)
	if err != nil {
		t.Fatal(err)
	}
	truth, err := os.Open(filepath.Join(folder, "truth.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer truth.Close()
	truths, err := judge.ReadTruth(truth)
	if err != nil {
		t.Fatal(err)
	}
	if figures := judge.Judge(truths, given); !figures.Met() {
		t.Error(figures.Table())
	}
}
