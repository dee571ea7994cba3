package einvoice_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/billing/einvoice"
	"lateral/services/parties"
)

const ground = "Education by an eligible body"

// invoice is for a visit of a day and a half, with VAT at 20 %, and for exempt brokerage.
func invoice() billing.Invoice {
	exempt := parties.Treatment{Reason: parties.Exempt, Ground: ground}
	standard := parties.Treatment{Reason: parties.Standard, Rate: 2000}
	return billing.Invoice{
		Meta: docdb.Meta{ID: "invoice_1"}, Number: "INV-000123", Issuer: parties.Partnership("partnership_1"),
		IssuerName: "The Grove", Payer: parties.School("100001"), PayerName: "Ash Primary School",
		PayerAddress: []string{"Ash Lane", "Ely", "CB7 4AA"}, LeaderName: "Priya Raman", AgreementRef: "A-4001",
		Payee: parties.Payee{
			Address: []string{"1 Grove Road", "Ely"}, VATNumber: "GB123456782",
			AccountName: "The Grove", SortCode: "00-00-00", AccountNumber: "00012345",
		},
		PurchaseOrder: "PO 77", OrderCovers: []string{"INV-000120", "INV-000121"},
		IssuedAt: time.Date(2026, 2, 5, 9, 0, 0, 0, time.UTC), DueOn: "2026-03-05",
		Lines: []billing.Line{
			{VisitID: "visit_1", Description: "Support on Tue 3 Feb 2026", HalfDays: 3, DayRate: money.Pounds(350),
				Net: money.Pounds(525), VATRate: 2000, Reason: parties.Standard},
			{Description: "Brokerage", DayRate: money.Pence(0), Net: money.Pence(5250), Reason: parties.Exempt, Ground: ground},
		},
		Sums: billing.Sums{
			Net: money.Pence(57750), VAT: money.Pence(10500), Total: money.Pence(68250),
			Taxed: []billing.Taxed{
				{Treatment: exempt, Net: money.Pence(5250), VAT: money.Pence(0)},
				{Treatment: standard, Net: money.Pounds(525), VAT: money.Pounds(105)},
			},
		},
	}
}

// selfBill is what Cedar School is owed for that visit.
func selfBill() billing.BillDetail {
	return billing.BillDetail{Invoice: invoice(), SelfBill: billing.SelfBill{
		Meta: docdb.Meta{ID: "selfbill_1"}, Number: "SB-000045", Issuer: parties.Partnership("partnership_1"),
		IssuerName: "The Grove", HomeURN: "100002", HomeName: "Cedar School", HomeAddress: []string{"Cedar Street", "Ely"},
		HomeVATNumber: "GB999999973", LeaderName: "Priya Raman", IssuedAt: time.Date(2026, 2, 5, 9, 0, 0, 0, time.UTC),
		Lines: []billing.Line{{VisitID: "visit_1", Description: "Support", HalfDays: 3, DayRate: money.Pounds(350),
			Net: money.Pence(44625), VATRate: 2000, Reason: parties.Standard}},
		Sums: billing.Sums{
			Net: money.Pence(44625), VAT: money.Pence(8925), Total: money.Pence(53550), Taxed: []billing.Taxed{{
				Treatment: parties.Treatment{Reason: parties.Standard, Rate: 2000}, Net: money.Pence(44625),
				VAT: money.Pence(8925),
			}},
		},
	}}
}

// credit takes a third of the visit back.
func credit() billing.CreditDetail {
	return billing.CreditDetail{
		Invoice: invoice(),
		Lines: []billing.Line{{VisitID: "visit_1", Description: "Support on Tue 3 Feb 2026", DayRate: money.Pence(0),
			Net: money.Pence(-17500), VATRate: 2000, Reason: parties.Standard}},
		CreditNote: billing.CreditNote{
			Number: "CN-000007", Reason: "The visit ended early.", IssuedAt: time.Date(2026, 2, 9, 9, 0, 0, 0, time.UTC),
			Sums: billing.Sums{
				Net: money.Pence(-17500), VAT: money.Pence(-3500), Total: money.Pence(-21000),
				Taxed: []billing.Taxed{
					{Treatment: parties.Treatment{Reason: parties.Exempt, Ground: ground}, Net: money.Pence(0), VAT: money.Pence(0)},
					{Treatment: parties.Treatment{Reason: parties.Standard, Rate: 2000}, Net: money.Pence(-17500),
						VAT: money.Pence(-3500)},
				},
			},
		},
	}
}

var reached = billing.Electronic{
	Seller: billing.Reached{Address: parties.EInvoice{Scheme: "9932", ID: "GB123456782"}},
	Buyer: billing.Reached{Address: parties.EInvoice{Scheme: "0060", ID: "123456789"}, VATNumber: "GB999999973",
		NominalCode: "E27"},
}

func TestWhatFilesSay(t *testing.T) {
	selfCredit := credit()
	selfCredit.SelfBill, selfCredit.Number = selfBill().SelfBill, "SC-000003"
	for name, test := range map[string]struct {
		write func(io.Writer) error
		want  []string
	}{
		"an invoice": {func(w io.Writer) error { return einvoice.Invoice(w, invoice(), reached) }, []string{
			"INV-000123", "380", "2026-02-05", "2026-03-05", "PO 77", "A-4001", "E27", "100001", "GB999999973", "CB7 4AA",
			"For support by Priya Raman. The purchase order also covers INV-000120, INV-000121.",
			"00012345", "000000", "1.5", "350.00", "525.00", ground, "682.50", "S", "E",
			"urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
		}},
		"a self-bill": {func(w io.Writer) error { return einvoice.SelfBill(w, selfBill(), reached) }, []string{
			"SB-000045", "389", "Cedar School", "The Grove", "1 Grove Road", "100002", "297.50", "535.50", "A-4001",
			"For support by Priya Raman. The VAT shown is your output tax due to HMRC.",
			"urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0",
		}},
		"a credit note of a part": {func(w io.Writer) error { return einvoice.CreditNote(w, credit(), reached) }, []string{
			"CN-000007", "381", "INV-000123", "PO 77", "The visit ended early.", "175.00", "35.00", "210.00",
			"Nothing is to be paid: this takes back from what it names.",
		}},
		"a credit note of a self-bill": {func(w io.Writer) error { return einvoice.CreditNote(w, selfCredit, reached) },
			[]string{"SC-000003", "261", "SB-000045", "Cedar School", "210.00"}},
	} {
		t.Run(name, func(t *testing.T) {
			texts := texts(t, test.write)
			for _, want := range test.want {
				if !slices.Contains(texts, want) {
					t.Errorf("%q is not among %q", want, texts)
				}
			}
		})
	}
}

// texts are the texts of a file.
func texts(t *testing.T, write func(io.Writer) error) []string {
	t.Helper()
	var file bytes.Buffer
	if err := write(&file); err != nil {
		t.Fatal(err)
	}
	var all []string
	decoder := xml.NewDecoder(&file)
	for {
		token, err := decoder.Token()
		if err != nil {
			return all
		}
		if text, ok := token.(xml.CharData); ok && strings.TrimSpace(string(text)) != "" {
			all = append(all, string(text))
		}
	}
}

// The oldest lines say a rate and no reason. One above nought tells its reason; nought may be zero,
// exempt or outside the scope, so the file is refused.
func TestTheOldestDocuments(t *testing.T) {
	old := invoice()
	old.Taxed = nil
	old.Lines[0].Reason, old.Lines[0].VAT = "", money.Pounds(105)
	old.Lines[1] = billing.Line{Description: "Brokerage", Net: money.Pence(5250), VATRate: 500, VAT: money.Pence(263)}
	old.VAT, old.Total = money.Pence(10763), money.Pence(68513)
	got := texts(t, func(w io.Writer) error { return einvoice.Invoice(w, old, reached) })
	if !slices.Contains(got, "685.13") {
		t.Errorf("%q", got)
	}
	old.Lines[1].VATRate, old.Lines[1].VAT = 0, money.Pence(0)
	refused(t, "vat_without_reason", "nobody may guess which", func(w io.Writer) error {
		return einvoice.Invoice(w, old, reached)
	})
}

func TestWhatCannotBeWrittenIsRefusedInWords(t *testing.T) {
	i := invoice()
	i.PayerAddress = nil
	refused(t, "no_e_invoice",
		"There is no electronic invoice of INV-000123. The buyer has no address. The PDF is the document.",
		func(w io.Writer) error { return einvoice.Invoice(w, i, reached) })
}

func refused(t *testing.T, code, words string, write func(io.Writer) error) {
	t.Helper()
	var file bytes.Buffer
	err := write(&file)
	why, _ := apperr.Reason(err)
	if !apperr.Is(err, apperr.KindConflict) || !strings.Contains(err.Error(), words) || why == "" || file.Len() > 0 {
		t.Errorf("%s: %v; %d bytes", code, err, file.Len())
	}
}

// A sum for half-days that is no whole number of pence for each is written as one sum.
func TestALineOfAnOddSum(t *testing.T) {
	i := invoice()
	i.Lines[0].Net.Pence++
	i.Net.Pence++
	i.Taxed[1].Net.Pence++
	i.Total.Pence++
	got := texts(t, func(w io.Writer) error { return einvoice.Invoice(w, i, reached) })
	if !slices.Contains(got, "525.01") || slices.Contains(got, "1.5") {
		t.Errorf("%q", got)
	}
}
