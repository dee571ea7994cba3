package billing_test

import (
	"io"
	"runtime"
	"sync"
	"syscall"
	"testing"
	"time"

	"lateral/services/billing"
	"lateral/services/billing/einvoice"
	"lateral/services/billing/invoicepdf"
	"lateral/services/enquiries/enquiriestest"
)

// How many invoices are issued, and the aim for two cores.
const (
	benchIssued  = 1_000
	aimOfIssuing = 8 * time.Second
)

// BenchmarkIssue issues 1,000 invoices with their self-bills, and writes each invoice as a PDF and as an
// electronic invoice, on all processors, as the jobs do that announce them.
func BenchmarkIssue(b *testing.B) {
	w := newWorld(b)
	a, visits := w.signedOff()
	w.Copies("visits", visits[0], benchIssued, func(int) map[string]any { return nil })
	w.tells("GB123456782")
	for b.Loop() {
		begun, before := time.Now(), processorTime(b)
		issued := make(chan billing.Invoice, benchIssued)
		var papers sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			papers.Go(func() {
				for i := range issued {
					if err := w.writes(i); err != nil {
						b.Error(err)
					}
				}
			})
		}
		for n := range benchIssued {
			issued <- w.issue(billing.IssueInput{
				AgreementID: a.ID, VisitIDs: []string{enquiriestest.CopyOf(visits[0], n)},
				IdempotencyKey: enquiriestest.CopyOf("issue", n),
			})
		}
		close(issued)
		b.ReportMetric((processorTime(b) - before).Seconds(), "until-issued-cpu-s")
		papers.Wait()
		took := time.Since(begun)
		b.ReportMetric(took.Seconds(), "all-s")
		b.ReportMetric((processorTime(b) - before).Seconds(), "cpu-s")
		if took > aimOfIssuing {
			b.Logf("%s is over the aim of %s", took, aimOfIssuing)
		}
	}
	b.ReportMetric(0, "ns/op")
}

// writes writes an invoice as a PDF and as an electronic invoice.
func (w *world) writes(of billing.Invoice) error {
	d, err := w.billing.Invoice(w.Ctx, w.finance(), of.ID)
	if err != nil {
		return err
	}
	if err := invoicepdf.Invoice(io.Discard, d); err != nil {
		return err
	}
	e, err := w.billing.ElectronicOf(w.Ctx, of.Electronic, of.Issuer, of.Payer)
	if err != nil {
		return err
	}
	return einvoice.Invoice(io.Discard, d.Invoice, e)
}

func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
