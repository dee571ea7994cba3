package reading_test

import (
	"context"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"lateral/pkg/embed/minilm"
	"lateral/services/themes/reading"
)

// halfAPage is half a page as a head pastes it, some 250 words.
var halfAPage = strings.Repeat("Children in Year 1 guess at words and cannot blend sounds, and our fonics is taught "+
	"in three ways. Attendance of girls in Year 10 has fallen since the autumn, above all on Fridays. We forecast a "+
	"deficit for the second year and the business manager has left. Governors are kind and never ask a hard question. ",
	4)

// BenchmarkReading tells the processor time of one answer while somebody types.
func BenchmarkReading(b *testing.B) {
	r := reading.NewReader(minilm.Digest(), minilm.Load)
	spelling := reading.NewSpelling(r.Knows)
	r.Read(context.Background(), halfAPage, spelling, true)
	for name, tt := range map[string]struct {
		text    func(turn int) string
		meaning bool
	}{
		"half a page by words": {func(n int) string { return halfAPage + turn(n) }, false},
		"one passage of half a page": {func(n int) string {
			return halfAPage + "Pupils forget what they have learned in maths from one week to the next " + turn(n)
		}, true},
		"half a page by meaning": {func(n int) string {
			var all strings.Builder
			for i, sentence := range strings.SplitAfter(halfAPage, ". ") {
				all.WriteString(turn(100*n+i) + " " + sentence)
			}
			return all.String()
		}, true},
	} {
		b.Run(name, func(b *testing.B) {
			before, n := processorTime(), 0
			for b.Loop() {
				n++
				r.Read(context.Background(), tt.text(n), spelling, tt.meaning)
			}
			b.ReportMetric(float64((processorTime()-before).Microseconds())/1000/float64(b.N), "cpu-ms/op")
		})
	}
}

// turn is a word that no text had before.
func turn(n int) string { return "No" + strconv.Itoa(n) }

func processorTime() time.Duration {
	var r syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
