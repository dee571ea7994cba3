package home

import (
	"context"

	"lateral/pkg/date"
	"lateral/services/people"
	"lateral/services/register"
)

// offers are offers of leaders that wait for the school's answer.
func (s Service) offers(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	found, err := s.Offers.At(ctx, actor, register.URN(place.ID))
	for _, o := range found {
		p.Items = append(p.Items, Item{
			ID: "offer" + o.Offer.ID, Title: answerTheOfferOf(o), Why: offersToSupport(o),
			Since: o.Offer.OfferedAt, Due: date.On(o.Offer.LapsesAt), Action: seeTheOffer,
			Path: "/needs/" + o.Offer.NeedID + "#offers",
		})
	}
	return err
}

// offered counts the leader's offers that wait for an answer, if there are any.
func (s Service) offered(ctx context.Context, actor people.Actor, _ people.Place, p *Page) error {
	n, err := s.Offers.CountLive(ctx, actor)
	if n > 0 {
		p.Figures = append(p.Figures, figure(n, offersThatWait(), "/offers"))
	}
	return err
}
