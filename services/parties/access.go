package parties

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/services/people"
	"lateral/services/register"
)

// Place is where people have roles for the party; the zero Place where it is an outside payer.
func (r Ref) Place() people.Place {
	switch r.Kind() {
	case OfSchool:
		return people.School(register.URN(r.ID()))
	case OfPartnership:
		return people.Partnership(r.ID())
	case OfPayer:
	}
	return people.Place{}
}

// At names the party whose people have their roles at the place; "" where it is none.
func At(place people.Place) Ref {
	switch place.Kind {
	case people.InSchool:
		return School(register.URN(place.ID))
	case people.InPartnership:
		return Partnership(place.ID)
	case people.InService:
	}
	return ""
}

// Handles says whether somebody handles the party's money.
func (r Ref) Handles(actor people.Actor) bool { return actor.In(r.Place(), r.Place().Treasurers()...) }

// mayAsk says whether somebody may change the payee, and confirm what others ask.
func (r Ref) mayAsk(actor people.Actor) bool {
	return r.Handles(actor) || r.Kind() == OfPartnership && actor.IsOperator()
}

// maySee says whether somebody may see what is asked, and stop it.
func (r Ref) maySee(actor people.Actor) bool { return r.Handles(actor) || actor.IsOperator() }

// maySee says whether somebody may see how a party is paid: those who handle its money, and of a
// partnership also heads and finance officers of its members, who pay its invoices.
func (s *Service) maySee(ctx context.Context, actor people.Actor, of Ref) (bool, error) {
	if of.Handles(actor) || of.Kind() != OfPartnership {
		return of.Handles(actor), nil
	}
	return s.partnerships.MaySeePayee(ctx, actor, of.ID())
}

func notOfTheirs(of Ref) error { return apperr.NotFound(string(of.Kind())) }

// settles is from when an officer counts as a person of their own where two confirm a
// change. Until then, whoever let them in could have done so to confirm with two accounts.
func settles(o people.Officer) time.Time { return o.Since.Add(payeeWaits) }
