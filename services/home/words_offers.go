package home

import (
	"lateral/pkg/text"
	"lateral/services/offers"
)

func answerTheOfferOf(o offers.Received) string {
	return "Answer the offer of " + o.Leader.Name + ", " + o.Offer.NeedRef
}

func offersToSupport(o offers.Received) string {
	return o.Leader.Name + " of " + o.Home.Name + " offers you " + text.QuoteEnd(o.Service.Title)
}

const seeTheOffer = "See the offer"

func offersThatWait() counted {
	return counted{"offer of yours waits for an answer", "offers of yours wait for an answer"}
}
