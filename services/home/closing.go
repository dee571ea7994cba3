package home

import (
	"context"

	"lateral/services/parties"
	"lateral/services/people"
)

// toSign are months of the place's books that wait for a second signature.
func (s Service) toSign(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	waiting, err := s.Closing.Waiting(ctx, actor, parties.At(place))
	for _, each := range waiting {
		p.Items = append(p.Items, Item{
			ID: each.ID, Title: signTheBooks(each), Why: signedAlready(each), Since: each.First.At, Action: lookAndSign,
			Path: "/closing/" + string(each.Book.Kind()) + "/" + each.Book.ID() + "/" + string(each.Month),
		})
	}
	return err
}
