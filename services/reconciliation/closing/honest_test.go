package closing_test

import (
	"strings"
	"testing"

	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/closing"
)

// What came and was recorded by hand never makes up for what left: both are counted and listed, and stay so on the
// certificate; the month after counts on from there.
func TestReceiptsAndPaymentsByHandAreNeverNetted(t *testing.T) {
	w := newWorld(t)
	w.must(w.records(0, w.today(), 100))
	w.must(w.records(0, w.today(), 9_900))
	_, err := w.billing.PaySelfBill(w.Ctx, w.officer("one"), billing.PayInput{
		SelfBillID: w.invoices[0].SelfBillID, Amount: money.Pence(10_000), PaidOn: w.today(), IdempotencyKey: w.key(),
	})
	w.must(err)
	m := w.over()
	listed := func(m closing.Month) {
		t.Helper()
		for _, tt := range []struct {
			kind closing.Kind
			sum  int64
			of   []int64
			says string
		}{
			{closing.TransitIn, 10_000, []int64{100, 9_900}, "2 payments that came, £100.00 in all, were recorded by hand"},
			{closing.TransitOut, -10_000, []int64{-10_000}, "1 payment that left, £100.00 in all, was recorded by hand"},
		} {
			f := w.figure(m, tt.kind)
			if f.Agrees || f.Ledger.Pence != tt.sum || len(f.Items) != len(tt.of) || f.Count != int64(len(tt.of)) ||
				!strings.Contains(f.Says, tt.says) {
				t.Fatalf("%s: %+v", m, f)
			}
			for i, item := range f.Items {
				if item.Amount.Pence != tt.of[i] || item.Number == "" || item.PartyName == "" || item.On == "" {
					t.Errorf("%s: %+v", m, item)
				}
			}
		}
	}
	listed(m)
	w.closes(m)
	listed(m)
	w.came(9_900, "ASH SCHOOL")
	w.importsAll()
	d, err := w.billing.Invoice(w.Ctx, w.officer("one"), w.invoices[0].ID)
	w.must(err)
	for _, p := range d.Payments {
		if p.Amount.Pence == 9_900 {
			_, err = w.bank.Link(w.Ctx, w.officer("one"), reconciliation.LinkInput{
				LineID: w.lines("")[0].ID, Kind: reconciliation.ToReceipt, PaymentID: p.ID, IdempotencyKey: w.key(),
			})
			w.must(err)
		}
	}
	next := w.over()
	if f := w.figure(next, closing.TransitIn); f.Ledger.Pence != 100 || len(f.Items) != 1 {
		t.Errorf("%+v", f)
	}
	if f := w.figure(next, closing.TransitOut); f.Ledger.Pence != -10_000 || len(f.Items) != 1 {
		t.Errorf("%+v", f)
	}
	w.sound()
}

// A line that was explained at the end of a month and undone since is no line to explain in it.
func TestALineUndoneSinceAgreesAndSaysSo(t *testing.T) {
	w := newWorld(t)
	w.came(500, "SOMEBODY")
	w.importsAll()
	_, err := w.link(w.lines("")[0], reconciliation.Outside, "")
	w.must(err)
	m := w.over()
	w.closes(m)
	w.must(w.bank.UndoLine(w.Ctx, w.officer("one"), w.lines("")[0].ID, "It is ours."))
	w.must(w.reopens(m))
	f := w.figure(m, closing.Unexplained)
	if !f.Agrees || f.Count != 0 || !strings.Contains(f.Says, "every line was explained. Since then 1 line was undone") {
		t.Errorf("%+v", f)
	}
	next := w.over()
	if f := w.figure(next, closing.Unexplained); f.Agrees || f.Count != 1 || f.Ledger.Pence != 500 {
		t.Errorf("%+v", f)
	}
}

// Visits that are on no invoice at the end of a day are those of that day: not those whose invoices were taken back
// since, and those too that were invoiced since.
func TestVisitsOnNoInvoiceAreThoseOfTheDay(t *testing.T) {
	w := newWorld(t)
	m := w.over()
	_, err := w.billing.Credit(w.Ctx, w.officer("one"), billing.CreditInput{
		InvoiceID: w.invoices[0].ID, Reason: "It was wrong.", IdempotencyKey: w.key(),
	})
	w.must(err)
	if f := w.figure(m, closing.ToRaise); !f.Agrees || f.Count != 0 {
		t.Errorf("%+v", f)
	}
	next := w.thisMonth()
	if f := w.figure(next, closing.ToRaise); f.Agrees || f.Count != 1 || !strings.Contains(f.Says, "not invoiced") {
		t.Errorf("%+v", f)
	}
	w.over()
	w.issued(w.invoices[0].AgreementID, w.invoices[0].Lines[0].VisitID)
	if f := w.figure(next, closing.ToRaise); !f.Agrees || f.Count != 1 || !strings.Contains(f.Says, "invoiced since") {
		t.Errorf("%+v", f)
	}
}
