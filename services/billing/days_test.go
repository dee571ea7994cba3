package billing_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/money"
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
			i := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k"})
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

func TestAnInvoiceSaysHowManyDaysAreLeft(t *testing.T) {
	for _, tt := range []struct {
		name  string
		days  int           // from the day on which it is due
		after time.Duration // midnight in London
		left  int
		late  bool
	}{
		{"the day before", -1, 9 * time.Hour, 1, false}, {"at midnight", 0, 0, 0, false},
		{"the last minute", 0, 24*time.Hour - time.Minute, 0, false}, {"the day after", 1, 0, -1, true},
		{"a month late", 31, 9 * time.Hour, -31, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			i := w.issued()
			day, err := i.DueOn.AddDays(tt.days).Start()
			if err != nil {
				t.Fatal(err)
			}
			w.at(day.Add(tt.after).Format(time.RFC3339))
			read, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
			if err != nil {
				t.Fatal(err)
			}
			listed, _, err := w.billing.List(w.Ctx, w.finance(), billing.ListInput{Issuer: i.Issuer, Limit: 1})
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range []billing.Detail{read, listed[0]} {
				if d.DaysLeft() != tt.left || d.Late() != tt.late {
					t.Errorf("due on %s: %d days are left, late: %t", d.DueOn, d.DaysLeft(), d.Late())
				}
			}
		})
	}
}

func TestNothingIsOwedOnACreditedSelfBill(t *testing.T) {
	var b billing.SelfBill
	b.Total = money.Pounds(100)
	if got := b.Owed(); got != money.Pounds(100) {
		t.Errorf("%v is owed", got)
	}
	b.Credited = true
	if got := b.Owed(); got != money.Pounds(0) {
		t.Errorf("%v is owed of a credited one", got)
	}
}
