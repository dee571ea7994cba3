package home

import (
	"context"
	"time"

	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation/closing"
)

// toSign are months of the place's books that wait for a second signature, and the first that is over and that
// nobody has signed.
func (s Service) toSign(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	book := parties.At(place)
	waiting, err := s.Closing.ToSign(ctx, actor, book)
	if err != nil {
		return err
	}
	for _, each := range waiting.Second {
		p.Items = append(p.Items, Item{
			ID: each.ID, Title: signTheBooks(each.Month), Why: signedAlready(each), Since: each.First.At, Action: lookAndSign,
			Path: pathOfMonth(book, each.Month),
		})
	}
	if len(waiting.First) == 0 {
		return nil
	}
	m := waiting.First[0]
	over, err := m.Next().First().Start()
	p.Items = append(p.Items, Item{
		ID: "month" + string(book), Title: signTheBooks(m), Why: nobodySigned(waiting.First), Since: over.In(time.UTC),
		Action: lookAndSign, Path: pathOfMonth(book, m),
	})
	return err
}

func pathOfMonth(book parties.Ref, m closing.Month) string {
	return "/closing/" + string(book.Kind()) + "/" + book.ID() + "/" + string(m)
}
