package invoicepdf

import (
	"io"

	"lateral/pkg/date"
	"lateral/pkg/pdf"
	"lateral/services/billing"
)

// CreditNote writes a credit note: the invoice that it takes back, the parties
// as on the day of the invoice, and each line with the sign turned.
func CreditNote(w io.Writer, c billing.CreditDetail) error {
	i := c.Invoice
	lines, err := table(c.Lines, c.Sums, "Total credited")
	if err != nil {
		return err
	}
	odd, err := oddHalves(c.Lines)
	if err != nil {
		return err
	}
	facts := []pdf.Fact{
		{Label: "Credit note number", Value: c.Number},
		{Label: "Date", Value: date.Words(c.IssuedAt)},
		{Label: "Takes back invoice", Value: i.Number},
		{Label: "Invoice date", Value: date.Words(i.IssuedAt)},
	}
	p := paper{kind: "Credit note", number: c.Number, issuer: i.IssuerName, at: c.IssuedAt, from: seller(i)}
	above := []pdf.Block{buyer(i), pdf.Facts{Across: true, Facts: append(facts, origin(i)...)}, lines}
	return p.write(w, append(append(above, odd...), pdf.Panel{
		Title: "Invoice " + i.Number + " is taken back in full", Text: "Nothing is owed on it.",
		Facts: pdf.Facts{Facts: []pdf.Fact{{Label: "Reason", Value: c.Reason}}},
	})...)
}
