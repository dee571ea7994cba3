package invoicepdf

import (
	"io"

	"lateral/pkg/date"
	"lateral/pkg/pdf"
	"lateral/services/billing"
)

// supplier is the home school, as on the day.
func supplier(b billing.SelfBill) []string {
	return append(append([]string{b.HomeName}, b.HomeAddress...), vatNumber(b.HomeVATNumber)...)
}

// supply is who sells and who drew it up, with the addresses that stand on the invoice of the same delivery.
func supply(b billing.SelfBill, of billing.Invoice) pdf.Parties {
	customer := []string{b.IssuerName}
	if of.IssuerName == b.IssuerName {
		customer = seller(of)
	}
	return pdf.Parties{
		Left:  pdf.Party{Label: "Supplier", Lines: supplier(b)},
		Right: pdf.Party{Label: "Drawn up by the customer", Lines: customer},
	}
}

// owedNotes are the small print of a self-bill that is owed. HMRC wants the
// sentence about VAT on each self-billed invoice (VAT Notice 700/62).
func owedNotes(b billing.SelfBill) pdf.Notes {
	notes := pdf.Notes{"Your school is owed this sum for releasing your colleague. You need not send an invoice."}
	if p := b.HomePayee; p.HasAccount() {
		notes = append(notes,
			"It is paid into "+p.AccountName+", sort code "+p.SortCode+", account number "+p.AccountNumber+".")
	}
	if !b.VAT.IsZero() {
		notes = append(notes, "The VAT shown is your output tax due to HMRC.")
	}
	return notes
}

// afterBrokerage says in a table from which price the nets of its lines come.
func afterBrokerage(t *pdf.Table, b billing.SelfBill) error {
	price, err := b.Net.Add(b.Brokerage)
	t.Columns[len(t.Columns)-1].Head = "After brokerage"
	t.Totals = append([]pdf.Total{
		{Label: "Price of the support", Value: price.String()},
		{Label: "Brokerage, deducted", Value: minus(b.Brokerage)},
	}, t.Totals...)
	return err
}

// SelfBill writes the sum that the issuer owes the leader's home school. A
// self-bill that was credited with its invoice says so, when, and why.
func SelfBill(w io.Writer, d billing.BillDetail) error {
	b := d.SelfBill
	var more []pdf.Total
	total, last := "Total owed to you", []pdf.Block{owedNotes(b)}
	switch {
	case b.Credited:
		total = "Total, taken back"
		last = credited(d.Credits, "This self-bill was taken back together with its invoice. Nothing is owed on it.")
	case !b.CreditedSum.IsZero():
		total = "Total"
		more = append(more, pdf.Total{Label: "Owed to you", Value: b.Owed().String(), Strong: true})
		last = append(last, credited(d.Credits, "A part of this self-bill was taken back.")...)
	}
	lines, err := table(b.Lines, b.Sums, total, more...)
	if err == nil && !b.Brokerage.IsZero() {
		err = afterBrokerage(&lines, b)
	}
	if err != nil {
		return err
	}
	notes, err := vatNotes(b.Lines, b.Sums, b.HomeName)
	if err != nil {
		return err
	}
	p := paper{kind: "Self-bill", number: b.Number, issuer: b.IssuerName, at: b.IssuedAt, from: []string{b.IssuerName}}
	return p.write(w, append([]pdf.Block{
		supply(b, d.Invoice),
		pdf.Facts{Across: true, Facts: []pdf.Fact{
			{Label: "Self-bill number", Value: b.Number}, {Label: "Date", Value: date.Words(b.IssuedAt)},
			{Label: "Leader", Value: b.LeaderName},
		}},
		lines,
	}, append(notes, last...)...)...)
}
