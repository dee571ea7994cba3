package home

import (
	"context"

	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// heldBills are self-bills that wait for the school: what it is owed, and why nothing of it comes.
func (s Service) heldBills(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	if place.Kind != people.InSchool || !billing.MayListSelfBills(actor, place) {
		return nil
	}
	waiting, _, err := s.Billing.Drafts(ctx, actor, "", register.URN(place.ID), "", mostUnpaid)
	if err != nil {
		return err
	}
	seen := map[parties.Ref]bool{}
	for _, d := range waiting {
		d.Holds = billing.ForHome(d.Holds)
		if len(d.Holds) == 0 || seen[d.Customer] {
			continue
		}
		seen[d.Customer] = true
		p.Items = append(p.Items, Item{
			ID: "held" + d.ID, Title: whatIsOwedWaits(d.CustomerName), Why: whatItWaitsFor(d), Since: d.MadeAt, Action: seeToIt,
			Path: "/self-bills",
		})
	}
	return nil
}
