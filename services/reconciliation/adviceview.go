package reconciliation

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation/matching"

	"lateral/pkg/docdb"
)

// AdviceView is a remittance advice, with the documents that it names.
type AdviceView struct {
	Advice
	Named  []NamedItem // one for each of its items
	Wanted string      // how its sum differs from that of its items, in a sentence; "" where it does not
}

// NamedItem is an item of an advice with its document.
type NamedItem struct {
	AdviceItem
	Part   *Part  // nil where it names none of ours
	Wanted string // what does not agree, in a sentence; "" where all does
}

// mostUsed is how many advices are listed that were used.
const mostUsed = 100

// Advices are the remittance advices of a book: those that wait, the earliest first, or the last that
// were used. NotFound to those who do not handle its money.
func (s *Service) Advices(ctx context.Context, actor people.Actor, book parties.Ref, used bool) ([]Advice, error) {
	if !handles(actor, book) {
		return nil, apperr.NotFound("party")
	}
	if !used {
		return waitingAdvices(ctx, s.db, book)
	}
	all, _, err := advices.Find(ctx, s.db, docdb.Query{Index: "by_book", Equal: []any{book, Used}, Descending: true,
		Limit: mostUsed})
	return all, err
}

// Advice is a remittance advice with the documents that it names.
func (s *Service) Advice(ctx context.Context, actor people.Actor, id string) (AdviceView, error) {
	a, err := adviceFor(ctx, s.db, actor, id)
	if err != nil {
		return AdviceView{}, err
	}
	v := AdviceView{Advice: a}
	book, err := s.books.Of(ctx, a.Book)
	if err != nil {
		return v, err
	}
	items := make([]matching.Item, len(a.Items))
	for i, item := range a.Items {
		items[i] = matching.Item(item)
	}
	ids := book.Documents(items)
	found, err := billing.GetInvoices(ctx, s.db, ids)
	if err != nil {
		return v, err
	}
	if v.Wanted, err = a.sumWanted(); err != nil {
		return v, err
	}
	seen := map[string]bool{}
	for n, item := range a.Items {
		named := NamedItem{AdviceItem: item, Wanted: namesNoneOfOurs}
		if i, there := found[ids[n]]; there {
			if named, err = item.named(i); err != nil {
				return v, err
			}
			switch {
			case seen[i.ID]:
				named.Wanted = isNamedTwice(named.Part.Owed)
			case a.State == Used:
				named.Wanted = "" // what it was for is paid by its own line
			}
			seen[i.ID] = true
		}
		v.Named = append(v.Named, named)
	}
	return v, nil
}

// sumWanted says how the sum of an advice differs from that of its items; "" where it does not.
func (a Advice) sumWanted() (string, error) {
	rows := money.Pence(0)
	var err error
	for _, item := range a.Items {
		if rows, err = rows.Add(item.Amount); err != nil {
			return "", err
		}
	}
	if rows == a.Sum {
		return "", nil
	}
	return rowsComeTo(rows, a.Sum), nil
}

func (item AdviceItem) named(i billing.Invoice) (NamedItem, error) {
	owed, err := i.Owed()
	n := NamedItem{AdviceItem: item, Part: &Part{
		Kind: ToInvoice, InvoiceID: i.ID, Number: i.Number, Party: i.Payer, PartyName: i.PayerName,
		Issued: date.On(i.IssuedAt), Owed: owed, Amount: item.Amount,
	}}
	switch {
	case owed.IsZero():
		n.Wanted = nothingIsOwed
	case owed != item.Amount:
		n.Wanted = isOwed(owed)
	}
	return n, err
}
