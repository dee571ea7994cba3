package parties

import (
	"cmp"
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// Drafting returns when invoices of a school's agreements to come are drafted, where it sells alone, to those who
// handle its money. NotFound to others, and for a partnership, whose terms say it.
func (s *Service) Drafting(ctx context.Context, actor people.Actor, school Ref) (partnerships.Raising, error) {
	if school.Kind() != OfSchool || !school.Handles(actor) {
		return "", notOfTheirs(school)
	}
	p, err := partyOf(ctx, s.db, school)
	return cmp.Or(p.Raising, partnerships.ByVisit), err
}

// SetDrafting says when invoices of a school's agreements to come are drafted, where it sells alone. Those who handle
// its money may; to others, and for a partnership, it looks absent. Invalid for no such way.
func (s *Service) SetDrafting(ctx context.Context, actor people.Actor, school Ref,
	raising partnerships.Raising) (partnerships.Raising, error) {
	if school.Kind() != OfSchool || !school.Handles(actor) {
		return "", notOfTheirs(school)
	}
	if !slices.Contains(partnerships.Raisings(), raising) {
		return "", apperr.Invalid(apperr.Field{Path: "raising", Message: chooseWhenItIsDrafted})
	}
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		p, err := partyOf(ctx, tx, school)
		if err != nil || p.Raising == raising {
			return err
		}
		p.Raising = raising
		if err := p.put(ctx, tx, p.Payee); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, DraftingChanged, school.ID(), DraftingData{Seller: school, Raising: raising})
	})
	return raising, err
}
