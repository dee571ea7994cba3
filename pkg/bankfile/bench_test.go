package bankfile_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"syscall"
	"testing"
	"time"

	"lateral/pkg/bankfile"
)

// benchLines is how many lines a file has.
const benchLines = 100_000

// aim is how much processor time a file may take.
const aim = 2 * time.Second

// BenchmarkRead reads a file of 100,000 lines of each format from the disk. It prints the
// processor time of one file, the collector's included, and the most memory that the program
// had resident meanwhile.
func BenchmarkRead(b *testing.B) {
	a := account{opening: 1_000_000, lines: history(benchLines)}
	for _, f := range []struct {
		name  string
		write func() string
	}{{"OFX1", func() string { return a.ofx(1) }}, {"OFX2", func() string { return a.ofx(2) }},
		{"CAMT", func() string { return a.camt("08") }}, {"MT940", a.mt940}, {"CSV", a.lloyds}} {
		b.Run(f.name, func(b *testing.B) {
			name := filepath.Join(b.TempDir(), f.name)
			if err := os.WriteFile(name, []byte(f.write()), 0o600); err != nil {
				b.Fatal(err)
			}
			debug.FreeOSMemory()
			forgetPeak()
			before := processor(b)
			for b.Loop() {
				readWhole(b, name)
			}
			took := (processor(b) - before) / time.Duration(b.N)
			b.ReportMetric(took.Seconds(), "cpu-s/file")
			b.ReportMetric(float64(peak()), "peak-MB")
			b.ReportMetric(0, "ns/op") // other programs take their share of it
			if took > aim {
				b.Logf("%s took %s, over the aim of %s", f.name, took, aim)
			}
		})
	}
}

func readWhole(b *testing.B, name string) {
	b.Helper()
	in, err := os.Open(name)
	if err != nil {
		b.Fatal(err)
	}
	defer in.Close()
	file, err := bankfile.Read(in, bankfile.Options{})
	if err != nil {
		b.Fatal(err)
	}
	if n := len(file.Statements[0].Lines); n != benchLines {
		b.Fatalf("%d lines", n)
	}
}

// processor is how much processor time this program has taken.
func processor(tb testing.TB) time.Duration {
	tb.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		tb.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// forgetPeak lets the system note the most resident memory anew, where it can.
func forgetPeak() { _ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0o600) }

// peak is the most resident memory in MB; 0 where the system does not say.
func peak() (mb int) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	found := regexp.MustCompile(`VmHWM:\s+(\d+)`).FindSubmatch(status)
	if found == nil {
		return 0
	}
	if _, err := fmt.Sscan(string(found[1]), &mb); err != nil {
		return 0
	}
	return mb >> 10
}
