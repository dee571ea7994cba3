package reconciliation

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// Candidate is what a line may be for, with what speaks for it: one document, or several together.
type Candidate struct {
	Parts     []Part
	About     []string // numbers of documents that it is about, and that it is not linked to
	Sets      int      // where documents add up: how many such sets there are
	Rule      string   // the id of a rule that speaks for it
	Advice    string   // the id of a remittance advice that it follows
	Sentences []string
}

// Part is a document that a candidate would link a line to, or on whose account it would stand.
type Part struct {
	Kind      Kind
	InvoiceID string
	PaymentID string
	Number    string // of the invoice
	Party     parties.Ref
	PartyName string
	Issued    date.Day
	Owed      money.Amount // on the invoice, or the sum of the receipt
	Amount    money.Amount // that it would explain of the line
}

// documents is how many documents the candidate would link.
func (c Candidate) documents() int {
	n := 0
	for _, p := range c.Parts {
		if p.InvoiceID != "" {
			n++
		}
	}
	return n
}

// mostCandidates is how many candidates a person is shown.
const mostCandidates = 12

// candidatesOf are what is left of a line may be for, best first.
func (s *Service) candidatesOf(ctx context.Context, l Line) ([]Candidate, error) {
	rest, err := l.Rest()
	if err != nil || rest.Pence <= 0 {
		return nil, err
	}
	all, err := receiptsLike(ctx, s.db, l, rest)
	if err != nil {
		return nil, err
	}
	book, err := s.bookOf(ctx, l.Book)
	if err != nil {
		return nil, err
	}
	found := book.Candidates(l.asked(rest))
	invoices, err := billing.GetInvoices(ctx, s.db, documentsOf(found))
	if err != nil {
		return nil, err
	}
	for _, c := range found {
		if len(all) == mostCandidates {
			break
		}
		one, ok, err := shownOf(c, invoices)
		if err != nil {
			return nil, err
		}
		if ok {
			all = append(all, one)
		}
	}
	return all, nil
}

// asked is the line, with what is left of it, as matching reads it.
func (l Line) asked(rest money.Amount) matching.Line {
	return matching.Line{ID: l.ID, Date: l.On, Amount: rest, Name: l.Name, Text: textOf(l), Reversal: l.Reversal}
}

// textOf is all that the bank says of a line.
func textOf(l Line) string {
	if l.Reference == "" {
		return l.Text
	}
	return l.Text + " " + l.Reference
}

func documentsOf(found []matching.Candidate) []string {
	var ids []string
	for _, c := range found {
		for _, link := range c.Links {
			if link.Document != "" {
				ids = append(ids, link.Document)
			}
		}
		ids = append(ids, c.About...)
	}
	return ids
}

// shownOf is a candidate as a person sees it. It is false where it would link nothing that is owed.
func shownOf(c matching.Candidate, invoices map[string]billing.Invoice) (Candidate, bool, error) {
	one := Candidate{Sets: c.Sets, Rule: c.Facts.Rule, Sentences: c.Sentences()}
	for _, id := range c.About {
		if i, there := invoices[id]; there {
			one.About = append(one.About, i.Number)
		}
	}
	for _, link := range c.Links {
		i, there := invoices[link.Document]
		switch {
		case there:
			owed, err := i.Owed()
			if err != nil {
				return one, false, err
			}
			if owed.Pence < link.Amount.Pence {
				return one, false, nil // somebody paid it meanwhile
			}
			one.Parts = append(one.Parts, Part{
				Kind: ToInvoice, InvoiceID: i.ID, Number: i.Number, Party: i.Payer, PartyName: i.PayerName,
				Issued: date.On(i.IssuedAt), Owed: owed, Amount: link.Amount,
			})
		case link.Means == matching.OnAccount:
			one.Parts = append(one.Parts, Part{
				Kind: OnAccount, Party: parties.Ref(link.Party), PartyName: nameAmong(invoices, link.Party),
				Amount: link.Amount,
			})
		case link.Means != "":
			one.Parts = append(one.Parts, Part{Kind: Kind(link.Means), Amount: link.Amount})
		default:
			return one, false, nil
		}
	}
	return one, len(one.Parts) > 0, nil
}

// nameAmong is what invoices call a payer.
func nameAmong(invoices map[string]billing.Invoice, party string) string {
	for _, i := range invoices {
		if string(i.Payer) == party {
			return i.PayerName
		}
	}
	return ""
}
