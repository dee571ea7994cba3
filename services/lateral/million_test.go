package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"lateral/pkg/soak"
	"lateral/pkg/testdata"
)

// An import keeps none of the rows: a million take little more memory than a few.
// What the system keeps of the files of the index is counted too.
func TestSoakAnImportTakesLittleMemory(t *testing.T) {
	n := soak.Of(30_000, 1_000_000)
	file := filepath.Join(t.TempDir(), "register.csv")
	writeRegister(t, file, n)
	began := time.Now()
	peak := peakMemory(t, "import", "schools", file, "--data", t.TempDir())
	t.Logf("import of %d rows: %d MB at most, %s", n, peak>>20, time.Since(began).Round(time.Second))
	if peak > 500_000_000 {
		t.Errorf("%d MB", peak>>20)
	}
}

// writeRegister writes a register of so many rows: those of the real one again and
// again, each time with other numbers.
func writeRegister(t *testing.T, name string, n int) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(testdata.Dir(t), "schools", "edubasealldata_derived.csv"))
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	out := bufio.NewWriter(file)
	lines := bytes.SplitAfter(bytes.TrimSuffix(text, []byte("\n")), []byte("\n"))
	_, _ = out.Write(lines[0])
	for i := range n {
		_, rest, _ := bytes.Cut(lines[1+i%(len(lines)-2)], []byte(","))
		_, _ = fmt.Fprintf(out, "%d,%s", 1_000_000+i, rest)
	}
	if err := errors.Join(out.Flush(), file.Close()); err != nil {
		t.Fatal(err)
	}
}
