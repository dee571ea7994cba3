package reconciliation

import (
	"context"

	"lateral/pkg/date"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// mostCandidates is how many candidates a person is shown.
const mostCandidates = 12

// candidatesOf are what is left of a line may be for, best first.
func (s *Service) candidatesOf(ctx context.Context, l Line) ([]Candidate, error) {
	rest, err := l.Rest()
	if err != nil || rest.Pence <= 0 {
		return nil, err
	}
	all, err := s.receiptsLike(ctx, l, rest)
	if err != nil {
		return nil, err
	}
	book, err := s.bookOf(ctx, l.Book, false)
	if err != nil {
		return nil, err
	}
	found, err := s.amongAlike(ctx, book, l, rest)
	if err != nil {
		return nil, err
	}
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
			why := book.why(c)
			one.Sentences, one.Rule = why.sentences, why.rule
			all = append(all, one)
		}
	}
	return all, nil
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
	one := Candidate{Sets: c.Sets, Advice: c.Advice}
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
