// Package invoicepdf sets invoices and self-bills as PDFs. The same document
// always gives the same bytes.
package invoicepdf

import (
	"io"
	"strings"
	"time"

	"lateral/pkg/money"
	"lateral/pkg/pdf"
	"lateral/services/billing"
	"lateral/services/support"
)

// Invoice writes an invoice as it was issued: what was paid since is not on it.
func Invoice(w io.Writer, i billing.Invoice) error {
	facts := []pdf.Fact{
		{Label: "Invoice number", Value: i.Number},
		{Label: "Date", Value: date(i.IssuedAt)},
		{Label: "Due", Value: day(i.DueOn)},
		{Label: "Agreement", Value: i.AgreementRef},
	}
	if i.PurchaseOrder != "" {
		facts = append(facts, pdf.Fact{Label: "Your purchase order", Value: i.PurchaseOrder})
	}
	return pdf.Write(w, pdf.Document{
		Title: "Invoice " + i.Number, Author: i.IssuerName, Language: "en-GB", Created: i.IssuedAt,
		Footer: "Invoice " + i.Number + " · " + i.IssuerName,
		Blocks: []pdf.Block{
			pdf.Heading{Title: "Invoice", Subtitle: i.Number, From: from(i)},
			pdf.Parties{
				Left:  pdf.Party{Label: "To", Lines: append([]string{i.BuyerName}, i.BuyerAddress...)},
				Right: pdf.Party{Label: "For support by", Lines: []string{i.LeaderName}},
			},
			pdf.Facts{Across: true, Facts: facts},
			lines(i.Lines, totals(i.Sums, "Total to pay")),
			howToPay(i),
		},
	})
}

// from is who issued the invoice.
func from(i billing.Invoice) []string {
	lines := append([]string{i.IssuerName}, i.Payee.Address...)
	if i.Payee.VATNumber != "" {
		lines = append(lines, "VAT number "+i.Payee.VATNumber)
	}
	return append(lines, "through Lateral")
}

func howToPay(i billing.Invoice) pdf.Panel {
	panel := pdf.Panel{Title: "How to pay", Text: "By bank transfer. Please ask " + i.IssuerName + " for its account."}
	if i.Payee.HasAccount() {
		panel.Text = "By bank transfer, to this account."
		panel.Facts.Facts = []pdf.Fact{
			{Label: "Account name", Value: i.Payee.AccountName},
			{Label: "Sort code", Value: i.Payee.SortCode},
			{Label: "Account number", Value: i.Payee.AccountNumber},
		}
	}
	panel.Facts.Facts = append(panel.Facts.Facts,
		pdf.Fact{Label: "Reference", Value: i.Number},
		pdf.Fact{Label: "Amount", Value: i.Total.String()},
		pdf.Fact{Label: "By", Value: day(i.DueOn)},
	)
	return panel
}

// SelfBill writes what the issuer owes the leader's home school.
func SelfBill(w io.Writer, b billing.SelfBill) error {
	all := totals(b.Sums, "Total owed to you")
	if !b.Brokerage.IsZero() {
		all = append(all, pdf.Total{Label: "Brokerage, already deducted", Value: b.Brokerage.String()})
	}
	return pdf.Write(w, pdf.Document{
		Title: "Self-bill " + b.Number, Author: b.IssuerName, Language: "en-GB", Created: b.IssuedAt,
		Footer: "Self-bill " + b.Number + " · " + b.IssuerName,
		Blocks: []pdf.Block{
			pdf.Heading{Title: "Self-bill", Subtitle: b.Number, From: []string{b.IssuerName, "through Lateral"}},
			pdf.Parties{
				Left:  pdf.Party{Label: "Supplier", Lines: append([]string{b.HomeName}, b.HomeAddress...)},
				Right: pdf.Party{Label: "Drawn up by the customer", Lines: []string{b.IssuerName}},
			},
			pdf.Facts{Across: true, Facts: []pdf.Fact{
				{Label: "Self-bill number", Value: b.Number}, {Label: "Date", Value: date(b.IssuedAt)},
				{Label: "Leader", Value: b.LeaderName},
			}},
			lines(b.Lines, all),
			pdf.Notes{"This is what your school is owed for releasing your colleague. You need not send an invoice."},
		},
	})
}

func lines(all []billing.Line, sums []pdf.Total) pdf.Table {
	t := pdf.Table{
		Columns: []pdf.Column{
			{Head: "What for"}, {Head: "Effort", Width: 20, Figure: true}, {Head: "A day", Width: 22, Figure: true},
			{Head: "VAT", Width: 13, Figure: true}, {Head: "Net", Width: 24, Figure: true},
		},
		Totals: sums,
	}
	for _, l := range all {
		effort, rate := "", ""
		if l.HalfDays > 0 {
			effort, rate = support.Effort(l.HalfDays), l.DayRate.String()
		}
		t.Rows = append(t.Rows, []string{l.Description, effort, rate, l.VATRate.String(), l.Net.String()})
	}
	return t
}

func totals(s billing.Sums, label string) []pdf.Total {
	return []pdf.Total{
		{Label: "Net", Value: s.Net.String()},
		{Label: "VAT", Value: vat(s.VAT)},
		{Label: label, Value: s.Total.String(), Strong: true},
	}
}

func vat(a money.Amount) string {
	if a.IsZero() {
		return "none"
	}
	return strings.TrimSpace(a.String())
}

func date(at time.Time) string { return at.Format("Mon 2 Jan 2006") }

func day(text string) string {
	d, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return text
	}
	return date(d)
}
