package billing_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
)

func TestAnInvoiceIsPaidInPartsToThePenny(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	steps := []struct {
		pence int64
		state billing.State
		owed  string
	}{
		{20_000, billing.PartPaid, "£325.00"},
		{32_499, billing.PartPaid, "£0.01"},
		{1, billing.Paid, "£0.00"},
	}
	for n, step := range steps {
		now, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, step.pence, string(rune('a'+n))))
		if err != nil {
			t.Fatal(err)
		}
		owed, err := now.Owed()
		if now.State != step.state || owed.String() != step.owed || err != nil {
			t.Errorf("after %d pence: %s, %s owed, %v", step.pence, now.State, owed, err)
		}
	}
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 1, "z")); !apperr.Is(err,
		apperr.KindConflict) {
		t.Errorf("more than all: %v", err)
	}
	d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
	if err != nil || len(d.Payments) != 3 || d.PaidAt == nil {
		t.Errorf("payments %+v, paid at %v, %v", d.Payments, d.PaidAt, err)
	}
	if diff := cmp.Diff([]string{"£200.00, £325.00 owed", "£324.99, £0.01 owed", "£0.01"}, w.receipts(i)); diff != "" {
		t.Error(diff)
	}
	w.sound()
}

// Somebody records a transfer on a later day than the statement has.
func TestAnInvoiceWasPaidOnTheDayOfTheLastStatement(t *testing.T) {
	recorded := time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC)
	d := billing.Detail{
		Invoice:  billing.Invoice{State: billing.Paid, PaidAt: &recorded},
		Payments: []billing.Payment{{ReceivedOn: "2026-11-28"}, {ReceivedOn: "2026-11-20"}},
	}
	if got := d.PaidOn(); got != "2026-11-28" {
		t.Errorf("paid on %s", got)
	}
	d.State = billing.PartPaid
	if got := d.PaidOn(); got != "" {
		t.Errorf("paid in part on %s", got)
	}
}

// told is what others hear of an invoice by events of one type.
func (w *world) told(i billing.Invoice, what events.Type) []billing.Moved {
	w.T.Helper()
	all, err := events.Of(w.Ctx, w.DB, i.ID)
	if err != nil {
		w.T.Fatal(err)
	}
	var told []billing.Moved
	for _, e := range all {
		var m billing.Moved
		if err := e.Decode(&m); err != nil {
			w.T.Fatal(err)
		}
		if e.Type == what {
			told = append(told, m)
		}
	}
	return told
}

// receipts are the sums that came, with what was still owed after each.
func (w *world) receipts(i billing.Invoice) []string {
	w.T.Helper()
	var said []string
	for _, m := range w.told(i, billing.PaymentReceived) {
		said = append(said, m.Amount.String()+", "+m.Owed.String()+" owed")
	}
	for _, m := range w.told(i, billing.InvoicePaid) {
		said = append(said, m.Amount.String())
	}
	return said
}

func TestARepeatedRecordingTakesTheMoneyOnce(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	for range 3 {
		now, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 10_000, "same"))
		if err != nil || now.Paid != money.Pounds(100) {
			t.Errorf("paid %s, %v", now.Paid, err)
		}
	}
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 20_000, "same")); !apperr.Is(err,
		apperr.KindConflict) {
		t.Errorf("another sum under the same key: %v", err)
	}
	w.sound()
}

func TestTransfersThatAreRefused(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	tests := []struct {
		name   string
		change func(*billing.TransferInput)
		path   string
	}{
		{"nothing", func(in *billing.TransferInput) { in.Amount = money.Pence(0) }, "amount.pence"},
		{"less than nothing", func(in *billing.TransferInput) { in.Amount = money.Pence(-100) }, "amount.pence"},
		{"more than is owed", func(in *billing.TransferInput) { in.Amount = money.Pence(52_501) }, "amount.pence"},
		{"another currency", func(in *billing.TransferInput) { in.Amount.Currency = "EUR" }, "amount.currency"},
		{"no date", func(in *billing.TransferInput) { in.ReceivedOn = "yesterday" }, "receivedOn"},
		{"tomorrow", func(in *billing.TransferInput) {
			in.ReceivedOn = date.On(w.Clock.Now()).AddDays(1)
		}, "receivedOn"},
		{"years ago", func(in *billing.TransferInput) { in.ReceivedOn = "2020-01-01" }, "receivedOn"},
		{"before anything was agreed", func(in *billing.TransferInput) { in.ReceivedOn = dayBefore(w, i) }, "receivedOn"},
		{"a bell in the reference", func(in *billing.TransferInput) { in.Reference = "INV\a1" }, "reference"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := w.transfer(i, 100, "k")
			tt.change(&in)
			_, err := w.billing.RecordTransfer(w.Ctx, w.finance(), in)
			var problem *apperr.Error
			if !errors.As(err, &problem) || len(problem.Fields) != 1 || problem.Fields[0].Path != tt.path {
				t.Errorf("RecordTransfer = %v", err)
			}
		})
	}
	w.sound()
}

// dayBefore is the day before the invoice's agreement was made.
func dayBefore(w *world, i billing.Invoice) date.Day {
	w.t.Helper()
	a, err := agreements.GetAgreement(w.Ctx, w.DB, i.AgreementID)
	if err != nil {
		w.t.Fatal(err)
	}
	return date.On(a.AgreedAt).AddDays(-1)
}

func TestAPaymentInAdvanceIsTakenAndAWordOfOneBeforeTheAgreementIsNot(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	_, err := w.billing.NotePaid(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), i.ID, i.Version,
		billing.NoteInput{On: dayBefore(w, i), Reference: i.Number})
	if diff := cmp.Diff([]string{"on"}, badFields(t, err)); diff != "" {
		t.Errorf("%v%s", err, diff)
	}
	in := w.transfer(i, 100, "advance")
	in.ReceivedOn = dayBefore(w, i)
	in.ReceivedOn = in.ReceivedOn.AddDays(1) // weeks before the first visit
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), in); err != nil {
		t.Error(err)
	}
	w.sound()
}

func TestABuyerTellsThatItPaidAndNothingMoves(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	buyer := enquiriestest.Finance(enquiriestest.Ash)
	on := date.On(w.Clock.Now())
	told, err := w.billing.NotePaid(w.Ctx, buyer, i.ID, i.Version,
		billing.NoteInput{On: on, Reference: "ASH PRIMARY INV1"})
	if err != nil || len(told.Notices) != 1 || !told.Paid.IsZero() || told.State != billing.Issued {
		t.Fatalf("%+v, %v", told, err)
	}
	if _, err := w.billing.NotePaid(w.Ctx, buyer, i.ID, i.Version,
		billing.NoteInput{On: on, Reference: "again"}); !apperr.Is(err, apperr.KindStale) {
		t.Errorf("on a page that is stale: %v", err)
	}
	if _, err := w.billing.NotePaid(w.Ctx, w.finance(), i.ID, told.Version,
		billing.NoteInput{On: on, Reference: "x"}); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("the issuer does not pay itself: %v", err)
	}
	w.sound()
}

// A buyer who said that it paid says so once, until money is recorded; a second time only where it says that it means
// it. Nobody paid an invoice before it was issued.
func TestABuyerSaysOnceThatItPaid(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	on := date.On(i.IssuedAt)
	say := func(in billing.NoteInput) error {
		t.Helper()
		now, err := w.billing.NotePaid(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), i.ID, i.Version, in)
		if err == nil {
			i = now
		}
		return err
	}
	stands := func(when string, want bool) {
		t.Helper()
		now, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
		if err != nil {
			t.Fatal(err)
		}
		i = now.Invoice
		if _, got := i.SaidPaid(); got != want {
			t.Errorf("%s its word stands: %v", when, got)
		}
	}
	stands("before it says so", false)
	early := say(billing.NoteInput{On: on.AddDays(-1), Reference: "a"})
	if diff := cmp.Diff([]string{"on"}, badFields(t, early)); diff != "" {
		t.Errorf("a day before the invoice: %v%s", early, diff)
	}
	if err := say(billing.NoteInput{On: on, Reference: "a", Again: true}); err != nil {
		t.Errorf("on the day of the invoice: %v", err)
	}
	stands("once it says so", true)
	twice := say(billing.NoteInput{On: on, Reference: "b"})
	if diff := cmp.Diff([]string{"again"}, badFields(t, twice)); diff != "" {
		t.Errorf("a second time: %v%s", twice, diff)
	}
	if err := say(billing.NoteInput{On: on, Reference: "b", Again: true}); err != nil || len(i.Notices) != 2 {
		t.Errorf("a second time, and meant: %d, %v", len(i.Notices), err)
	}
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 100, "part")); err != nil {
		t.Fatal(err)
	}
	stands("once a part of it came", false)
	if err := say(billing.NoteInput{On: on, Reference: "c"}); err != nil {
		t.Errorf("the rest: %v", err)
	}
	stands("once it says so of the rest", true)
	w.sound()
}

// Payments come in any parts and order. The ledger must prove, and nobody may
// pay more than they owe.
func TestPaymentsInAnyPartsKeepTheLedgerSound(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	n := 0
	rapid.Check(t, func(r *rapid.T) {
		n++
		pence := rapid.Int64Range(-50, 20_000).Draw(r, "pence")
		before, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
		if err != nil {
			r.Fatal(err)
		}
		owed, err := before.Owed()
		if err != nil {
			r.Fatal(err)
		}
		now, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, pence, time.Duration(n).String()))
		fits := pence > 0 && pence <= owed.Pence
		if fits != (err == nil) {
			r.Fatalf("%d pence of %s: %v", pence, owed, err)
		}
		if err == nil && now.Paid.Pence != before.Paid.Pence+pence {
			r.Fatalf("%s became %s", before.Paid, now.Paid)
		}
		p, err := w.billing.CheckLedger(w.Ctx)
		if err != nil || len(p.Wrong) > 0 {
			r.Fatalf("%q, %v", p.Wrong, err)
		}
	})
}
