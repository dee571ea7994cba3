package invoicepdf

import (
	"io"

	"lateral/pkg/date"
	"lateral/pkg/pdf"
	"lateral/services/billing"
)

// Invoice writes an invoice as it was issued, without later payments. A credited
// one says so in place of how to pay, so that nobody pays it.
func Invoice(w io.Writer, d billing.Detail) error {
	i := d.Invoice
	lines, err := table(i.Lines, i.Sums, "Total to pay")
	if err != nil {
		return err
	}
	facts := []pdf.Fact{
		{Label: "Invoice number", Value: i.Number},
		{Label: "Date", Value: date.Words(i.IssuedAt)},
		{Label: "Due", Value: i.DueOn.Words()},
	}
	last := howToPay(i)
	if d.Credit != nil {
		last = credited(*d.Credit, "This invoice was taken back in full. Nothing is owed on it.")
	}
	p := paper{kind: "Invoice", number: i.Number, issuer: i.IssuerName, at: i.IssuedAt, from: seller(i)}
	return p.write(w, buyer(i), pdf.Facts{Across: true, Facts: append(facts, origin(i)...)}, lines, last)
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
		pdf.Fact{Label: "By", Value: i.DueOn.Words()},
	)
	return panel
}
