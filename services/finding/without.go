package finding

import (
	"cmp"
	"context"
	"slices"

	"lateral/pkg/geo"
	"lateral/services/matching/candidates"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// without answers a question while the engine is down: from the candidates in memory, and without
// counts. Words only order what is found.
func (s *Service) without(ctx context.Context, q *question) (hits, error) {
	all, err := s.matching.Candidates.All(ctx)
	if err != nil {
		return hits{}, err
	}
	partners, err := s.homesOf(ctx, q.Partnerships)
	if err != nil {
		return hits{}, err
	}
	var fit []*candidates.Candidate
	for _, c := range all {
		if q.fits(c) && (partners == nil || partners[c.Home.URN]) {
			fit = append(fit, c)
		}
	}
	if q.Text != "" {
		if q.typed, err = s.matching.Typed(ctx, q.Text, true); err != nil {
			return hits{}, err
		}
	}
	slices.SortStableFunc(fit, q.compare)
	if q.order() == Best {
		q.rank(fit, nil)
	}
	return hits{offers: once(fit), total: len(fit), degraded: true}, nil
}

// fits says whether a candidate is what is asked for, but for words and partnership.
func (q *question) fits(c *candidates.Candidate) bool {
	_, free := c.FreeFrom(q.from())
	km, placed := q.away(c)
	switch {
	case !c.ShownOn(q.today),
		len(q.Themes) > 0 && len(both(q.Themes, c.Offer.Themes)) == 0,
		len(q.Phases) > 0 && len(both(q.Phases, c.Offer.Phases)) == 0,
		len(q.Formats) > 0 && len(both(q.Formats, c.Offer.Formats)) == 0,
		len(q.Designations) > 0 && len(both(q.Designations, c.KindsOn(q.today))) == 0,
		q.Mode == InPerson && !c.Offer.InPerson, q.Mode == Remote && !c.Offer.Remote,
		q.MaxDayRate > 0 && c.Offer.DayRate.Pence > q.MaxDayRate,
		q.FreeFrom != "" && free == 0,
		q.WithinKM > 0 && (!placed || km > float64(q.WithinKM)):
		return false
	}
	return true
}

// away is how far a candidate's home school is, in kilometres; false if that is not known.
func (q *question) away(c *candidates.Candidate) (float64, bool) {
	if q.school == nil || q.school.Point == nil || c.Home.School.Point == nil {
		return 0, false
	}
	return geo.Distance(q.school.Point.DistanceTo(*c.Home.School.Point)).KM(), true
}

// compare orders candidates as the engine would.
func (q *question) compare(a, b *candidates.Candidate) int {
	by := 0
	switch q.order() {
	case Nearest:
		by = q.nearer(a, b)
	case Price:
		by = cmp.Compare(a.Offer.DayRate.Pence, b.Offer.DayRate.Pence)
	case Soonest, Best:
		by = q.sooner(a, b)
	}
	return cmp.Or(by, cmp.Compare(a.ID, b.ID))
}

// nearer puts first what is nearer, and last what is not on the map.
func (q *question) nearer(a, b *candidates.Candidate) int {
	first, placed := q.away(a)
	second, other := q.away(b)
	if placed != other {
		if placed {
			return -1
		}
		return 1
	}
	return cmp.Compare(first, second)
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
