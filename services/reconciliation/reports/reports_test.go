package reports_test

import (
	"fmt"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation/reports"
)

// agrees fails the test unless aged debt comes to what the book says, in all and for each party.
func (w *world) agrees() reports.AgedDebt {
	w.t.Helper()
	a, err := w.AgedDebt(w.Ctx, w.Treasurer(), w.book())
	w.must(err)
	for _, side := range []struct {
		prefix string
		sign   int64
		reports.Aged
	}{{"receivable:", 1, a.Debtors}, {"payable:", -1, a.Creditors}} {
		sum, of := w.stands(side.prefix)
		if side.All.Pence != side.sign*sum.Pence || len(of) != len(side.Parties) {
			w.t.Errorf("%s of %d parties is %s; the book says %s of %d", side.prefix, len(side.Parties), side.All, sum, len(of))
		}
		for _, p := range side.Parties {
			if at := of[ledger.Account(side.prefix+string(p.Party))]; p.All.Pence != side.sign*at.Pence || p.Name == "" {
				w.t.Errorf("%s %q is %s; the book says %s", p.Party, p.Name, p.All, at)
			}
		}
		if parts := side.NotDue.Pence + side.To30.Pence + side.To60.Pence + side.To90.Pence +
			side.Over90.Pence; parts != side.All.Pence {
			w.t.Errorf("the ages of %s come to %d, all to %s", side.prefix, parts, side.All)
		}
	}
	return a
}

func TestAgedDebtIsWhatTheBookSays(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	a := w.agrees()
	if a.Debtors.All.IsZero() || a.Creditors.All.IsZero() {
		t.Fatalf("nothing is owed: %+v", a)
	}
	_, err := w.billing.RecordTransfer(w.Ctx, w.Treasurer(), billing.TransferInput{
		InvoiceID: w.invoices[0].ID, Amount: money.Pence(100), ReceivedOn: w.today(), Reference: "part",
		IdempotencyKey: w.keys.New("key"),
	})
	w.must(err)
	w.credit(w.invoices[0], 1000)
	w.credit(w.invoices[1], w.invoices[1].Net.Pence)
	part := w.agrees()
	if part.Debtors.All.Pence >= a.Debtors.All.Pence || part.Creditors.All.Pence >= a.Creditors.All.Pence {
		t.Errorf("part paid and credited: %+v", part)
	}
}

// What is due today is not late; a day later it is, and after 30, 60 and 90 days it is in the next age.
func TestDebtGrowsOld(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.credit(w.invoices[0], w.invoices[0].Net.Pence)
	due := w.invoices[1].DueOn
	for _, tt := range []struct {
		days int
		band func(reports.Bands) money.Amount
	}{
		{0, func(b reports.Bands) money.Amount { return b.NotDue }},
		{1, func(b reports.Bands) money.Amount { return b.To30 }},
		{30, func(b reports.Bands) money.Amount { return b.To30 }},
		{31, func(b reports.Bands) money.Amount { return b.To60 }},
		{60, func(b reports.Bands) money.Amount { return b.To60 }},
		{61, func(b reports.Bands) money.Amount { return b.To90 }},
		{90, func(b reports.Bands) money.Amount { return b.To90 }},
		{91, func(b reports.Bands) money.Amount { return b.Over90 }},
	} {
		w.Until(due.AddDays(tt.days))
		if a := w.agrees(); a.Debtors.All.IsZero() || tt.band(a.Debtors.Bands) != a.Debtors.All {
			t.Errorf("%d days after %s: %+v", tt.days, due, a.Debtors.Bands)
		}
	}
}

// The boxes with what is in none of them are what the accounts of the book moved.
func TestBoxesAreWhatTheBookSays(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.credit(w.invoices[0], 1000)
	w.post(
		ledger.Posting{Account: billing.VATOutput, Amount: money.Pence(-2_003)},
		ledger.Posting{Account: billing.VATInput, Amount: money.Pence(1_001)},
		ledger.Posting{Account: billing.Cost("charges"), Amount: money.Pence(1_002)},
	)
	days := ledger.Span{From: w.today().AddDays(-400), To: w.today()}
	v, err := w.VAT(w.Ctx, w.Treasurer(), w.book(), days)
	w.must(err)
	output, _ := w.stands("vat:output")
	input, _ := w.stands("vat:input")
	income, _ := w.stands("income:")
	cost, _ := w.stands("cost:")
	for what, pair := range map[string][2]int64{
		"box 1": {v.Output.Pence, -output.Pence}, "box 4": {v.Input.Pence, input.Pence},
		"sales":     {v.Sales.Pence + v.SalesLeftOut.Pence, -income.Pence},
		"purchases": {v.Purchases.Pence + v.PurchasesLeftOut.Pence, cost.Pence},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s is %d, the book says %d", what, pair[0], pair[1])
		}
	}
	if v.Output != money.Pence(2_003) || v.Input != money.Pence(1_001) || v.Sales.IsZero() {
		t.Errorf("the boxes are %+v", v)
	}
	later := ledger.Span{From: w.today().AddDays(1), To: w.today().AddDays(2)}
	if none, err := w.VAT(w.Ctx, w.Treasurer(), w.book(), later); err != nil || !none.Sales.IsZero() {
		t.Errorf("of days to come: %+v, %v", none, err)
	}
}

// What is within one legal person, or outside the scope of VAT, is told beside the boxes.
func TestSomeSalesAreInNoBox(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	days := ledger.Span{From: w.today().AddDays(-400), To: w.today()}
	before, err := w.VAT(w.Ctx, w.Treasurer(), w.book(), days)
	w.must(err)
	invoices := docdb.Of[billing.Invoice]("invoices")
	i := w.invoices[0]
	i.Internal = true
	w.must(w.DB.Update(w.Ctx, func(tx docdb.Tx) error { return invoices.Replace(w.Ctx, tx, &i) }))
	after, err := w.VAT(w.Ctx, w.Treasurer(), w.book(), days)
	w.must(err)
	if after.SalesLeftOut.Pence != before.SalesLeftOut.Pence+i.Net.Pence ||
		after.Sales.Pence != before.Sales.Pence-i.Net.Pence {
		t.Errorf("internal: %+v, then %+v", before, after)
	}
	i.Internal = false
	i.Taxed = []billing.Taxed{{Treatment: parties.Treatment{Reason: parties.Outside}, Net: i.Net}}
	w.must(w.DB.Update(w.Ctx, func(tx docdb.Tx) error { return invoices.Replace(w.Ctx, tx, &i) }))
	outside, err := w.VAT(w.Ctx, w.Treasurer(), w.book(), days)
	if err != nil || outside != after {
		t.Errorf("outside: %+v, then %+v, %v", after, outside, err)
	}
}

// What is written off is no purchase.
func TestAWriteOffIsInNoBox(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	days := ledger.Span{From: w.today().AddDays(-400), To: w.today()}
	before, err := w.VAT(w.Ctx, w.Treasurer(), w.book(), days)
	w.must(err)
	asked, err := w.billing.AskWriteOff(w.Ctx, w.Treasurer(), w.invoices[0].ID, w.invoices[0].Version, "It has closed.")
	w.must(err)
	second := w.Treasurer()
	second.AccountID = "acct_second"
	_, err = w.billing.ApproveWriteOff(w.Ctx, second, asked.ID, asked.Version)
	w.must(err)
	w.agrees()
	after, err := w.VAT(w.Ctx, w.Treasurer(), w.book(), days)
	w.must(err)
	if before != after {
		t.Errorf("%+v, then %+v", before, after)
	}
}

func TestFilesAreForSpreadsheets(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	a := w.agrees()
	a.Debtors.Parties[0].Name = "=SUM(A1)"
	text := string(a.CSV())
	p := a.Debtors.Parties[0]
	last := pounds(p.All) + "\r\nOwed to you,In all,"
	if !strings.Contains(text, "Owed to you,'=SUM(A1),") || !strings.Contains(text, last) {
		t.Errorf("%s", text)
	}
	v, err := w.VAT(w.Ctx, w.Treasurer(), w.book(), ledger.Span{From: w.today().AddDays(-400), To: w.today()})
	w.must(err)
	if text := string(v.CSV()); !strings.Contains(text, "\r\n6,Sales before VAT,"+pounds(v.Sales)+"\r\n") {
		t.Errorf("%s", text)
	}
}

func pounds(a money.Amount) string { return fmt.Sprintf("%d.%02d", a.Pence/100, a.Pence%100) }

// To everybody else a seller has no reports, and days are asked for.
func TestWhoMayReadReports(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	days := ledger.Span{From: w.today(), To: w.today()}
	other := people.Actor{AccountID: "acct_other", Held: []people.Held{
		{Role: people.Finance, Place: people.Partnership("partnership_other")},
	}}
	for _, actor := range []people.Actor{other, enquiriestest.Finance(enquiriestest.Ash), {}} {
		_, err := w.AgedDebt(w.Ctx, actor, w.book())
		_, vat := w.VAT(w.Ctx, actor, w.book(), days)
		if !apperr.Is(err, apperr.KindNotFound) || !apperr.Is(vat, apperr.KindNotFound) {
			t.Errorf("%+v: %v, %v", actor, err, vat)
		}
	}
	for _, of := range []ledger.Span{{}, {From: days.From}, {To: days.To}, {From: days.From, To: days.From.AddDays(-1)}} {
		if _, err := w.VAT(w.Ctx, w.Treasurer(), w.book(), of); !apperr.Is(err, apperr.KindInvalid) {
			t.Errorf("%+v: %v", of, err)
		}
	}
}
