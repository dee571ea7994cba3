package parties

import (
	"lateral/pkg/apperr"
	"lateral/services/people"
)

// mayAnswer is nil for another person of the side that was asked.
func (a *SelfBillingAgreement) mayAnswer(actor people.Actor) error {
	switch {
	case !a.other(a.AskedFor).Handles(actor):
		return apperr.Forbidden(theOtherSideAnswers)
	case a.AskedBy == actor.AccountID:
		return apperr.Forbidden(anotherPersonAnswers)
	}
	return nil
}

// concerns says whether somebody handles the money of one of the two.
func (a *SelfBillingAgreement) concerns(actor people.Actor) bool {
	return a.Customer.Handles(actor) || a.Supplier.Handles(actor)
}
