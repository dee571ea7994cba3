package home

import (
	"context"

	"lateral/services/parties"
	"lateral/services/people"
)

// toExplain are bank accounts of whose lines some wait to be explained.
func (s Service) toExplain(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	found, err := s.Bank.ToExplain(ctx, actor, parties.At(place))
	for _, each := range found {
		since, failed := each.Since.Start()
		if failed != nil {
			return failed
		}
		p.Items = append(p.Items, Item{
			ID: each.Account, Title: explainLines(each), Why: theEarliestIsOf(each), Since: since, Action: openTheDesk,
			Path: "/bank-accounts/" + each.Account + "/desk",
		})
	}
	return err
}
