package billing

import (
	"lateral/pkg/apperr"
	"lateral/services/people"
)

// forIssuer says whether the actor may record for the issuer that the invoice is
// paid or taken back. People outside the issuer get NotFound; people of the
// issuer who also act for the owing school get Forbidden.
func (i Invoice) forIssuer(actor people.Actor) error {
	switch {
	case !issues(actor, i.IssuerID):
		return apperr.NotFound("invoice")
	case actor.Holds(people.School(i.BuyerURN), people.Head, people.Senior, people.Finance):
		return apperr.Forbidden(
			"You act for the school that owes this invoice, so you cannot say for the partnership that it " +
				"is paid or taken back. Another broker or finance officer of the partnership can.")
	}
	return nil
}
