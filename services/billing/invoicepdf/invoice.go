package invoicepdf

import (
	"io"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/pkg/pdf"
	"lateral/services/billing"
)

// Invoice writes an invoice with its lines and sums as it was issued, and beneath
// them where it stands: what is still owed and how to pay it, what was paid, or
// which credit note took it back. Errors: sums that do not fit.
func Invoice(w io.Writer, d billing.Detail) error {
	i := d.Invoice
	since, err := since(d)
	if err != nil {
		return err
	}
	lines, err := table(i.Lines, i.Sums, totalLabel(d), since...)
	if err != nil {
		return err
	}
	odd, err := lineNotes(i.Lines, i.Sums, "")
	if err != nil {
		return err
	}
	last, err := standing(d)
	if err != nil {
		return err
	}
	facts := []pdf.Fact{
		{Label: "Invoice number", Value: i.Number},
		{Label: "Date", Value: date.Words(i.IssuedAt)},
		{Label: "Due", Value: i.DueOn.Words()},
	}
	p := paper{kind: "Invoice", number: i.Number, issuer: i.IssuerName, at: i.IssuedAt, from: seller(i)}
	above := []pdf.Block{buyer(i), pdf.Facts{Across: true, Facts: append(facts, origin(i)...)}, lines}
	return p.write(w, slices.Concat(above, odd, last)...)
}

// totalLabel calls the total "to pay" only while the whole of it is owed.
func totalLabel(d billing.Detail) string {
	switch {
	case d.State == billing.Credited:
		return "Total, taken back"
	case d.Paid.IsZero() && d.Credited.IsZero():
		return "Total to pay"
	}
	return "Total"
}

// since are the sums of what happened since the issue, and what they leave to pay on the day of the paper; none where
// nothing happened.
func since(d billing.Detail) ([]pdf.Total, error) {
	i := d.Invoice
	owed, err := i.Owed()
	var sums []pdf.Total
	for _, each := range []struct {
		label string
		sum   money.Amount
	}{
		{"Taken back by credit notes", i.CreditedSum()}, {"Paid", i.Paid}, {"Written off", i.Forgone},
	} {
		if !each.sum.IsZero() {
			sums = append(sums, pdf.Total{Label: each.label, Value: minus(each.sum)})
		}
	}
	if !i.OnAccount.IsZero() {
		sums = append(sums, pdf.Total{Label: "Of what was paid, on account", Value: i.OnAccount.String()})
	}
	if len(sums) == 0 {
		return nil, err
	}
	left := pdf.Total{Label: "Owed on " + d.Today.Words(), Value: owed.String(), Strong: true}
	return append(sums, left), err
}

// standing is what was paid and what is still owed, so that nobody pays twice.
func standing(d billing.Detail) ([]pdf.Block, error) {
	if d.State == billing.Credited {
		return credited(d.Credits, "This invoice was taken back in full. Nothing is owed on it."), nil
	}
	above := credited(d.Credits, "A part of this invoice was taken back.")
	below, err := payable(d)
	return append(above, below...), err
}

// payable is what was paid, and what is still to be paid.
func payable(d billing.Detail) ([]pdf.Block, error) {
	i := d.Invoice
	owed, err := i.Owed()
	switch {
	case err != nil:
		return nil, err
	case i.State == billing.WrittenOff:
		written := pdf.Panel{Title: "Written off", Text: i.IssuerName + " asks for " + i.Forgone.String() + " no more."}
		if i.Paid.IsZero() {
			return []pdf.Block{written}, nil
		}
		return []pdf.Block{paidPanel("Paid", "", d.Payments), written}, nil
	case owed.IsZero():
		return []pdf.Block{paidPanel("Paid in full", "Nothing more is owed on it.", d.Payments)}, nil
	case i.Paid.IsZero() && i.Credited.IsZero():
		return []pdf.Block{howToPay(i, "How to pay", pdf.Fact{Label: "Amount", Value: owed.String()})}, nil
	}
	left := pdf.Fact{Label: "Still to pay", Value: owed.String()}
	how := howToPay(i, "How to pay what is left", left)
	if i.Paid.IsZero() {
		return []pdf.Block{how}, nil
	}
	return []pdf.Block{paidPanel("Paid so far", "", d.Payments), how}, nil
}

// paidPanel says what came, when and how.
func paidPanel(title, text string, payments []billing.Payment) pdf.Panel {
	panel := pdf.Panel{Title: title, Text: text}
	for _, p := range payments {
		if !p.Stands() {
			continue
		}
		how := p.Amount.String() + " by bank transfer"
		switch p.Method {
		case billing.Card:
			how = p.Amount.String() + " by card"
		case billing.FromAccount:
			how = p.Amount.String() + " from what was on account"
		case billing.Transfer:
		}
		if p.Reference != "" && p.Method == billing.Transfer {
			how += ", reference " + p.Reference
		}
		panel.Facts.Facts = append(panel.Facts.Facts, pdf.Fact{Label: p.ReceivedOn.Words(), Value: how})
	}
	return panel
}

func howToPay(i billing.Invoice, title string, owed pdf.Fact) pdf.Panel {
	panel := pdf.Panel{Title: title, Text: "By bank transfer. Please ask " + i.IssuerName + " for its account."}
	if i.Payee.HasAccount() {
		panel.Text = "By bank transfer, to this account."
		panel.Facts.Facts = []pdf.Fact{
			{Label: "Account name", Value: i.Payee.AccountName},
			{Label: "Sort code", Value: i.Payee.SortCode},
			{Label: "Account number", Value: i.Payee.AccountNumber},
		}
	}
	panel.Facts.Facts = append(panel.Facts.Facts,
		pdf.Fact{Label: "Reference", Value: i.Number}, owed, pdf.Fact{Label: "By", Value: i.DueOn.Words()})
	return panel
}
