package parties

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/register"
)

// TermsView is how a payer wants to be billed, with the names that people read.
type TermsView struct {
	PayerTerms
	Name          string
	ChangedByName string
	PaidByName    string            // "" where the payer pays itself
	Choices       []Choice          // who is willing to pay for the school
	PaysFor       []register.School // schools that the payer is willing to pay for
}

// Terms returns how a payer wants to be billed, to those who may change it. NotFound to others.
func (s *Service) Terms(ctx context.Context, actor people.Actor, of Ref) (TermsView, error) {
	if err := mayBill(ctx, s.db, actor, of); err != nil {
		return TermsView{}, err
	}
	return s.viewTerms(ctx, s.db, of)
}

// mayBill is nil for those who handle the party's money, or that of an outside payer's seller.
func mayBill(ctx context.Context, r docdb.Reader, actor people.Actor, of Ref) error {
	if of.Kind() == OfPayer {
		_, err := ownPayer(ctx, r, actor, of.ID())
		return err
	}
	if !of.Handles(actor) {
		return notOfTheirs(of)
	}
	_, err := partyOf(ctx, r, of)
	return err
}

func (s *Service) viewTerms(ctx context.Context, r docdb.Reader, of Ref) (TermsView, error) {
	t, err := TermsOf(ctx, r, of)
	if err != nil {
		return TermsView{}, err
	}
	v := TermsView{PayerTerms: t}
	if v.Name, err = NameOf(ctx, r, of); err != nil {
		return v, err
	}
	if v.ChangedByName, err = s.changedByName(ctx, r, of, t.ChangedBy); err != nil {
		return v, err
	}
	if of.Kind() != OfSchool {
		v.PaysFor, err = paidFor(ctx, r, of)
		return v, err
	}
	if v.Choices, err = payersOf(ctx, r, register.URN(of.ID())); err != nil || t.PaidBy == of {
		return v, err
	}
	v.PaidByName, err = NameOf(ctx, r, t.PaidBy)
	return v, err
}

// changedByName is the name of who wrote the terms: somebody of the payer's, or of its seller's.
func (s *Service) changedByName(ctx context.Context, r docdb.Reader, of Ref, account string) (string, error) {
	if of.Kind() == OfPayer {
		p, err := PayerOf(ctx, r, of.ID())
		if err != nil {
			return "", err
		}
		of = p.Seller
	}
	return s.nameOf(ctx, r, account, of)
}
