package trial_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"lateral/services/reconciliation/set"
	"lateral/services/reconciliation/trial"
)

var (
	setFolder = flag.String("set", "", "the folder of a set; without one, nothing is matched")
	outFile   = flag.String("out", "", "where the answers are written; without it, nowhere")
)

// BenchmarkSet reconciles a folder by the use-cases and prints how good that is, where the folder has the truth.
func BenchmarkSet(b *testing.B) {
	if *setFolder == "" {
		b.Skip("no folder was named: -set")
	}
	s, err := set.Read(*setFolder)
	if err != nil {
		b.Fatal(err)
	}
	var answers []set.Answer
	for b.Loop() {
		if answers, err = trial.Run(b.Context(), &s); err != nil {
			b.Fatal(err)
		}
	}
	if *outFile != "" {
		to, err := os.Create(*outFile)
		if err != nil {
			b.Fatal(err)
		}
		defer to.Close()
		if err := set.Write(to, answers); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := os.Stat(filepath.Join(*setFolder, "truth.csv")); err != nil {
		b.Log("the folder has no truth.csv to judge by")
		return
	}
	figures := judged(b, *setFolder, answers)
	_, _ = fmt.Fprintf(os.Stdout, "\n%s\n%s\n", *setFolder, figures.Table())
	if !figures.Met() {
		b.Error("the aims are not met")
	}
}
