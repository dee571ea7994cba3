package bankfile_test

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"lateral/pkg/bankfile"
)

// benchLines is how many lines a file has.
const benchLines = 100_000

// aim is how much processor time a file may take.
const aim = 2 * time.Second

// BenchmarkRead reads a file of 100,000 lines of each format. It prints the processor time of
// one file, the collector's included, and how much memory is taken at the end.
func BenchmarkRead(b *testing.B) {
	a := account{opening: 1_000_000, lines: history(benchLines)}
	for _, f := range []struct {
		name string
		text string
	}{{"OFX1", a.ofx(1)}, {"OFX2", a.ofx(2)}, {"CAMT", a.camt("08")}, {"MT940", a.mt940()}, {"CSV", a.lloyds()}} {
		b.Run(f.name, func(b *testing.B) {
			b.SetBytes(int64(len(f.text)))
			var file bankfile.File
			before := processor(b)
			for b.Loop() {
				var err error
				if file, err = bankfile.Read(strings.NewReader(f.text), bankfile.Options{}); err != nil {
					b.Fatal(err)
				}
			}
			took := (processor(b) - before) / time.Duration(b.N)
			if n := len(file.Statements[0].Lines); n != benchLines {
				b.Fatalf("%d lines", n)
			}
			var memory runtime.MemStats
			runtime.ReadMemStats(&memory)
			b.ReportMetric(took.Seconds(), "cpu-s/file")
			b.ReportMetric(float64(memory.HeapAlloc>>20), "heap-MB")
			if took > aim {
				b.Logf("%s took %s, over the aim of %s", f.name, took, aim)
			}
		})
	}
}
