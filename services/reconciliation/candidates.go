package reconciliation

import (
	"context"

	"lateral/services/reconciliation/matching"
)

// mostCandidates is how many candidates a person is shown.
const mostCandidates = 12

// candidatesOf are what is left of a line may be for, best first.
func (s *Service) candidatesOf(ctx context.Context, l Line) ([]Candidate, error) {
	rest, err := l.Rest()
	if err != nil || rest.IsZero() {
		return nil, err
	}
	all, err := s.recordedLike(ctx, l, rest)
	if err != nil {
		return nil, err
	}
	book, err := s.bookOf(ctx, l.Book, false)
	if err != nil {
		return nil, err
	}
	back, err := s.returnsOf(ctx, book, l)
	if err != nil {
		return nil, err
	}
	all = append(back, all...)
	found, err := s.amongAlike(ctx, book, l, rest)
	if err != nil {
		return nil, err
	}
	named, err := readNamed(ctx, s.db, documentsOf(found))
	if err != nil {
		return nil, err
	}
	for _, c := range found {
		if len(all) == mostCandidates {
			break
		}
		one, ok, err := named.shown(c)
		if err != nil {
			return nil, err
		}
		if ok {
			why := book.why(c)
			one.Sentences, one.Rule = why.sentences, why.rule
			all = append(all, one)
		}
	}
	return all, s.addNext(ctx, l, all)
}

func documentsOf(found []matching.Candidate) []string {
	var ids []string
	for _, c := range found {
		for _, link := range c.Links {
			if link.Document != "" {
				ids = append(ids, link.Document)
			}
		}
		ids = append(ids, c.About...)
	}
	return ids
}
