// Package invoicepdf sets invoices, credit notes and self-bills as PDFs, anew
// each time that somebody asks. What was issued stays as it was; beneath it stands
// what was paid or taken back since. As long as nothing changes, the bytes are the
// same.
package invoicepdf

import (
	"io"
	"slices"
	"strings"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/pdf"
	"lateral/services/billing"
	"lateral/services/partnerships"
)

// paper holds the heading of a document: kind, number, parties.
type paper struct {
	kind, number string // "Invoice", "INV-000123"
	issuer       string
	at           time.Time
	from         []string // who sends it; the first line is the name
}

// write sets the heading of the paper and the lines below it.
func (p paper) write(w io.Writer, blocks ...pdf.Block) error {
	name := p.kind + " " + p.number
	heading := pdf.Heading{Title: p.kind, Subtitle: p.number, From: append(p.from, "through Lateral")}
	return pdf.Write(w, pdf.Document{
		Title: name, Author: p.issuer, Language: "en-GB", Created: p.at, Footer: name + " · " + p.issuer,
		Blocks: append([]pdf.Block{heading}, blocks...),
	})
}

// seller is who issued an invoice, as on its day.
func seller(i billing.Invoice) []string {
	return append(append([]string{i.IssuerName}, i.Payee.Address...), vatNumber(i.Payee.VATNumber)...)
}

// vatNumber is the line with the VAT number, where there is one.
func vatNumber(number string) []string {
	if number == "" {
		return nil
	}
	return []string{"VAT number " + number}
}

// buyer names the party that is invoiced, whose support it is for, and the school that was supported where another
// party pays for it.
func buyer(i billing.Invoice) pdf.Parties {
	support := []string{i.LeaderName}
	if i.ForAnother() {
		support = append(support, "for "+i.BuyerName+" (URN "+string(i.BuyerURN)+")")
	}
	return pdf.Parties{
		Left:  pdf.Party{Label: "To", Lines: append([]string{i.PayerName}, i.PayerAddress...)},
		Right: pdf.Party{Label: "For support by", Lines: support},
	}
}

// origin is the agreement and the order that an invoice comes from.
func origin(i billing.Invoice) []pdf.Fact {
	facts := []pdf.Fact{{Label: "Agreement", Value: i.AgreementRef}}
	if orders := i.Orders(); orders != "" {
		facts = append(facts, pdf.Fact{Label: "Your purchase order", Value: orders})
	}
	if len(i.OrderCovers) > 0 {
		facts = append(facts, pdf.Fact{Label: "The order also covers", Value: strings.Join(i.OrderCovers, ", ")})
	}
	return facts
}

// credited names the credit notes that took back from a document. A later one does not say again what
// was done.
func credited(notes []billing.CreditNote, what string) []pdf.Block {
	var all []pdf.Block
	for _, c := range notes {
		facts := []pdf.Fact{
			{Label: "Credit note", Value: c.Number}, {Label: "Date", Value: date.Words(c.IssuedAt)},
			{Label: "Credited", Value: c.Total.Unsigned().String()}, {Label: "Reason", Value: c.Reason},
		}
		all = append(all, pdf.Panel{Title: "Credited", Text: what, Facts: pdf.Facts{Facts: facts}})
		what = ""
	}
	return all
}

// lineNotes explain what of the lines needs it: odd half-days, and VAT, as vatNotes says.
func lineNotes(lines []billing.Line, sums billing.Sums, supplier string) ([]pdf.Block, error) {
	odd, err := oddHalves(lines)
	if err != nil {
		return nil, err
	}
	vat, err := vatNotes(lines, sums, supplier)
	return append(odd, vat...), err
}

// oddHalves explain the lines on which a day is not twice a half-day.
func oddHalves(lines []billing.Line) ([]pdf.Block, error) {
	var notes pdf.Notes
	for _, l := range lines {
		half, err := partnerships.Brokerage{}.HalfDay(l.DayRate)
		if err != nil {
			return nil, err
		}
		why, net := half.Words(l.DayRate), half.Price.Pence*int64(l.HalfDays)
		if why != "" && (l.Net.Pence == net || l.Net.Pence == -net) && !slices.Contains(notes, why) {
			notes = append(notes, why)
		}
	}
	if len(notes) == 0 {
		return nil, nil
	}
	return []pdf.Block{notes}, nil
}
