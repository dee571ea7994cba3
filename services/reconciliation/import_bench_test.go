package reconciliation_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"regexp"
	"runtime"
	"runtime/debug"
	"strconv"
	"syscall"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/reconciliation"
)

// What a large seller imports at once, and the aims for two cores.
const (
	importInvoices = 100_000
	importSchools  = 25_000
	aimOfImport    = 40 * time.Second
	aimOfImportMB  = 400
)

var importLines = flag.Int("lines", 100_000, "how many lines BenchmarkImport imports")

// BenchmarkImport imports 100,000 lines, each for one of 100,000 open invoices of 25,000 schools, and lets the job
// link those that are sure: six of ten cite the number, and are paid to the penny by the school. It prints the time
// and the processor time of both, and the most memory that the program had resident meanwhile.
func BenchmarkImport(b *testing.B) {
	d := newDeskOf(b, importInvoices, importSchools)
	a, err := d.OpenAccount(b.Context(), d.actor, reconciliation.AccountInput{
		Book: parties.Partnership(d.Partnership.ID), Name: "Current", SortCode: "000000", Number: "12345678",
		From: date.On(d.Clock.Now()).AddDays(-1), Opening: money.Pounds(0), IdempotencyKey: "open",
	})
	d.must(err)
	file := d.statement(*importLines)
	d.invoices = nil
	debug.SetMemoryLimit(aimOfImportMB << 20 * 8 / 10)
	debug.FreeOSMemory()
	forgetPeak()
	for b.Loop() {
		begun, before := time.Now(), processor(b)
		_, err := d.Preview(b.Context(), d.actor, a.ID, reconciliation.Upload{Name: "bank.csv", Order: "ymd", File: file})
		d.must(err)
		b.ReportMetric((processor(b) - before).Seconds(), "preview-cpu-s")
		b.ReportMetric(float64(peak()), "preview-peak-MB")
		st, err := d.Import(b.Context(), d.actor, reconciliation.ImportInput{Account: a.ID, IdempotencyKey: "import",
			Upload: reconciliation.Upload{Name: "bank.csv", Order: "ymd", File: file}})
		d.must(err)
		b.ReportMetric((processor(b) - before).Seconds(), "import-cpu-s")
		b.ReportMetric(float64(peak()), "import-peak-MB")
		d.must(d.LinkAlone(b.Context(), events.Event{Subject: a.ID, Type: reconciliation.StatementImported,
			Data: []byte(`{}`)}))
		took := time.Since(begun)
		b.ReportMetric(took.Seconds(), "all-s")
		b.ReportMetric((processor(b) - before).Seconds(), "all-cpu-s")
		b.ReportMetric(float64(peak()), "peak-MB")
		v, _, err := d.Account(b.Context(), d.actor, a.ID)
		d.must(err)
		b.ReportMetric(float64(v.Alone), "linked")
		if st.New != *importLines {
			b.Errorf("%d lines are new", st.New)
		}
		if took > aimOfImport || peak() > aimOfImportMB {
			b.Logf("%s and %d MB: over the aim of %s and %d MB", took, peak(), aimOfImport, aimOfImportMB)
		}
	}
	b.ReportMetric(0, "ns/op")
	runtime.KeepAlive(file)
}

// statement is a file of so many lines, each for an invoice of the desk.
func (d *desk) statement(lines int) []byte {
	var b bytes.Buffer
	b.WriteString("Date,Description,Amount,Balance\n")
	balance, today := int64(0), date.On(d.Clock.Now())
	for n := range lines {
		i := d.invoices[n*37%len(d.invoices)]
		name := i.PayerName[:min(len(i.PayerName), 18)]
		came, says := i.Total.Pence, name+" "+i.Number
		switch n % 10 {
		case 0:
			says = name
		case 1:
			says = name + " " + strconv.Itoa(n%20_000)
		case 2:
			came += 7000
		case 3:
			says = i.Number
		}
		balance += came
		fmt.Fprintf(&b, "%s,%s,%s,%s\n", today, says, pounds(came), pounds(balance))
	}
	return b.Bytes()
}

func processor(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// forgetPeak lets the system count the most resident memory anew.
func forgetPeak() { _ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0o600) }

// peak is the most memory that was resident, in MB; 0 where the system does not say.
func peak() int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	found := regexp.MustCompile(`VmHWM:\s+(\d+)`).FindSubmatch(status)
	if found == nil {
		return 0
	}
	kB, _ := strconv.Atoi(string(found[1]))
	return kB >> 10
}
