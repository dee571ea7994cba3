package home

import (
	"context"
	"time"

	"lateral/services/people"
)

// successions are closed schools whose successor nobody confirmed.
func (s Service) successions(ctx context.Context, _ people.Actor, _ people.Place, p *Page) error {
	found, _, err := s.Register.Awaiting(ctx, "", most)
	if err != nil {
		return err
	}
	n, err := s.Register.CountAwaiting(ctx)
	p.Figures = append(p.Figures,
		figure(n, closedSchools(), "/successions"))
	for _, c := range found {
		closed, _ := time.Parse(time.DateOnly, c.ClosedOn) // the zero time where the register does not say
		p.Items = append(p.Items, Item{
			ID: c.ID, Title: hasClosed(c.Name), Why: theRegisterNamesASuccessor, Since: closed,
			Action: confirmTheSuccessor, Path: "/successions",
		})
	}
	return err
}
