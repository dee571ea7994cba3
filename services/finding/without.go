package finding

import (
	"context"
	"slices"

	"lateral/pkg/search"
	"lateral/services/matching/candidates"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// without answers a question while the engine is down: from the candidates in memory, and without
// counts.
func (s *Service) without(ctx context.Context, q *question) (hits, error) {
	all, err := s.current(ctx, q)
	if err != nil {
		return hits{}, err
	}
	fit, err := s.fitting(ctx, q, all)
	if err != nil {
		return hits{}, err
	}
	out := hits{degraded: true}
	if q.typed == nil {
		for _, c := range fit {
			out.services = append(out.services, judged{Ready: c, close: true})
		}
	} else {
		h := hints{heard: map[string]search.Hit{}, called: s.lexicon.calledBy(q.words)}
		for _, c := range fit {
			h.heard[c.ID] = search.Hit{} // who means the like only the engine would know
		}
		close, near := part(q.judge(fit, q.typed.Rough(fit, q.today), h))
		out.services, out.near = close, nearest(close, near)
	}
	slices.SortFunc(out.services, q.compare)
	out.total = len(out.services)
	return out, nil
}

// fitting are those of some candidates that are what is asked for, but for what was typed.
func (s *Service) fitting(ctx context.Context, q *question, some []*candidates.Ready) ([]*candidates.Ready, error) {
	partners, err := s.homesOf(ctx, q.Partnerships)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(some, func(c *candidates.Ready) bool {
		return !q.fits(c) || partners != nil && !partners[c.Home.URN]
	}), nil
}

// fits says whether a candidate that may pass is what is asked for, but for what was typed and
// partnerships.
func (q *question) fits(c *candidates.Ready) bool {
	switch {
	case len(q.Themes) > 0 && len(both(q.Themes, c.Offer.Themes)) == 0,
		len(q.Phases) > 0 && len(both(q.Phases, c.Offer.Phases)) == 0,
		len(q.Formats) > 0 && len(both(q.Formats, c.Offer.Formats)) == 0,
		len(q.Designations) > 0 && len(both(q.Designations, c.KindsOn(q.today))) == 0,
		q.Mode == InPerson && !c.Offer.InPerson, q.Mode == Remote && !c.Offer.Remote,
		q.WithinKM > 0 && q.isFar(c, float64(q.WithinKM)):
		return false
	}
	return true
}

// homesOf are the schools of partnerships and of those beneath them; nil where none is asked
// for.
func (s *Service) homesOf(ctx context.Context, ids []string) (map[register.URN]bool, error) {
	if len(ids) == 0 {
		return nil, nil //nolint:nilnil // any school will do
	}
	homes := map[register.URN]bool{}
	for _, id := range ids {
		urns, err := partnerships.Within(ctx, s.db, id)
		if err != nil {
			return nil, err
		}
		for _, urn := range urns {
			homes[urn] = true
		}
	}
	return homes, nil
}
