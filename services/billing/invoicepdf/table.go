package invoicepdf

import (
	"lateral/pkg/money"
	"lateral/pkg/pdf"
	"lateral/services/agreements"
	"lateral/services/billing"
)

// table sets the lines of a document with their sums, and more sums beneath the total. Errors: sums that do not
// fit.
func table(lines []billing.Line, sums billing.Sums, total string, more ...pdf.Total) (pdf.Table, error) {
	t := pdf.Table{Columns: []pdf.Column{
		{Head: "What for"}, {Head: "Effort", Width: 20, Figure: true}, {Head: "A day", Width: 22, Figure: true},
		{Head: "VAT", Width: 20, Figure: true}, {Head: "Net", Width: 24, Figure: true},
	}}
	for _, l := range lines {
		effort, rate := "", ""
		if l.HalfDays > 0 {
			effort, rate = agreements.Effort(l.HalfDays), l.DayRate.String()
		}
		t.Rows = append(t.Rows, []string{l.Description, effort, rate, l.Treatment().Short(), l.Net.String()})
	}
	all, err := sums.ByTreatment(lines)
	t.Totals = append(t.Totals, pdf.Total{Label: "Net", Value: sums.Net.String()})
	t.Totals = append(t.Totals, vatTotals(all)...)
	t.Totals = append(t.Totals, pdf.Total{Label: total, Value: sums.Total.String(), Strong: true})
	t.Totals = append(t.Totals, more...)
	return t, err
}

// minus writes a sum that is taken away.
func minus(a money.Amount) string { return "−" + a.Unsigned().String() }

// vatTotals is a line for each treatment that has VAT, with the sum that it applies to.
func vatTotals(all []billing.Taxed) []pdf.Total {
	var totals []pdf.Total
	for _, t := range all {
		if t.Rate != billing.VATZero {
			label := "VAT at " + t.Rate.String() + " on " + t.Net.String()
			totals = append(totals, pdf.Total{Label: label, Value: t.VAT.String()})
		}
	}
	if len(totals) == 0 {
		totals = append(totals, pdf.Total{Label: "VAT", Value: "none"})
	}
	return totals
}

// vatNotes say why lines have no VAT, and how it is worked out where several lines share it. Where another party than
// the supplier writes the document, the supplier is named: the ground is in its words.
func vatNotes(lines []billing.Line, sums billing.Sums, supplier string) ([]pdf.Block, error) {
	all, err := sums.ByTreatment(lines)
	var notes pdf.Notes
	together := false
	for _, t := range all {
		if why := t.Why(); why != "" {
			said := t.Net.Unsigned().String()
			if supplier != "" {
				said = supplier + " says of " + said
			}
			notes = append(notes, said+": "+why)
		}
		together = together || t.Rate != billing.VATZero
	}
	if together && len(sums.Taxed) > 0 && len(lines) > 1 {
		notes = append(notes, "VAT is worked out once for each rate, on the sum of its lines.")
	}
	if len(notes) == 0 {
		return nil, err
	}
	return []pdf.Block{notes}, err
}
