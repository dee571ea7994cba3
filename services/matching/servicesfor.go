package matching

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

// Choice is a service that a leader could offer for a need.
type Choice struct {
	Service  leaders.Service
	Fit      *Fit   // nil where it does not fit
	Sentence string // why it does not fit
}

// ServicesFor judges the shown services of the actor, a leader of the home school, for one need
// that they may see, by the same facts as NeedsFor; the best comes first, and what does not fit
// last.
func (s *Service) ServicesFor(ctx context.Context, actor people.Actor, home register.URN,
	needID string) ([]Choice, error) {
	var all []Choice
	err := s.db.View(ctx, func(r docdb.Reader) error {
		all = nil
		n, err := needs.GetNeed(ctx, r, needID)
		if err != nil {
			return err
		}
		seen, err := needs.View(ctx, r, n, actor)
		if err != nil {
			return err
		}
		mine, err := s.ownServices(ctx, r, actor, home)
		if err != nil {
			return err
		}
		for _, one := range mine {
			choice, err := s.choice(ctx, r, seen, one)
			if err != nil {
				return err
			}
			all = append(all, choice)
		}
		return nil
	})
	slices.SortStableFunc(all, func(a, b Choice) int {
		switch {
		case a.Fit == nil && b.Fit == nil:
			return 0
		case a.Fit == nil:
			return 1
		case b.Fit == nil:
			return -1
		}
		return rules.Better(&a.Fit.verdict, &b.Fit.verdict)
	})
	return all, err
}

func (s *Service) choice(ctx context.Context, r docdb.Reader, seen needs.Seen, one own) (Choice, error) {
	best, fits, err := s.bestFor(ctx, r, seen, []own{one})
	if err != nil || fits {
		return Choice{Service: one.Service, Fit: &best}, err
	}
	q, err := s.questionTo(ctx, r, seen, one.Home)
	if err != nil {
		return Choice{}, err
	}
	var v rules.Verdict
	q.Judge(one.candidate, &v)
	return Choice{Service: one.Service, Sentence: q.RefusalTo(seen, &v)}, nil
}
