package matching

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/evidence"
	"lateral/services/people"
)

// Judged says whether one service fits a need: a match, or the rule that it breaks.
type Judged struct {
	Match    *Match // nil where it does not fit
	Rule     Rule   // "" where it fits
	Sentence string // why it does not fit
}

// Judge judges some services for an open need, as Find does, and for the same people. A service
// that other schools do not see any more is left out of the answer.
func (s *Service) Judge(ctx context.Context, actor people.Actor, needID string,
	serviceIDs []string) (map[string]Judged, error) {
	seen, err := s.open(ctx, actor, needID)
	if err != nil {
		return nil, err
	}
	known, err := s.catalogue.current(ctx, s.db)
	if err != nil {
		return nil, err
	}
	if err := s.loads.catchUp(ctx, s.db, date.On(s.now())); err != nil {
		return nil, err
	}
	all := map[string]Judged{}
	err = s.db.View(ctx, func(r docdb.Reader) error {
		q, err := s.question(ctx, r, seen)
		if err != nil {
			return err
		}
		q.load = func(leaderID string) float64 { return s.loads.of(leaderID, q.today) }
		for _, id := range serviceIDs {
			one, found, err := s.judgeOne(ctx, r, q, known, id)
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

func (s *Service) judgeOne(ctx context.Context, r docdb.Reader, q *question, known []*Candidate,
	serviceID string) (Judged, bool, error) {
	inMemory := slices.IndexFunc(known, func(c *Candidate) bool { return c.ID == serviceID })
	var candidate *Candidate
	if inMemory >= 0 {
		candidate = known[inMemory]
	}
	one, err := s.ownService(ctx, r, serviceID, newFacts(), candidate)
	if err != nil {
		return Judged{}, false, unlessGone(err)
	}
	before := []verdict{{}}
	q.judge(&one.candidate, &before[0])
	q.rank(before)
	d, v, err := s.judgeAnew(ctx, r, q, before[0])
	if err != nil || !v.Shown {
		return Judged{}, false, unlessGone(err)
	}
	if v.broke != "" {
		return Judged{Rule: v.broke, Sentence: q.whyNot(&v)}, true, nil
	}
	if d.Record, err = evidence.RecordOf(ctx, r, d.Leader.ID); err != nil {
		return Judged{}, false, err
	}
	m, err := q.match(d, v)
	return Judged{Match: &m}, true, err
}

// unlessGone is nil where the error only says that a service is there no more.
func unlessGone(err error) error {
	if apperr.Is(err, apperr.KindNotFound) {
		return nil
	}
	return err
}
