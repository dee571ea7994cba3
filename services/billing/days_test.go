package billing_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/pdf/pdftest"
	"lateral/services/billing"
	"lateral/services/billing/invoicepdf"
)

// at moves the clock forward to a moment.
func (w *world) at(moment string) {
	w.t.Helper()
	t, err := time.Parse(time.RFC3339, moment)
	if err != nil {
		w.t.Fatal(err)
	}
	w.Clock.Advance(t.Sub(w.Clock.Now()))
}

// In summer, half an hour before midnight in UTC is the next day in London.
func TestAnInvoiceIsOfItsDayInLondon(t *testing.T) {
	for _, tt := range []struct {
		at, on string
		due    date.Day
	}{
		{"2026-03-28T23:30:00Z", "Sat 28 Mar 2026", "2026-04-25"},
		{"2026-06-30T22:59:59Z", "Tue 30 Jun 2026", "2026-07-28"},
		{"2026-06-30T23:30:00Z", "Wed 1 Jul 2026", "2026-07-29"},
		{"2026-10-24T23:30:00Z", "Sun 25 Oct 2026", "2026-11-22"},
		{"2026-10-25T23:30:00Z", "Sun 25 Oct 2026", "2026-11-22"},
		{"2026-12-31T23:30:00Z", "Thu 31 Dec 2026", "2027-01-28"},
	} {
		t.Run(tt.at, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			a, visits := w.signedOff()
			w.at(tt.at)
			i := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, Rates: &billing.Rates{}, IdempotencyKey: "k"})
			if i.DueOn != tt.due {
				t.Errorf("due on %s, want %s", i.DueOn, tt.due)
			}
			detail, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
			if err != nil {
				t.Fatal(err)
			}
			var file bytes.Buffer
			if err := invoicepdf.Invoice(&file, detail); err != nil {
				t.Fatal(err)
			}
			if text := strings.Join(pdftest.Pages(t, file.Bytes())[0], "\n"); !strings.Contains(text, tt.on) {
				t.Errorf("the paper is not of %s:\n%s", tt.on, text)
			}
		})
	}
}

func TestWhatCameTodayInLondonIsNotStillToCome(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	w.at("2026-06-30T23:30:00Z")
	in := w.transfer(i, 100, "tomorrow")
	in.ReceivedOn = "2026-07-02"
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), in); err == nil {
		t.Error("tomorrow has come")
	}
	in = w.transfer(i, 100, "today")
	in.ReceivedOn = "2026-07-01"
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), in); err != nil {
		t.Error(err)
	}
	i.DueOn = "2026-06-30"
	if !i.Overdue(w.Clock.Now()) {
		t.Error("what was due yesterday is not overdue")
	}
}
