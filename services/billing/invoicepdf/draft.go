package invoicepdf

import (
	"io"
	"slices"

	"lateral/pkg/pdf"
	"lateral/services/billing"
)

// Draft writes an invoice as it would be if it was issued today. It says that it is a draft, has no number, and
// names no account to pay into.
func Draft(w io.Writer, d billing.Detail) error {
	i := d.Invoice
	lines, err := table(i.Lines, i.Sums, "Total, if it is issued today")
	if err != nil {
		return err
	}
	odd, err := lineNotes(i.Lines, i.Sums, "")
	if err != nil {
		return err
	}
	facts := []pdf.Fact{{Label: "Invoice number", Value: "None: this is a draft"}, {Label: "Due", Value: i.DueOn.Words()}}
	p := paper{kind: "Draft", number: "Not an invoice", issuer: i.IssuerName, at: i.IssuedAt, from: seller(i)}
	last := pdf.Panel{Title: "Draft", Text: "This is not an invoice. Please do not pay it: one with a number comes when " +
		i.IssuerName + " issues it."}
	above := []pdf.Block{buyer(i), pdf.Facts{Across: true, Facts: append(facts, origin(i)...)}, lines}
	return p.write(w, slices.Concat(above, odd, []pdf.Block{last})...)
}
