package home

import (
	"context"

	"lateral/services/people"
)

// approvals are people who ask to join.
func (s Service) approvals(ctx context.Context, actor people.Actor, _ people.Place, p *Page) error {
	waiting, _, err := s.People.Waiting(ctx, actor, "", most)
	for _, m := range waiting {
		p.Items = append(p.Items, Item{
			ID: m.ID, Title: personAsksToJoin(m), Why: asRole(m),
			Since: m.Since, Action: approveOrRefuse, Path: "/approvals",
		})
	}
	return err
}
