package invoicepdf_test

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/pdf/pdftest"
	"lateral/services/billing"
	"lateral/services/billing/invoicepdf"
	"lateral/services/parties"
)

// invoice covers a visit of a day, with VAT at 20 %, and brokerage on top, with
// VAT at 5 %.
func invoice() billing.Detail {
	return billing.Detail{Invoice: billing.Invoice{
		Meta: docdb.Meta{ID: "invoice_1"}, Number: "INV-000123", IssuerName: "The Grove",
		Payee: parties.Payee{
			Address: []string{"1 Grove Road", "Ely"}, VATNumber: "GB123456782",
			AccountName: "The Grove", SortCode: "00-00-00", AccountNumber: "00012345",
		},
		PayerName: "Ash Primary School", PayerAddress: []string{"Ash Lane", "Ely"}, LeaderName: "Priya Raman",
		AgreementRef: "A-4001", PurchaseOrder: "PO 77", IssuedAt: time.Date(2026, 2, 5, 9, 0, 0, 0, time.UTC),
		DueOn: "2026-03-05",
		Lines: []billing.Line{
			{VisitID: "visit_1", Description: "Support by Priya Raman on Tue 3 Feb 2026", HalfDays: 2,
				DayRate: money.Pounds(350), Net: money.Pounds(350), VATRate: 2000, VAT: money.Pounds(70)},
			{Description: "Brokerage", DayRate: money.Pence(0), Net: money.Pence(5250), VATRate: 500, VAT: money.Pence(263)},
		},
		Sums: billing.Sums{Net: money.Pence(40250), VAT: money.Pence(7263), Total: money.Pence(47513)},
	}}
}

// creditNote takes that invoice back.
func creditNote() billing.CreditDetail {
	d := invoice()
	lines := slices.Clone(d.Lines)
	for n := range lines {
		lines[n].Net.Pence, lines[n].VAT.Pence = -lines[n].Net.Pence, -lines[n].VAT.Pence
	}
	d.State = billing.Credited
	return billing.CreditDetail{
		Invoice: d.Invoice, Lines: lines,
		CreditNote: billing.CreditNote{
			Number: "CN-000007", Reason: "The visit was half a day.", IssuedAt: time.Date(2026, 2, 9, 9, 0, 0, 0, time.UTC),
			Sums: billing.Sums{Net: money.Pence(-40250), VAT: money.Pence(-7263), Total: money.Pence(-47513)},
		},
	}
}

// selfBill is what Cedar School is owed for that visit, less £52.50.
func selfBill() billing.BillDetail {
	return billing.BillDetail{SelfBill: billing.SelfBill{
		Number: "SB-000045", IssuerName: "The Grove", HomeName: "Cedar School", HomeAddress: []string{"Cedar Street"},
		LeaderName: "Priya Raman",
		IssuedAt:   time.Date(2026, 2, 5, 9, 0, 0, 0, time.UTC), Brokerage: money.Pence(5250),
		Lines: []billing.Line{
			{VisitID: "visit_1", Description: "Support by Priya Raman", HalfDays: 2, DayRate: money.Pounds(350),
				Net: money.Pence(29750)}},
		Sums: billing.Sums{Net: money.Pence(29750), VAT: money.Pence(0), Total: money.Pence(29750)},
	}}
}

// set returns the file, and fails the test unless it is the same each time.
func set(t *testing.T, write func(io.Writer) error) []byte {
	t.Helper()
	var one, two bytes.Buffer
	for _, w := range []io.Writer{&one, &two} {
		if err := write(w); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("the same document gave other bytes")
	}
	return one.Bytes()
}

// page is the text of a document of one page, line by line.
func page(t *testing.T, write func(io.Writer) error) []string {
	t.Helper()
	pages := pdftest.Pages(t, set(t, write))
	if len(pages) != 1 {
		t.Fatalf("%d pages", len(pages))
	}
	return pages[0]
}

// parted splits a page after the last line of its heading. Above, readers differ
// about which of two columns comes first.
func parted(page []string) (head string, rest []string) {
	at := slices.Index(page, "through Lateral")
	return strings.Join(page[:at+1], "\n"), page[at+1:]
}

func invoicePage(t *testing.T, d billing.Detail) []string {
	t.Helper()
	return page(t, func(w io.Writer) error { return invoicepdf.Invoice(w, d) })
}

func selfBillPage(t *testing.T, d billing.BillDetail) []string {
	t.Helper()
	return page(t, func(w io.Writer) error { return invoicepdf.SelfBill(w, d) })
}

func TestAnInvoiceOnPaper(t *testing.T) {
	want := []string{
		"To For support by",
		"Ash Primary School Priya Raman",
		"Ash Lane",
		"Ely",
		"Invoice number INV-000123 Date Thu 5 Feb 2026",
		"Due Thu 5 Mar 2026 Agreement A-4001",
		"Your purchase order PO 77",
		"What for Effort A day VAT Net",
		"Support by Priya Raman on Tue 3 Feb 2026 1 day £350.00 20% £350.00",
		"Brokerage 5% £52.50",
		"Net £402.50",
		"VAT at 5% on £52.50 £2.63",
		"VAT at 20% on £350.00 £70.00",
		"Total to pay £475.13",
		"How to pay",
		"By bank transfer, to this account.",
		"Account name The Grove",
		"Sort code 00-00-00",
		"Account number 00012345",
		"Reference INV-000123",
		"Amount £475.13",
		"By Thu 5 Mar 2026",
		"Invoice INV-000123 · The Grove Page 1 of 1",
	}
	head, got := parted(invoicePage(t, invoice()))
	says(t, head, "Invoice", "INV-000123", "The Grove", "1 Grove Road", "Ely", "VAT number GB123456782")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// An auditor lays the credit note beside the invoice: seller, buyer, lines and
// VAT must be the same, and every amount the other way round.
func TestACreditNoteOnPaperIsItsInvoiceTurned(t *testing.T) {
	want := []string{
		"To For support by",
		"Ash Primary School Priya Raman",
		"Ash Lane",
		"Ely",
		"Credit note number CN-000007 Date Mon 9 Feb 2026",
		"Takes back invoice INV-000123 Of Thu 5 Feb 2026",
		"Agreement A-4001 Your purchase order PO 77",
		"What for Effort A day VAT Net",
		"Support by Priya Raman on Tue 3 Feb 2026 1 day £350.00 20% -£350.00",
		"Brokerage 5% -£52.50",
		"Net -£402.50",
		"VAT at 5% on -£52.50 -£2.63",
		"VAT at 20% on -£350.00 -£70.00",
		"Total credited -£475.13",
		"The whole of invoice INV-000123 is taken back",
		"Nothing is owed on it.",
		"Reason The visit was half a day.",
		"Credit note CN-000007 · The Grove Page 1 of 1",
	}
	head, got := parted(page(t, func(w io.Writer) error { return invoicepdf.CreditNote(w, creditNote()) }))
	says(t, head, "Credit note", "CN-000007", "The Grove", "1 Grove Road", "Ely", "VAT number GB123456782")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// paid adds payments to an invoice, as the use-cases would.
func paid(d billing.Detail, state billing.State, payments ...billing.Payment) billing.Detail {
	d.Paid = money.Pence(0)
	for _, p := range payments {
		d.Paid.Pence += p.Amount.Pence
	}
	d.State, d.Payments = state, payments
	return d
}

func TestAPartPaidInvoiceAsksOnlyForWhatIsOwed(t *testing.T) {
	d := paid(invoice(), billing.PartPaid,
		billing.Payment{Amount: money.Pounds(100), Method: billing.Transfer, ReceivedOn: "2026-02-09", Reference: "ASH 77"},
		billing.Payment{Amount: money.Pence(513), Method: billing.Card, ReceivedOn: "2026-02-10"})
	text := strings.Join(invoicePage(t, d), "\n")
	says(t, text, "Net £402.50", "Total £475.13", "Paid so far",
		"Mon 9 Feb 2026 £100.00 by bank transfer, reference ASH 77", "Tue 10 Feb 2026 £5.13 by card",
		"How to pay what is left", "Account number 00012345", "Still to pay £370.00", "By Thu 5 Mar 2026")
	if strings.Contains(text, "Amount £") || strings.Contains(text, "Total to pay") {
		t.Errorf("it asks for the whole:\n%s", text)
	}
}

func TestAPaidInvoiceSaysWhenItWasPaidAndAsksForNothing(t *testing.T) {
	d := paid(invoice(), billing.Paid,
		billing.Payment{Amount: money.Pence(47513), Method: billing.Transfer, ReceivedOn: "2026-02-09"})
	text := strings.Join(invoicePage(t, d), "\n")
	says(t, text, "Net £402.50", "Total £475.13", "Paid in full", "Nothing more is owed on it.",
		"Mon 9 Feb 2026 £475.13 by bank transfer")
	for _, words := range []string{"How to pay", "00012345", "to pay", "By Thu 5 Mar 2026"} {
		if strings.Contains(text, words) {
			t.Errorf("%q stands there:\n%s", words, text)
		}
	}
}

// What happened since the issue stands beneath the total, so that the eye can add up, with the day of the paper.
func TestTheSumsSinceTheIssueAddUp(t *testing.T) {
	part := func(state billing.State) billing.Detail {
		d := paid(invoice(), state,
			billing.Payment{Amount: money.Pounds(100), Method: billing.FromAccount, ReceivedOn: "2026-02-09"})
		d.Today = "2026-02-12"
		return d
	}
	credited, writtenOff := part(billing.PartPaid), part(billing.WrittenOff)
	credited.Credited = money.Pounds(50)
	writtenOff.Forgone = money.Pence(37513)
	for _, tt := range []struct {
		name string
		of   billing.Detail
		says []string
	}{
		{"as it was issued", invoice(), []string{"Total to pay £475.13"}},
		{"part paid", part(billing.PartPaid), []string{"Total £475.13", "Paid −£100.00", "Owed on Thu 12 Feb 2026 £375.13",
			"Mon 9 Feb 2026 £100.00 from what was on account"}},
		{"in part taken back", credited, []string{"Taken back by credit notes −£50.00", "Paid −£100.00",
			"Owed on Thu 12 Feb 2026 £325.13"}},
		{"written off", writtenOff, []string{"Written off −£375.13", "Owed on Thu 12 Feb 2026 £0.00",
			"The Grove asks for £375.13 no more."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.Join(invoicePage(t, tt.of), "\n")
			says(t, text, tt.says...)
			if strings.Contains(text, "Owed on") != (len(tt.says) > 1) || strings.Contains(text, "Paid in full") {
				t.Errorf("it says:\n%s", text)
			}
		})
	}
}

// Who pays for another reads for whom.
func TestAnInvoiceToATrustNamesTheSchool(t *testing.T) {
	d := invoice()
	d.Payer, d.PayerName, d.BuyerURN, d.BuyerName = parties.Payer("payer_1"), "Fen Trust", "100001", "Ash Primary School"
	says(t, strings.Join(invoicePage(t, d), "\n"), "Fen Trust Priya Raman",
		"Ash Lane for Ash Primary School (URN 100001)")
}

// The ground on a self-bill is in the words of the supplier, who does not write the paper.
func TestTheGroundOfASelfBillIsTheSuppliers(t *testing.T) {
	d := selfBill()
	d.Lines[0].Reason, d.Lines[0].Ground = parties.Outside, "We are not registered for VAT"
	says(t, strings.Join(selfBillPage(t, d), "\n"),
		"Cedar School says of £297.50: Outside the scope of VAT: We are not registered for VAT.")
}

func TestACreditedInvoiceAsksForNoMoney(t *testing.T) {
	d := invoice()
	c := creditNote()
	d.Credits, d.State = []billing.CreditNote{c.CreditNote}, billing.Credited
	text := strings.Join(invoicePage(t, d), "\n")
	if strings.Contains(text, "How to pay") || strings.Contains(text, "00012345") || strings.Contains(text, "to pay") {
		t.Errorf("it says how to pay:\n%s", text)
	}
	says(t, text, "Total, taken back £475.13", "Credited", "This invoice was taken back in full. Nothing is owed on it.",
		"Credit note CN-000007", "Date Mon 9 Feb 2026", "Reason The visit was half a day.")
}

func TestASelfBillOnPaper(t *testing.T) {
	text := strings.Join(selfBillPage(t, selfBill()), "\n")
	says(t, text, "Supplier Drawn up by the customer", "Cedar School The Grove", "Net £297.50", "VAT none",
		"Total owed to you £297.50",
		"Price of the support £350.00", "Brokerage, deducted −£52.50",
		"What for Effort A day VAT After brokerage",
		"Your school is owed this sum for releasing your colleague. You need not send an invoice.")
	if strings.Contains(text, "HMRC") {
		t.Errorf("it speaks of VAT:\n%s", text)
	}
}

func TestASelfBillWithVATHasTheNumberOfWhoChargesIt(t *testing.T) {
	d := selfBill()
	d.HomeVATNumber = "GB987654353"
	d.Lines[0].VATRate, d.Lines[0].VAT, d.VAT = 2000, money.Pence(5950), money.Pence(5950)
	says(t, strings.Join(selfBillPage(t, d), "\n"), "VAT number GB987654353", "VAT at 20% on £297.50 £59.50",
		"The VAT shown is your output tax due to HMRC.")
}

func TestACreditedSelfBillSaysThatNothingIsOwed(t *testing.T) {
	d := selfBill()
	c := creditNote()
	d.Credits, d.Credited = []billing.CreditNote{c.CreditNote}, true
	text := strings.Join(selfBillPage(t, d), "\n")
	says(t, text, "Total, taken back £297.50", "Credited", "Credit note CN-000007", "Date Mon 9 Feb 2026",
		"Reason The visit was half a day.")
	if strings.Contains(text, "owed to you") || strings.Contains(text, "your school is owed") {
		t.Errorf("it says that something is owed:\n%s", text)
	}
}

// Each half-day is priced by itself, in whole pence; the paper says so where a day is
// not twice a half.
func TestAnOddPriceOfADayIsExplained(t *testing.T) {
	const why = "At £333.33 a day, each half-day costs £166.67: half-days are priced in whole pence."
	d := invoice()
	d.Lines[0].HalfDays, d.Lines[0].DayRate, d.Lines[0].Net = 3, money.Pence(33_333), money.Pence(50_001)
	says(t, strings.Join(invoicePage(t, d), "\n"), why)
	c := creditNote()
	c.Lines[0].HalfDays, c.Lines[0].DayRate, c.Lines[0].Net = 3, money.Pence(33_333), money.Pence(-50_001)
	says(t, strings.Join(page(t, func(w io.Writer) error { return invoicepdf.CreditNote(w, c) }), "\n"), why)
	for name, net := range map[string]int64{"as parts of a sum": 50_000, "as nothing else": 35_000} {
		d.Lines[0].Net = money.Pence(net) // of agreements from before the price of a half-day was kept
		if text := strings.Join(invoicePage(t, d), "\n"); strings.Contains(text, "half-day costs") {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// says fails the test where one of the lines is not on the page.
func says(t *testing.T, page string, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if !strings.Contains("\n"+page+"\n", "\n"+line+"\n") {
			t.Errorf("%q is not on the page:\n%s", line, page)
		}
	}
}

func TestWhatIsNotKnownIsNotOnThePage(t *testing.T) {
	d := invoice()
	d.Payee, d.PurchaseOrder = parties.Payee{}, ""
	text := strings.Join(invoicePage(t, d), "\n")
	says(t, text, "By bank transfer. Please ask The Grove for its account.")
	for _, label := range []string{"VAT number", "purchase order", "Sort code"} {
		if strings.Contains(text, label) {
			t.Errorf("%q stands there:\n%s", label, text)
		}
	}
}

func TestAYearOfVisitsRunsOverPagesAndKeepsItsTotal(t *testing.T) {
	d := invoice()
	d.Lines = slices.Repeat(d.Lines[:1], 100)
	pages := pdftest.Pages(t, set(t, func(w io.Writer) error { return invoicepdf.Invoice(w, d) }))
	last := strings.Join(pages[len(pages)-1], "\n")
	if len(pages) < 3 || !strings.Contains(last, "VAT at 20% on £35,000.00 £7,000.00") ||
		!strings.Contains(last, "How to pay") {
		t.Errorf("%d pages, the last:\n%s", len(pages), last)
	}
}

func TestAnInvoiceSaysWhyItHasNoVAT(t *testing.T) {
	d := invoice()
	d.Lines = []billing.Line{
		{Description: "Support", Net: money.Pence(103), VATRate: 2000, Reason: parties.Standard},
		{Description: "More support", Net: money.Pence(103), VATRate: 2000, Reason: parties.Standard},
		{Description: "Training", Net: money.Pence(500), Reason: parties.Exempt, Ground: "Education by an eligible body."},
	}
	d.Sums = billing.Sums{
		Net: money.Pence(706), VAT: money.Pence(41), Total: money.Pence(747),
		Taxed: []billing.Taxed{
			{Treatment: d.Lines[2].Treatment(), Net: money.Pence(500), VAT: money.Pence(0)},
			{Treatment: d.Lines[0].Treatment(), Net: money.Pence(206), VAT: money.Pence(41)},
		},
	}
	text := strings.Join(invoicePage(t, d), "\n")
	says(t, text, "Support 20% £1.03", "Training Exempt £5.00", "VAT at 20% on £2.06 £0.41",
		"£5.00: Exempt from VAT: Education by an eligible body.",
		"VAT is worked out once for each rate, on the sum of its lines.")
}
