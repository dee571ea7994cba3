package offers

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/register"
)

// isOf says whether the actor is the leader who made the offer, and is a leader there still.
func (o Offer) isOf(actor people.Actor) bool {
	return actor.AccountID != "" && o.AccountID == actor.AccountID && MayOffer(actor, o.HomeURN)
}

// answeredBy says whether the actor answers offers for the school of the need: those who ask
// leaders do.
func (o Offer) answeredBy(actor people.Actor) bool {
	return actor.At(o.URN, people.Head, people.Senior)
}

// maySee says whether the actor may read the offer. Lists check it too.
func (o Offer) maySee(actor people.Actor) bool {
	return o.isOf(actor) || o.answeredBy(actor) || o.PartnershipID != "" && actor.Brokers(o.PartnershipID)
}

// MayOffer says whether the actor may make offers as a leader of the school.
func MayOffer(actor people.Actor, home register.URN) bool { return actor.At(home, people.Leader) }

// seen returns an offer that the actor may see, or NotFound.
func seen(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Offer, error) {
	o, err := get(ctx, r, id)
	if err == nil && !o.maySee(actor) {
		err = apperr.NotFound("offer")
	}
	return o, err
}
