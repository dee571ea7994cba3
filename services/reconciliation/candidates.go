package reconciliation

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// Candidate is what a line may be for, with what speaks for it.
type Candidate struct {
	Kind      Kind
	InvoiceID string
	PaymentID string
	Number    string // of the invoice
	Party     parties.Ref
	PartyName string
	Issued    date.Day
	Owed      money.Amount // on the invoice, or the sum of the receipt
	Amount    money.Amount // that it would explain of the line
	Sentences []string
}

// mostCandidates is how many candidates a person is shown.
const mostCandidates = 12

// candidatesOf are what is left of a line may be for, best first.
func candidatesOf(ctx context.Context, r docdb.Reader, l Line) ([]Candidate, error) {
	rest, err := l.Rest()
	if err != nil || rest.Pence <= 0 {
		return nil, err
	}
	open, err := billing.OpenInvoices(ctx, r, l.Book)
	if err != nil {
		return nil, err
	}
	all, err := receiptsLike(ctx, r, l, rest)
	if err != nil {
		return nil, err
	}
	k, byID, err := knownOf(l.Book, open)
	if err != nil {
		return nil, err
	}
	line := matching.Line{ID: l.ID, Date: l.On, Amount: rest, Name: l.Name, Text: textOf(l), Reversal: l.Reversal}
	seen := map[string]bool{}
	for _, c := range matching.New(k).Candidates(line) {
		for _, link := range c.Links {
			i, there := byID[link.Document]
			if !there || seen[i.ID] || len(all) == mostCandidates {
				continue
			}
			seen[i.ID] = true
			owed, err := i.Owed()
			if err != nil {
				return nil, err
			}
			all = append(all, Candidate{
				Kind: ToInvoice, InvoiceID: i.ID, Number: i.Number, Party: i.Payer, PartyName: i.PayerName,
				Issued: date.On(i.IssuedAt), Owed: owed, Amount: money.Pence(min(owed.Pence, rest.Pence)),
				Sentences: c.Sentences(),
			})
		}
	}
	return all, nil
}

// textOf is all that the bank says of a line.
func textOf(l Line) string {
	if l.Reference == "" {
		return l.Text
	}
	return l.Text + " " + l.Reference
}

// knownOf is what matching is to know of a book, and its invoices by their id.
func knownOf(book parties.Ref, open []billing.Invoice) (matching.Known, map[string]billing.Invoice, error) {
	k := matching.Known{Seller: string(book)}
	byID, named := map[string]billing.Invoice{}, map[parties.Ref]bool{}
	for _, i := range open {
		owed, err := i.Owed()
		if err != nil {
			return k, nil, err
		}
		byID[i.ID] = i
		k.Documents = append(k.Documents, matching.Document{
			ID: i.ID, Number: i.Number, Seller: string(i.Issuer), Payer: string(i.Payer), Order: i.PurchaseOrder,
			Issued: date.On(i.IssuedAt), Due: i.DueOn, Gross: i.Total, Owed: owed, State: matching.Open,
		})
		if !named[i.Payer] {
			named[i.Payer] = true
			k.Parties = append(k.Parties, matching.Party{ID: string(i.Payer), Name: i.PayerName})
		}
	}
	return k, byID, nil
}

// receiptsLike are the receipts in transit that come to what is left of a line.
func receiptsLike(ctx context.Context, r docdb.Reader, l Line, rest money.Amount) ([]Candidate, error) {
	typed, err := billing.ReceiptsInTransit(ctx, r, l.Book)
	if err != nil {
		return nil, err
	}
	var all []Candidate
	for _, p := range typed {
		if p.Amount != rest {
			continue
		}
		i, err := billing.GetInvoice(ctx, r, p.InvoiceID)
		if err != nil {
			return nil, err
		}
		all = append(all, Candidate{
			Kind: ToReceipt, PaymentID: p.ID, InvoiceID: i.ID, Number: i.Number, Party: i.Payer, PartyName: i.PayerName,
			Issued: date.On(i.IssuedAt), Owed: p.Amount, Amount: p.Amount, Sentences: []string{isTheReceipt(i.Number)},
		})
	}
	return all, nil
}
