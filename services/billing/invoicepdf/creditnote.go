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
	lines, err := table(c.Lines, c.Sums, "Total credited")
	if err != nil {
		return err
	}
	odd, err := lineNotes(c.Lines, c.Sums, c.SelfBill.HomeName)
	if err != nil {
		return err
	}
	of, what, number, at := c.Invoice, "invoice", c.Invoice.Number, c.Invoice.IssuedAt
	p := paper{kind: "Credit note", number: c.Number, issuer: of.IssuerName, at: c.IssuedAt, from: seller(of)}
	facts := []pdf.Fact{
		{Label: "Credit note number", Value: c.Number}, {Label: "Date", Value: date.Words(c.IssuedAt)},
	}
	to, from := pdf.Block(buyer(of)), origin(of)
	if b := c.SelfBill; b.ID != "" {
		what, number, at, from = "self-bill", b.Number, b.IssuedAt, nil
		p.issuer, p.from = b.IssuerName, []string{b.IssuerName}
		to = supply(b, of)
	}
	facts = append(facts,
		pdf.Fact{Label: "Takes back " + what, Value: number}, pdf.Fact{Label: "Of", Value: date.Words(at)})
	above := []pdf.Block{to, pdf.Facts{Across: true, Facts: append(facts, from...)}, lines}
	return p.write(w, append(append(above, odd...), reason(c, what+" "+number))...)
}

// reason says why, and what it means for what is owed.
func reason(c billing.CreditDetail, of string) pdf.Panel {
	panel := pdf.Panel{
		Title: "A part of " + of + " is taken back", Text: "The rest of it stands.",
		Facts: pdf.Facts{Facts: []pdf.Fact{{Label: "Reason", Value: c.Reason}}},
	}
	if c.Whole() {
		panel.Title, panel.Text = "The whole of "+of+" is taken back", "Nothing is owed on it."
	}
	if !c.OnAccount.IsZero() {
		panel.Text += " " + c.OnAccount.String() + " of it was paid already, and is yours."
	}
	return panel
}
