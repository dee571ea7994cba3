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

// An import keeps no rows: half a million take little more memory than a few; of a million, which take
// twice as long and more, the same was seen once. The
// system's cache of the index's files does not count, because it gives way when
// others need room.
func TestSoakAnImportTakesLittleMemory(t *testing.T) {
	soak.Only(t)
	t.Parallel()
	const n = 500_000
	file := filepath.Join(t.TempDir(), "register.csv")
	writeRegister(t, file, n)
	began := time.Now()
	peak := peakOwnMemory(t, "import", "schools", file, "--data", t.TempDir())
	t.Logf("import of %d rows: %d MB of its own at most, %s", n, peak>>20, time.Since(began).Round(time.Second))
	if peak > 500_000_000 {
		t.Errorf("%d MB", peak>>20)
	}
}

// peakOwnMemory runs a command to its end and returns the most bytes that were its
// own, looking every 50 ms.
func peakOwnMemory(t *testing.T, args ...string) (peak int64) {
	t.Helper()
	c, said := child(t, args...), new(bytes.Buffer)
	c.Stdout, c.Stderr = said, said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	look := time.NewTicker(50 * time.Millisecond)
	defer look.Stop()
	for {
		select {
		case err := <-ended:
			if err != nil || peak == 0 {
				t.Fatalf("%v, %d bytes\n%s", err, peak, said)
			}
			return peak
		case <-look.C:
			peak = max(peak, ownMemory(c.Process.Pid))
		}
	}
}

// ownMemory is what a process holds of its own, in bytes; zero where nobody says.
func ownMemory(pid int) int64 {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid)) // it may have ended
	var kB int64
	if _, line, found := bytes.Cut(status, []byte("RssAnon:")); found {
		_, _ = fmt.Sscanf(string(line), "%d", &kB)
	}
	return kB << 10
}

// writeRegister writes a register with so many rows: copies of the real rows
// with new numbers.
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
