package searchtest

import (
	"fmt"
	"slices"
	"syscall"
	"testing"
	"time"
)

// Measure asks without pause, and reports in milliseconds how long answers take, and how much
// processor time of this process, which a busy machine does not change.
func Measure(b *testing.B, ask func() error) {
	b.Helper()
	var took, busy Times
	for b.Loop() {
		start, used := time.Now(), processorTime()
		if err := ask(); err != nil {
			b.Fatal(err)
		}
		took, busy = append(took, time.Since(start)), append(busy, processorTime()-used)
	}
	for _, p := range []int{50, 99} {
		b.ReportMetric(took.Percentile(p), fmt.Sprintf("p%d-ms", p))
		b.ReportMetric(busy.Percentile(p), fmt.Sprintf("p%d-cpu-ms", p))
	}
}

// Times are how long things took.
type Times []time.Duration

// Percentile is in milliseconds.
func (t Times) Percentile(p int) float64 {
	slices.Sort(t)
	return float64(t[min(len(t)-1, len(t)*p/100)].Microseconds()) / 1000
}

func processorTime() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
