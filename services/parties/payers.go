package parties

import (
	"context"
	"strings"

	"lateral/pkg/docdb"
	"lateral/services/people"
)

// PayerView is an outside payer with the names of the schools that it pays for.
type PayerView struct {
	OutsidePayer
	PaysFor []string
}

// Payers are the outside payers of a seller by name, those that have ended too; with words, those
// whose present or earlier name has them. NotFound to those who do not handle the seller's money.
func (s *Service) Payers(ctx context.Context, actor people.Actor, seller Ref, words string) ([]PayerView, error) {
	if !seller.Handles(actor) {
		return nil, notOfTheirs(seller)
	}
	if _, err := partyOf(ctx, s.db, seller); err != nil {
		return nil, err
	}
	all, err := OutsidePayersOf(ctx, s.db, seller)
	if err != nil {
		return nil, err
	}
	var found []PayerView
	for _, p := range all {
		if !p.isCalled(words) {
			continue
		}
		v, err := viewPayer(ctx, s.db, p)
		if err != nil {
			return nil, err
		}
		found = append(found, v)
	}
	return found, nil
}

// Payer is one outside payer. NotFound to those who do not handle its seller's money.
func (s *Service) Payer(ctx context.Context, actor people.Actor, id string) (PayerView, error) {
	p, err := ownPayer(ctx, s.db, actor, id)
	if err != nil {
		return PayerView{}, err
	}
	return viewPayer(ctx, s.db, p)
}

func viewPayer(ctx context.Context, r docdb.Reader, p OutsidePayer) (PayerView, error) {
	v := PayerView{OutsidePayer: p}
	paid, err := paidFor(ctx, r, p.Ref())
	for _, school := range paid {
		v.PaysFor = append(v.PaysFor, school.Name)
	}
	return v, err
}

// isCalled says whether the payer has or had a name with the words in it.
func (p OutsidePayer) isCalled(words string) bool {
	words = strings.ToLower(strings.TrimSpace(words))
	if strings.Contains(p.NameKey, words) {
		return true
	}
	for _, earlier := range p.Earlier {
		if strings.Contains(strings.ToLower(earlier.Name), words) {
			return true
		}
	}
	return false
}
