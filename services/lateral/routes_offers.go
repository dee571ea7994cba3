package main

import (
	"lateral/services/offers/offershttp"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

func (p *program) offerRoutes(gate peoplehttp.Gate) []route {
	s := p.offers
	school, leader := gate.Roles(people.Head, people.Senior), gate.Roles(people.Leader)
	return []route{
		{get, "/fitting-needs", "list-fitting-needs", "Which needs that reach one's school fit one's services", leader,
			offershttp.ListFittingNeeds(s)},
		{get, "/needs/{id}/offering", "get-offering", "What one can offer for a need", leader, offershttp.GetOffering(s)},
		{post, "/needs/{id}/offers", "make-offer", "Offer one's support for a need", leader, offershttp.MakeOffer(s)},
		{get, "/needs/{id}/offers", "list-received-offers", "Which leaders offered their support for a need",
			gate.Roles(people.Head, people.Senior, people.Broker), offershttp.ListReceivedOffers(s)},
		{get, "/offers", "list-offers", "One's own offers", leader, offershttp.ListOffers(s)},
		{post, "/offers/{id}/accept", "accept-offer", "Make an enquiry of an offer, and name the school to its leader",
			school, offershttp.AcceptOffer(s)},
		{post, "/offers/{id}/decline", "decline-offer", "Decline an offer", school, offershttp.DeclineOffer(s)},
		{post, "/offers/{id}/take-back", "take-back-offer", "Take one's own offer back", leader, offershttp.TakeBackOffer(s)},
	}
}
