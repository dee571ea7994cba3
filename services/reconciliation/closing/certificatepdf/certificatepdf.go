// Package certificatepdf sets the certificate of a closed month as a PDF, anew each time that somebody asks:
// the balances, what differs and why, and both signatures. As long as nothing changes, the bytes are the
// same.
package certificatepdf

import (
	"io"
	"strconv"

	"lateral/pkg/date"
	"lateral/pkg/pdf"
	"lateral/services/reconciliation/closing"
)

// Write sets a certificate.
func Write(w io.Writer, c closing.Certificate) error {
	name := "Certificate " + c.Number()
	blocks := []pdf.Block{
		pdf.Heading{Title: c.Month.Words() + " is closed", Subtitle: name,
			From: []string{c.BookName, "through Lateral"}},
	}
	if c.Reopening != nil {
		blocks = append(blocks, reopened(*c.Reopening))
	}
	blocks = append(blocks, facts(c), balances(c))
	blocks = append(blocks, left(c)...)
	blocks = append(blocks, signatures(c)...)
	return pdf.Write(w, pdf.Document{
		Title: name, Author: c.BookName, Language: "en-GB", Created: c.At, Footer: name + " · " + c.BookName, Blocks: blocks,
	})
}

func reopened(r closing.Reopening) pdf.Panel {
	return pdf.Panel{
		Title: "This month was reopened", Text: "The certificate no longer stands. It is kept as it was.",
		Facts: pdf.Facts{Facts: []pdf.Fact{
			{Label: "By", Value: r.ByName}, {Label: "On", Value: date.TimeWords(r.At)}, {Label: "Reason", Value: r.Why},
		}},
	}
}

func facts(c closing.Certificate) pdf.Facts {
	return pdf.Facts{Across: true, Facts: []pdf.Fact{
		{Label: "From", Value: c.Figures.From.Words()}, {Label: "Up to", Value: c.Figures.Through.Words()},
		{Label: "Entries", Value: strconv.FormatInt(c.Figures.Entries, 10)},
		{Label: "Closed on", Value: date.TimeWords(c.At)},
	}}
}

// balances are the figures at the end of the last day.
func balances(c closing.Certificate) pdf.Table {
	t := pdf.Table{Columns: []pdf.Column{
		{Head: "At the end of " + c.Figures.Through.Words()}, {Head: "By the books", Width: 28, Figure: true},
		{Head: "To agree with", Width: 28, Figure: true}, {Head: "Agrees", Width: 16},
	}}
	for _, f := range c.Figures.All {
		books, other, agrees := f.Ledger.String(), "–", "No"
		switch {
		case f.Kind == closing.ToRaise, f.Kind == closing.ToCredit: // these have no sum
			books, other = strconv.FormatInt(f.Count, 10), "0"
		case f.Other != nil:
			other = f.Other.String()
		}
		if f.Agrees {
			agrees = "Yes"
		}
		t.Rows = append(t.Rows, []string{f.Title, books, other, agrees})
	}
	return t
}

// left is what does not agree, with what was said about it.
func left(c closing.Certificate) []pdf.Block {
	blocks := []pdf.Block{pdf.Section("What was left, and why")}
	for _, f := range c.Figures.All {
		if f.Agrees {
			continue
		}
		p := pdf.Panel{Title: f.Title, Text: f.Says}
		for _, one := range f.Items {
			p.Facts.Facts = append(p.Facts.Facts, pdf.Fact{
				Label: one.On.Words(), Value: one.Amount.String() + ", " + one.Number + ", " + one.PartyName,
			})
		}
		items := len(p.Facts.Facts)
		for _, s := range c.Signatures() {
			if why := s.ReasonFor(f.Key); why != "" {
				p.Facts.Facts = append(p.Facts.Facts, pdf.Fact{Label: s.ByName, Value: why})
			}
		}
		if len(p.Facts.Facts) == items {
			p.Facts.Facts = []pdf.Fact{{Label: "Reason", Value: "None was given."}}
		}
		blocks = append(blocks, p)
	}
	if len(blocks) == 1 {
		return nil
	}
	return blocks
}

func signatures(c closing.Certificate) []pdf.Block {
	blocks := []pdf.Block{
		pdf.Section("Signed by two people"),
		pdf.Paragraph("Each proved who they are when they signed, and saw the figures above. " +
			"Nothing is entered in these books on these days any more."),
	}
	t := pdf.Table{Columns: []pdf.Column{{Head: "Name"}, {Head: "Signed on", Width: 60}}}
	for _, s := range c.Signatures() {
		t.Rows = append(t.Rows, []string{s.ByName, date.TimeWords(s.At)})
	}
	return append(blocks, t)
}
