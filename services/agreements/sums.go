package agreements

import (
	"context"

	"lateral/pkg/money"
	"lateral/services/people"
)

// mostSummed is how many agreements a list may have for its sums to be worked out.
const mostSummed = 500

// Sums are what all agreements of a list come to, before VAT.
type Sums struct {
	HalfDays int
	Pays     money.Amount // the schools that buy
	Receives money.Amount // the schools of the leaders
}

// Sums returns what the agreements of all pages of the list come to; nil where
// there are more than 500. NotFound where the place is not one of the actor's.
func (s *Service) Sums(ctx context.Context, actor people.Actor, in ListInput) (*Sums, error) {
	in.Cursor, in.Limit = "", mostSummed
	found, next, err := s.List(ctx, actor, in)
	if err != nil || next != "" {
		return nil, err
	}
	return sumsOf(found)
}

// SumsAfter is Sums for whoever has just read the list's first page and the cursor of the
// next: where there is none, nothing is read again.
func (s *Service) SumsAfter(ctx context.Context, actor people.Actor, in ListInput, first []Listed,
	next string) (*Sums, error) {
	if next == "" {
		return sumsOf(first)
	}
	return s.Sums(ctx, actor, in)
}

func sumsOf(found []Listed) (*Sums, error) {
	sums := Sums{Pays: money.Pence(0), Receives: money.Pence(0)}
	for _, a := range found {
		var err error
		sums.HalfDays += a.Quote.HalfDays
		if sums.Pays, err = sums.Pays.Add(a.Quote.Pays); err != nil {
			return nil, err
		}
		if sums.Receives, err = sums.Receives.Add(a.Quote.Receives); err != nil {
			return nil, err
		}
	}
	return &sums, nil
}
