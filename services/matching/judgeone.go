package matching

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/evidence"
	"lateral/services/matching/candidates"
	"lateral/services/matching/rules"
	"lateral/services/people"
)

// Judged says whether one service fits a need: a match, or the rule that it breaks.
type Judged struct {
	Match    *Match     // nil where it does not fit
	Rule     rules.Rule // "" where it fits
	Sentence string     // why it does not fit
}

// Judge judges some services for an open need, as Find does, and for the same people. A service
// that other schools do not see any more is left out of the answer.
func (s *Service) Judge(ctx context.Context, actor people.Actor, needID string,
	serviceIDs []string) (map[string]Judged, error) {
	seen, err := s.open(ctx, actor, needID)
	if err != nil {
		return nil, err
	}
	if _, err := s.Candidates.All(ctx); err != nil {
		return nil, err
	}
	if err := s.Load.CatchUp(ctx); err != nil {
		return nil, err
	}
	all := map[string]Judged{}
	err = s.db.View(ctx, func(r docdb.Reader) error {
		q, err := s.question(ctx, r, seen)
		if err != nil {
			return err
		}
		for _, id := range serviceIDs {
			one, found, err := s.judgeOne(ctx, r, q, id)
			if err != nil {
				return err
			}
			if found {
				all[id] = one
			}
		}
		return nil
	})
	return all, err
}

func (s *Service) judgeOne(ctx context.Context, r docdb.Reader, q *rules.Question,
	serviceID string) (Judged, bool, error) {
	_, now, err := s.Candidates.Fresh(ctx, r, serviceID, candidates.NewFacts())
	if err != nil {
		return Judged{}, false, unlessGone(err)
	}
	var before rules.Verdict
	q.Judge(now, &before)
	d, v, err := s.judgeAnew(ctx, r, q, q.RankFit([]rules.Verdict{before})[0])
	if err != nil || !v.Shown {
		return Judged{}, false, unlessGone(err)
	}
	if v.Broke != "" {
		return Judged{Rule: v.Broke, Sentence: q.WhyNot(&v)}, true, nil
	}
	if d.Record, err = evidence.RecordOf(ctx, r, d.Leader.ID); err != nil {
		return Judged{}, false, err
	}
	m, err := match(q, d, v)
	return Judged{Match: &m}, true, err
}

// unlessGone is nil where the error only says that a service is there no more.
func unlessGone(err error) error {
	if apperr.Is(err, apperr.KindNotFound) {
		return nil
	}
	return err
}
