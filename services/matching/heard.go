package matching

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/register"
)

// question is what a need asks, as one reader sees it, with what it says and means.
func (s *Service) question(ctx context.Context, r docdb.Reader, seen needs.Seen) (*rules.Question, error) {
	q, err := rules.Ask(ctx, r, seen, s.now())
	if err != nil {
		return nil, err
	}
	q.Load = func(leaderID string) float64 { return s.Load.Of(leaderID, q.Today) }
	return q, s.hear(ctx, r, q)
}

// questionTo is what a need asks of a leader of the home school.
func (s *Service) questionTo(ctx context.Context, r docdb.Reader, seen needs.Seen,
	home register.School) (*rules.Question, error) {
	q := rules.AskTo(seen, home, date.On(s.now()))
	return q, s.hear(ctx, r, q)
}

// hear reads what the need of the question says and means.
func (s *Service) hear(ctx context.Context, r docdb.Reader, q *rules.Question) error {
	corpus := s.Candidates.Corpus()
	said, misspelt, err := s.Asked.Ask(ctx, r, q.Need, corpus)
	q.Hear(said, corpus, misspelt)
	return err
}
