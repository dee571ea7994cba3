// Package accountpdf sets a statement of account as a PDF, anew each time that somebody asks: what is to pay, and
// what moved the account. As long as nothing changes, the bytes are the same.
package accountpdf

import (
	"io"
	"time"

	"lateral/pkg/money"
	"lateral/pkg/pdf"
	"lateral/services/reconciliation/accounts"
)

// Write sets a statement of account.
func Write(w io.Writer, s accounts.Statement) error {
	blocks := []pdf.Block{
		pdf.Heading{Title: "Statement of account", Subtitle: s.Days.From.Words() + " to " + s.Days.To.Words(),
			From: append(append([]string{s.SellerName}, s.Payee.Address...), "through Lateral")},
		pdf.Parties{Left: pdf.Party{Label: "To", Lines: append([]string{s.PayerName}, s.Address...)}},
		facts(s),
	}
	open, err := owed(s)
	if err != nil {
		return err
	}
	blocks = append(blocks, open...)
	blocks = append(blocks, pdf.Section("What moved the account"), rows(s))
	made, err := time.Parse(time.DateOnly, string(s.Today))
	if err != nil {
		return err
	}
	name := "Statement of account for " + s.PayerName
	return pdf.Write(w, pdf.Document{
		Title: name, Author: s.SellerName, Language: "en-GB", Created: made, Footer: name + " · " + s.SellerName,
		Blocks: blocks,
	})
}

func facts(s accounts.Statement) pdf.Facts {
	return pdf.Facts{Across: true, Facts: []pdf.Fact{
		{Label: "Balance at the beginning", Value: standing(s.Opening)},
		{Label: "Balance at the end", Value: standing(s.Closing)},
		{Label: "Drawn up on", Value: s.Today.Words()}, {Label: "On account", Value: s.OnAccount.String()},
	}}
}

// standing says what a balance means to the payer.
func standing(a money.Amount) string {
	if a.Pence < 0 {
		return a.Unsigned().String() + " in your favour"
	}
	return a.String()
}

// owed is what is to pay as of today, and how.
func owed(s accounts.Statement) ([]pdf.Block, error) {
	blocks := []pdf.Block{pdf.Section("To pay on " + s.Today.Words())}
	if len(s.Owed) == 0 {
		return append(blocks, pdf.Paragraph("Nothing is owed.")), nil
	}
	t := pdf.Table{Columns: []pdf.Column{
		{Head: "Invoice"}, {Head: "Issued", Width: 36}, {Head: "Due", Width: 48}, {Head: "Owed", Width: 28, Figure: true},
	}}
	for _, o := range s.Owed {
		number, due := o.Number, o.Due.Words()
		if o.For != "" {
			number += ", for " + o.For
		}
		if o.Due < s.Today {
			due += ", overdue"
		}
		t.Rows = append(t.Rows, []string{number, o.Issued.Words(), due, o.Owed.String()})
	}
	sum, err := s.Sum()
	t.Totals = []pdf.Total{{Label: "To pay", Value: sum.String(), Strong: true}}
	blocks = append(blocks, t)
	if p := s.Payee; p.HasAccount() {
		blocks = append(blocks, pdf.Facts{Facts: []pdf.Fact{
			{Label: "Pay to", Value: p.AccountName}, {Label: "Sort code", Value: p.SortCode},
			{Label: "Account number", Value: p.AccountNumber},
		}}, pdf.Paragraph("Name the numbers of the invoices as the reference."))
	}
	return blocks, err
}

func rows(s accounts.Statement) pdf.Table {
	t := pdf.Table{Columns: []pdf.Column{
		{Head: "Day", Width: 36}, {Head: "What"}, {Head: "Amount", Width: 28, Figure: true},
		{Head: "Balance", Width: 28, Figure: true},
	}}
	t.Rows = append(t.Rows, []string{s.Days.From.Words(), "Balance at the beginning", "", s.Opening.String()})
	for _, r := range s.Rows {
		what := r.What
		if r.Number != "" {
			what += " " + r.Number
		}
		t.Rows = append(t.Rows, []string{r.On.Words(), what, r.Amount.String(), r.Balance.String()})
	}
	t.Rows = append(t.Rows, []string{s.Days.To.Words(), "Balance at the end", "", s.Closing.String()})
	return t
}
